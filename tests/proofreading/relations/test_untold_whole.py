"""Shares of a whole that only its parts give."""

import pytest

from tests.proofreading.spoken import brief

TEXT = "1.基本支出预算2476.58万元，占一般公共预算支出的84.06%。\n2.项目支出469.5万元，占一般公共预算支出的{}%。"


@pytest.mark.parametrize(
    ("share", "told"),
    [("15.94", [("84.06", True), ("15.94", True)]), ("19.62", [("84.06", True), ("19.62", False)])],
)
def test_the_shares_of_both_parts(share: str, told: list[tuple[str, bool]]) -> None:
    assert [(it[1], it[2]) for it in brief(TEXT.format(share), kind="ratio")] == told


def test_where_neither_is_right_the_whole_is_another_one() -> None:
    assert brief(TEXT.format("19.62").replace("84.06", "80.06"), kind="ratio") == []


def test_other_parts_may_not_be_all() -> None:
    text = TEXT.format("15.94").replace("项目支出", "教育支出")
    assert brief(text, kind="ratio") == []
