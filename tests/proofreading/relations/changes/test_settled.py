"""Differences that a clause states in full are right or wrong."""

import pytest

from tests.proofreading.spoken import brief

SAVED = "货物类计划金额共计489.6万元，实际采购金额共计399.4万元，共节约资金{}万元。"
APART = "接待费支出2.05万元，年初预算为2.95万元，差值为{}万元，原因是厉行节约；会议费支出1万元。"
TOTALS = "收入合计1924.9万元（含结转9万元）。\n支出合计1017.8万元。\n上述收支相抵，年终结余{}万元，结转下年使用。"
ITEMS = "经营收入149.3万元，补助收入4.4万元，上年结余14万元，经营支出145.9万元。\n上述收支相抵，年终结余{}万元。"


@pytest.mark.parametrize(
    ("text", "pair", "right", "wrong"),
    [
        (SAVED, ("489.6", "399.4"), "90.2", "92.0"),
        (APART, ("2.95", "2.05"), "0.9", "9.0"),
        (TOTALS, ("1924.9", "1017.8"), "907.1", "970.1"),
    ],
)
def test_a_difference_of_two_figures(text: str, pair: tuple[str, ...], right: str, wrong: str) -> None:
    assert (pair, right, True) in brief(text.format(right), kind="difference")
    assert (pair, wrong, False) in brief(text.format(wrong), kind="difference")


def test_what_is_left_of_several_incomes() -> None:
    items = ("149.3", "4.4", "14", "-145.9")
    assert (items, "21.8", True) in brief(ITEMS.format("21.8"), kind="sum")
    assert (items, "12.8", False) in brief(ITEMS.format("12.8"), kind="sum")


@pytest.mark.parametrize(
    "text",
    [
        "预算489.6万元，实际采购399.4万元，比上年节约92.0万元。",  # against another year
        "收入总计126.2亿元，支出总计120.1亿元，收支相抵，滚存结余8.4亿元。",  # with what was left before
        "收入总计126.2亿元，支出总计120.1亿元，收支相抵，结转下年5.2亿元，净结余0.9亿元。",  # in two parts
        "本年收入合计450万元，本年支出合计480万元，收支相抵，年末结余20万元。",  # with what was there before
        "支出2.05万元，年初预算为2.95万元，上年支出3万元，差额为0.95万元。",  # of three
        "收入149.3万元，上解支出14万元，支出100万元。\n上述收支相抵，年终结余5.3万元。",
    ],
)
def test_what_may_mean_something_else_is_not_refuted(text: str) -> None:
    assert [it for kind in ("difference", "sum") for it in brief(text, kind=kind) if it[2] is False] == []
