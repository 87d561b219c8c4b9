"""A count is that of the names behind it."""

import pytest

from tests.proofreading.sample import hits
from tests.proofreading.spoken import brief, relations


def _verdicts(text: str) -> list[tuple[str, str, bool | None]]:
    return [(it.stated.printed, it.computed, it.holds) for it in relations(text, kind="count")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("内设3个股室：办公室、预算股、国库股。", [("3", "3", True)]),
        ("内设4个股室，分别为：办公室、预算股、国库股。", [("4", "3", False)]),
        ("下属二级单位1个，包括服务中心、培训学校。", [("1", "2", False)]),
        ("内设3个股室，分别为办公室（加挂党建办、机关党委牌子）、预算股、国库股。", [("3", "3", True)]),
        ("下属单位3家：甲中心、乙中心和丙中心。", [("3", "3", True)]),
        ("下属单位2家：甲中心、文化和旅游中心。", [("2", "2", True)]),
        ("内设27个机构，包括政治处、办公室、治安大队等。", []),
        ("内设4个股室，主要包括：办公室、预算股、国库股。", []),
        ("内设4个股室：办公室、预算股，国库股、会计股。", []),
        ("下属单位4家：中学1所、小学2所、幼儿园1所。", []),
        ("共有2个机构和3个站所：办公室、预算股、国库股、甲站、乙站。", []),
        ("共有2个机构；3个站所：甲站、乙站。", [("3", "2", False)]),
        ("实施2个项目：农村公路、桥梁建设项目、污水处理项目。", []),
        ("内设3个股室：办公室和信访股、预算股和国库股、会计股。", [("3", "3", True)]),
        ("内设5个股室：办公室和信访股、预算股和国库股、会计股。", [("5", "5", True)]),
        ("内设4个股室：其中行政股、事业股为新设。", []),
    ],
)
def test_names_are_counted(text: str, expected: list[object]) -> None:
    assert _verdicts(text) == expected


def test_a_wrong_count_is_a_finding() -> None:
    [hit] = hits("item_count", text="内设4个股室，分别为：办公室、预算股、国库股。")
    assert (hit.stated, hit.computed, hit.arithmetic) == ("4", "3", "4 ≠ 3")
    assert hit.message == "写的是“4个”，列出的是 3 项"


def test_names_may_be_parted_by_semicolons() -> None:
    text = "公共项目共{}个，分别为：路灯电费及维护；桥隧维护；垃圾清运；城管应急。"
    assert [it[1:] for it in brief(text.format(4), kind="count")] == [("4", True)]
    assert brief(text.format(5), kind="count") == []  # one of them may be two


@pytest.mark.parametrize(("count", "is_told"), [(3, True), (4, False)])
def test_names_in_brackets(count: int, *, is_told: bool) -> None:
    text = f"单位设{count}个科室（组织人事科、计划财务科、养护管理科）和1个办公室。"
    assert [(it.stated.printed, it.holds) for it in relations(text, kind="count")] == [("3", True)] * is_told
