"""The text rules of one place: the local layer replaces by id, and all mistakes of all files come at once."""

from pathlib import Path

import pytest

from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError
from jixiao.proofreading.text_catalogue import load_text_rules
from jixiao.proofreading.text_rule import TextRule
from tests.law.conftest import write_files

KINDS = (
    'name = "document_kind"\ntitle = "类型"\ncitation = "标题"\nmark = "设计"\nverified = false\nvalid_from = 2015\n'
    'entry = [{ code = "其他" }]\n'
)
RULE = (
    '[[text]]\nid = "R208"\ntitle = "标题"\nseverity = "warning"\ncertainty = "certain"\nkind = "text"\n'
    'basis = ["常识"]\nfix = "请改正。"\ncheck = "zero_change"\n\n[[text.case]]\nverdict = "pass"\ntext = "甲"\n\n'
)


def load(folder: Path, *, region: str = "", has_cases: bool = True, **files: str) -> tuple[TextRule, ...]:
    """Return the rules of files, each named by its layer: cn is cn/texts/a.toml."""
    paths = {f"{layer.replace('_', '-')}/texts/a.toml": text for layer, text in files.items()}
    write_files(folder, files={"cn/codes/document_kind.toml": KINDS, **paths})
    return load_text_rules(Rulebook(folder), region=region, year=2024, has_cases=has_cases)


def test_a_lower_layer_replaces_a_rule_by_its_id(tmp_path: Path) -> None:
    nation = RULE.replace("R208", "R209") + RULE
    rules = load(tmp_path, region="51", cn=nation, cn_51=RULE.replace("标题", "四川"))
    assert [(rule.id, rule.title, rule.layer) for rule in rules] == [("R208", "四川", "cn-51"), ("R209", "标题", "cn")]


def test_examples_are_left_out_when_checking(tmp_path: Path) -> None:
    assert len(load(tmp_path, cn=RULE)[0].cases) == 1
    assert load(tmp_path, cn=RULE, has_cases=False)[0].cases == ()


def test_every_mistake_of_every_file_comes_at_once(tmp_path: Path) -> None:
    with pytest.raises(BrokenRulebookError) as caught:
        load(tmp_path, region="51", cn=RULE.replace('"certain"', '"sure"'), cn_51="[[texts]]\n")
    assert {error.path.parent.parent.name for error in caught.value.errors} == {"cn-51", "cn"}
    with pytest.raises(BrokenRulebookError, match="无法读取"):
        load(tmp_path, cn="[[text]\n")
