"""Counts of what a table numbers."""

import pytest

from tests.proofreading.spoken import brief

ROWS = "（单位：万元）\n序号{tab}乡镇{tab}资金\n1{tab}甲乡{tab}15\n2{tab}乙镇{tab}15\n3{tab}丙镇{tab}5"
TEXT = "奖励对象为{}个{}，安排资金35万元。\n" + ROWS


@pytest.mark.parametrize("tab", ["\t", " "])
@pytest.mark.parametrize(
    ("count", "thing", "is_told"), [(3, "乡镇", True), (4, "乡镇", False), (3, "厂房", False), (3, "", False)]
)
def test_a_count_of_rows(tab: str, count: int, thing: str, *, is_told: bool) -> None:
    found = brief(TEXT.format(count, thing, tab=tab), kind="count")
    assert ([it for it in found if it[1] == "3"] == [(("3",), "3", True)]) == is_told
