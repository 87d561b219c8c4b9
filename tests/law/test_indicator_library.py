"""The indicator library is read by sector; a lower layer replaces an indicator of the same name."""

import pytest

from jixiao.law.indicator_library import read_indicator_library
from jixiao.law.rulebook_error import BrokenRulebookError, DuplicateEntryError
from tests.law.conftest import Make

HEAD = 'sector = "通用"\n'
RIGHT = """
[[indicator]]
name = "培训人次"
level1 = "产出指标"
level2 = "数量指标"
nature = "≥"
unit = "人次"
definition = "定义"
formula = "算法"
evidence = "签到表"
pitfalls = "常见错误"
mark = "常识"
verified = false
"""


def test_an_indicator_keeps_what_its_file_says(make_rulebook: Make) -> None:
    (found,) = read_indicator_library(make_rulebook({"cn/indicators/a.toml": HEAD + RIGHT}), region="")
    assert (found.sector, found.name, found.level2, found.nature, found.unit) == (
        "通用",
        "培训人次",
        "数量指标",
        "≥",
        "人次",
    )
    assert (found.evidence, found.pitfalls, found.is_verified) == ("签到表", "常见错误", False)


def test_a_lower_layer_replaces_and_a_second_entry_is_a_mistake(make_rulebook: Make) -> None:
    files = {"cn/indicators/a.toml": HEAD + RIGHT, "cn-51/indicators/a.toml": HEAD + RIGHT.replace("算法", "本省算法")}
    (found,) = read_indicator_library(make_rulebook(files), region="51")
    assert (found.formula, found.layer) == ("本省算法", "cn-51")
    twice = make_rulebook({"cn-52/indicators/a.toml": HEAD + RIGHT + RIGHT})
    with pytest.raises(BrokenRulebookError) as caught:
        read_indicator_library(twice, region="52")
    assert [type(error) for error in caught.value.errors] == [DuplicateEntryError]


def test_mistakes_of_file_and_entry_are_named(make_rulebook: Make) -> None:
    files = {"cn/indicators/a.toml": RIGHT, "cn/indicators/b.toml": HEAD + RIGHT.replace("evidence", "evidense")}
    with pytest.raises(BrokenRulebookError) as caught:
        read_indicator_library(make_rulebook(files), region="")
    assert [error.problem for error in caught.value.errors] == [
        "缺少 sector，或内容为空",
        "缺少 evidence，或内容为空",
        "不认识 evidense",
    ]
