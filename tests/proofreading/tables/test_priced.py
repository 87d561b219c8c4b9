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
