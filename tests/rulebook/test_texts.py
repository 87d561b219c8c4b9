"""Every example of every text rule comes to its verdict, and every word list is used."""

import re

import pytest

from jixiao.law.rulebook import Rulebook
from jixiao.proofreading.text_case_run import run_text_cases
from jixiao.proofreading.text_rule import CHECKS, TextRule
from jixiao.proofreading.word_list import load_words
from tests.guards.source_tree import PACKAGE, python_files
from tests.proofreading.sample import REGION, shipped_law, shipped_rules

RULES = shipped_rules()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_example_comes_to_its_verdict(rule: TextRule) -> None:
    results = run_text_cases(rule, law=shipped_law())
    assert [(it.number, it.found, it.quotes) for it in results if not it.is_right] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_shows_what_it_finds_and_what_it_lets_pass(rule: TextRule) -> None:
    verdicts = {case.verdict for case in rule.cases}
    assert {"pass", "fail"} <= verdicts
    assert not rule.needs or verdicts & {"not_applicable", "cannot_tell"} or "kind" in rule.needs


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_only_what_is_certain_is_an_error(rule: TextRule) -> None:
    assert rule.severity != "error" or rule.certainty == "certain"
    assert rule.fix.endswith("。")


def test_every_check_of_text_has_a_rule() -> None:
    shipped = {name for name, check in CHECKS.items() if check.__module__.startswith("jixiao.proofreading")}
    assert shipped == {rule.check for rule in RULES}


def test_every_word_list_is_used() -> None:
    files = (*python_files(PACKAGE / "proofreading"), *python_files(PACKAGE / "extraction"))
    source = "".join(path.read_text(encoding="utf-8") for path in files)
    used = set(re.findall(r"[\"']([a-z0-9_]+)[\"'.]", source))
    lists = load_words(Rulebook.shipped(), region=REGION).lists
    assert sorted(name for name in lists if name.partition(".")[0] not in used) == []
