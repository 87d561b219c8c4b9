"""A computed total says in the sheet what it says here, and nothing where a part is not stated."""

from decimal import Decimal

import pytest

from jixiao.exchange.workbook.form import Total
from jixiao.exchange.workbook.output.fixed_total import FixedTotals
from jixiao.exchange.workbook.output.printed_cell import PrintedCell

ROWS = ("grand", "total", "basic", "personnel", "public", "project", "closing")
BASIC = Total("basic", ("personnel", "public"), is_shown=False)
TOTAL = Total("total", ("basic", "project"), is_shown=True)
GRAND = Total("grand", ("total", "closing"), is_shown=True)


def totals(**contents: str) -> FixedTotals:
    """Return the totals of a column in which words and numbers stand; other cells are blank."""
    cells = {
        row: PrintedCell(contents[row]) if contents.get(row) == "未列" else PrintedCell(number=Decimal(contents[row]))
        for row in contents
    }
    return FixedTotals(
        {"basic": BASIC, "total": TOTAL, "grand": GRAND},
        address=lambda row: row.upper(),
        computed_address=lambda row: f"{row.upper()}2",
        cells={row: cells.get(row, PrintedCell()) for row in ROWS},
    )


def test_blank_parts_count_nothing() -> None:
    assert totals(personnel="1.1", project="2").value(TOTAL) == Decimal("3.1")  # 1.1 + 2


def test_zero_is_a_sum_and_nothing_is_none() -> None:
    assert totals(project="0").value(TOTAL) == 0
    assert totals().value(TOTAL) is None


@pytest.mark.parametrize("part", ["personnel", "public"])
def test_a_part_that_is_not_stated_leaves_no_total(part: str) -> None:
    found = totals(basic="未列", project="3", **{part: "未列"})
    assert found.value(TOTAL) is None


def test_a_subtotal_that_is_not_stated_is_added_up() -> None:
    assert totals(basic="未列", personnel="1", public="2", project="3").value(TOTAL) == 6  # 1 + 2 + 3
    assert totals(total="未列", basic="4", project="3", closing="1").value(GRAND) == 8  # 4 + 3 + 1
    assert totals(total="未列", closing="1").value(GRAND) is None


def test_a_stated_subtotal_wins_over_its_parts() -> None:
    assert totals(basic="10", personnel="1", public="2", project="3").value(TOTAL) == 13  # 10 + 3
    assert totals(total="20", project="3", closing="1").value(GRAND) == 21  # 20 + 1


def test_the_formula_of_plain_parts_adds_them() -> None:
    assert totals().formula(BASIC) == (
        '=IF(OR(COUNT(PERSONNEL,PUBLIC)=0,PERSONNEL="未列",PUBLIC="未列"),"",N(PERSONNEL)+N(PUBLIC))'
    )


def test_the_formula_looks_into_a_subtotal_without_a_line() -> None:
    assert totals().formula(TOTAL) == (
        "=IF(OR(COUNT(BASIC,PERSONNEL,PUBLIC,PROJECT)=0,"
        'AND(BASIC="未列",OR(PERSONNEL="未列",PUBLIC="未列")),PROJECT="未列"),"",'
        "IF(ISNUMBER(BASIC),BASIC,N(PERSONNEL)+N(PUBLIC))+N(PROJECT))"
    )


def test_the_formula_takes_a_computed_line_where_there_is_one() -> None:
    assert totals().formula(GRAND) == (
        '=IF(OR(COUNT(TOTAL,TOTAL2,CLOSING)=0,AND(TOTAL="未列",TOTAL2=""),CLOSING="未列"),"",'
        "IF(ISNUMBER(TOTAL),TOTAL,N(TOTAL2))+N(CLOSING))"
    )
