"""Statements are read from the rulebook, the most local layer first, and every mistake in them is told."""

from pathlib import Path

import pytest

from jixiao.extraction.draft import kind_of
from jixiao.extraction.statement import load_statements
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError
from tests.extraction.sample import EVALUATION, MONITORING

FILE = "statements/own.toml"


def rulebook(folder: Path, **layers: str) -> Rulebook:
    """Return a rulebook of one file of statements a layer."""
    for layer, text in layers.items():
        path = folder / layer.replace("_", "-") / FILE
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return Rulebook(folder)


def test_a_county_is_asked_before_the_nation(tmp_path: Path) -> None:
    national = '[[statement]]\nlabel = "总编制"\nfigure = "headcount/self/authorised"\n'
    local = '[[statement]]\nlabel = "编制总量"\nfigure = "headcount/self/authorised"\n'
    found = load_statements(rulebook(tmp_path, cn=national, cn_510521=local), region="510521", kind=EVALUATION)
    assert [it.patterns["label"].pattern for it in found] == ["编制总量", "总编制"]


def test_what_holds_for_other_kinds_is_left_out(tmp_path: Path) -> None:
    entry = f'kinds = ["{MONITORING}"]\nlabel = "预计执行"\nfigure = "expenditure/total/amount@forecast"'
    made = rulebook(tmp_path, cn=f"[[statement]]\n{entry}\n")
    assert load_statements(made, region="", kind=EVALUATION) == ()
    assert len(load_statements(made, region="", kind=MONITORING)) == 1


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ('label = "总编制"', "figure"),
        ('label = "总编制("\nfigure = "headcount/self/authorised"', "正则表达式"),
        ('label = "总编制"\nfigure = "headcount/self/authorised"\ntopic = ["收入"]', "topic"),
    ],
)
def test_a_mistake_is_told(tmp_path: Path, entry: str, told: str) -> None:
    made = rulebook(tmp_path, cn=f"[[statement]]\n{entry}\n")
    with pytest.raises(BrokenRulebookError, match=told):
        load_statements(made, region="", kind=EVALUATION)


@pytest.mark.parametrize("kind", [EVALUATION, MONITORING, "三公经费说明"])
def test_every_statement_that_ships_names_a_figure_of_the_book(kind: str) -> None:
    blanks = {"category": "行政", "fund": "general", "caliber": "final", "month": "8"}
    found = load_statements(Rulebook.shipped(), region="510521", kind=kind)
    assert found
    assert all(kind_of(it.figure.format(**blanks)).is_figure for it in found)
