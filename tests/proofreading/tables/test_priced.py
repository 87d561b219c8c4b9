"""Columns of prices, of how many there are, and of what they come to."""

import pytest

from jixiao.book.relation import Relation
from tests.proofreading.spoken import relations

_HEAD = "单位：万元\n乡镇\t任务数（座）\t补助标准（元/座）\t应补资金（万元）\n"


def products(rows: str) -> list[Relation]:
    return relations(_HEAD + rows, kind="product")


def test_a_price_times_a_count_is_an_amount() -> None:
    found = products("甲镇\t320\t1500\t48\n乙乡\t180\t1500\t27")
    assert [(it.operands[1].printed, it.stated.printed, it.holds) for it in found] == [
        ("320", "48", True),
        ("180", "27", True),
    ]


@pytest.mark.parametrize("other", ["180\t1500\t28", "320\t1500\t48"])
def test_what_does_not_come_out_in_each_row_is_not_told(other: str) -> None:
    assert products(f"甲镇\t320\t1500\t48\n乙乡\t{other}") == []


def test_prices_are_never_added_up() -> None:
    found = relations(_HEAD + "甲镇\t320\t1500\t48\n乙乡\t180\t1500\t27\n合计\t500\t1500\t75", kind="sum")
    assert {it.stated.printed for it in found} == {"500", "75"}


def test_a_price_for_each_month_is_multiplied_by_the_months_too() -> None:
    head = "类别 标准（元/人·月） 人数 月数 金额（元）\n"
    found = relations(head + "村干部 1500 24 12 432000\n保洁员 600 30 12 216000\n护林员 400 15 6 36000", kind="product")
    assert [(it.stated.printed, len(it.operands), it.holds) for it in found] == [
        ("432000", 3, True),
        ("216000", 3, True),
        ("36000", 3, True),
    ]


def test_one_amount_with_mistyped_digits_is_told_among_others_that_come_out() -> None:
    rows = "甲镇\t325\t1500\t48.75\n乙乡\t185\t1500\t27.75\n丙乡\t167\t1500\t{}\n丁乡\t165\t1500\t24.75"
    assert [it.stated.printed for it in products(rows.format("21.55")) if not it.holds] == []
    assert [it.stated.printed for it in products(rows.format("20.05")) if not it.holds] == []
    assert [it.stated.printed for it in products(rows.format("25.50")) if not it.holds] == []
    assert [it.stated.printed for it in products(rows.format("52.05")) if not it.holds] == ["52.05"]  # 25.05
