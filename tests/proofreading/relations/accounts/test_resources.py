"""All funds of a budget give its total; a list that may leave something out refutes nothing."""

import pytest

from tests.proofreading.spoken import brief, relations

INCOME = (
    "一般公共预算收入31.7亿元，省补助收入9.8亿元，调入预算稳定调节基金4.7亿元，上年结余收入8.5亿元，收入总计{}亿元。"
)
ADDED = "全县总收入90亿元，其中地方收入31.7亿元，增长3%；加上级补助收入9.8亿元，调入资金4.7亿元，收入合计{}亿元。"
APART = "全县收入31.7亿元。其中：税收收入20亿元。加上级补助收入9.8亿元、上年结转4.7亿元，收入总计{}亿元。"
FUND = "政府性基金上年结余26.38亿元，上级补助收入14.78亿元，调入资金10万元，收入合计{}亿元，支出19.43亿元。"
SPENT = "全县支出53亿元，下降34%，调出资金0.5亿元（含往年0.2亿元），专项债务还本支出15.6亿元，支出总计{}亿元。"


@pytest.mark.parametrize(
    ("text", "items", "right", "wrong"),
    [
        (INCOME, ("31.7", "9.8", "4.7", "8.5"), "54.7", "57.4"),
        (ADDED, ("31.7", "9.8", "4.7"), "46.2", "42.6"),
        (APART, ("31.7", "9.8", "4.7"), "46.2", "49.2"),
        (FUND, ("26.38", "14.78", "10"), "41.16", "46.11"),
        (SPENT, ("53", "0.5", "15.6"), "69.1", "61.9"),
    ],
)
def test_funds_make_their_total(text: str, items: tuple[str, ...], right: str, wrong: str) -> None:
    assert (items, right, True) in brief(text.format(right), kind="sum")
    assert (items, wrong, False) in brief(text.format(wrong), kind="sum")


@pytest.mark.parametrize(
    "text",
    [
        "收入31.7亿元，上级补助收入9.8亿元，其中返还2亿元，上年结余3亿元，收入总计54.7亿元。",  # what ends the list?
        "全县收入31.7亿元。县级收入加上补助9.8亿元、债券2亿元，收入总计40.1亿元。",  # the county's own is not told
        "收入31.7亿元，上级补助收入9.8亿元，扣减专项结转3亿元，收入总计54.7亿元。",
        "收入31.7亿元，上级补助收入9.8亿元，税收收入3亿元，收入总计54.7亿元。",  # tax is part of the income
    ],
)
def test_what_may_be_left_out_refutes_nothing(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []


def test_a_sum_of_several_units_names_them() -> None:
    [failing] = [it for it in relations(FUND.format("46.11")) if it.holds is False]
    assert failing.arithmetic == "26.38亿元＋14.78亿元＋10万元＝41.161亿元，≠46.11亿元"
