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
    text = TEXT.format("19.54").replace("项目支出", "教育支出")
    assert brief(text, kind="ratio") == []


def test_shares_that_come_to_all_are_of_the_sum_of_their_parts() -> None:
    text = "（一）群众体育支出133.2806万元，占总数的98.53%。\n（二）竞技体育支出1.99万元，占总数的{}%。"
    assert [it[:2] for it in brief(text.format("1.47"), kind="ratio")] == [
        (("133.2806",), "98.53"),
        (("1.99",), "1.47"),
    ]
    assert [it for it in brief(text.format("1.74"), kind="ratio") if it[2] is False] == []
