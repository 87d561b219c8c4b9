"""Totals of income and of spending with what was carried over."""

from tests.proofreading.spoken import brief

TEXT = (
    "1.总体情况。2021年度收入总计16062.73万元，支出总计16062.73万元。\n"
    "2.收入情况。本年收入合计{}万元。此外，年初结转和结余5151.74万元。\n"
    "3.支出情况。本年支出合计12638.86万元。此外，结余分配40.35万元。\n4.年末结转和结余3383.53万元，较上年减少。"
)


def test_both_sides_within_rounding() -> None:
    found = [(it[0], it[1]) for it in brief(TEXT.format("10911"), kind="sum") if it[2]]
    assert (("10911", "5151.74"), "16062.73") in found
    assert (("12638.86", "40.35", "3383.53"), "16062.73") in found


def test_a_side_that_does_not_come_out() -> None:
    assert not any("10921" in it[0] for it in brief(TEXT.format("10921"), kind="sum") if it[2])
