"""Computed totals: the formula of the sheet and the value beside it say the same."""

from decimal import Decimal

import pytest

from jixiao.exchange.workbook.form import Total
from jixiao.exchange.workbook.output.fixed_total import FixedTotals
from jixiao.exchange.workbook.output.printed_cell import PrintedCell

BASIC = Total("basic", ("personnel", "public"), is_shown=False)
ALL = Total("total", ("basic", "project"), is_shown=True)
GRAND = Total("grand", ("total", "closing"), is_shown=True)
ROWS = ("total", "basic", "personnel", "public", "project", "grand", "closing")


def totals(**cells: str) -> FixedTotals:
    printed = {row: PrintedCell("未列") for row in ROWS}
    for row, text in cells.items():
        is_number = text.replace(".", "").isdecimal()
        printed[row] = PrintedCell(number=Decimal(text)) if is_number else PrintedCell(text)
    return FixedTotals(
        {total.row: total for total in (BASIC, ALL, GRAND)},
        address=lambda row: row.upper(),
        computed_address=lambda row: f"{row.upper()}2",
        cells=printed,
    )


@pytest.mark.parametrize(
    ("cells", "value"),
    [
        ({"basic": "5", "project": "7"}, "12"),
        ({"basic": "", "project": "7"}, "7"),
        ({"basic": "不涉及", "project": "7"}, "7"),
        ({"basic": "未列", "project": "7"}, None),
        ({"basic": "", "project": ""}, None),
        ({"personnel": "2", "public": "3", "project": "7"}, "12"),  # basic nobody stated, its parts are
        ({"personnel": "2", "public": "未列", "project": "7"}, None),
        ({"basic": "5", "personnel": "2", "public": "2", "project": "7"}, "12"),  # the stated one counts
    ],
)
def test_a_total_is_the_sum_of_its_parts(cells: dict[str, str], value: str | None) -> None:
    assert totals(**cells).value(ALL) == (None if value is None else Decimal(value))


def test_a_total_of_a_total_takes_the_stated_or_the_computed_one() -> None:
    parts = {"basic": "5", "project": "7", "closing": "1"}
    assert totals(**parts).value(GRAND) == 13
    assert totals(**parts, total="20").value(GRAND) == 21
    assert totals(closing="1").value(GRAND) is None


def test_the_formula_says_the_same() -> None:
    made = totals()
    assert made.formula(GRAND) == (
        '=IF(OR(COUNT(TOTAL,TOTAL2,CLOSING)=0,AND(TOTAL="未列",TOTAL2=""),CLOSING="未列"),"",'
        "IF(ISNUMBER(TOTAL),TOTAL,N(TOTAL2))+N(CLOSING))"
    )
    assert made.formula(ALL) == (
        "=IF(OR(COUNT(BASIC,PERSONNEL,PUBLIC,PROJECT)=0,"
        'AND(BASIC="未列",OR(PERSONNEL="未列",PUBLIC="未列")),PROJECT="未列"),"",'
        "IF(ISNUMBER(BASIC),BASIC,N(PERSONNEL)+N(PUBLIC))+N(PROJECT))"
    )
