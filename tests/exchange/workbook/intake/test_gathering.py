"""What a reading gathers: contents, problems, places, amounts."""

import datetime as dt

import pytest

from jixiao.book.book import Amount
from jixiao.book.caliber import Caliber
from jixiao.book.column import Column, Kind
from jixiao.book.figure import BLANK, Figure
from jixiao.exchange.workbook.intake.gathering import Gathering
from jixiao.reading.spreadsheet.number_format import read_number_format
from jixiao.reading.spreadsheet.sheet import CellKind, Sheet, SheetCell
from tests.exchange.workbook.workbooks import FORM, LAW

HERE = (3, 1)


def gathering() -> Gathering:
    return Gathering("账.xlsx", LAW, FORM, 2024)


def sheet_of(cell: SheetCell | None, *, above: str = "") -> Sheet:
    cells = {(1, 1): SheetCell(CellKind.TEXT, above)} if above else {}
    return Sheet("表", cells | ({HERE: cell} if cell else {}))


def text(content: str) -> SheetCell:
    return SheetCell(CellKind.TEXT, content)


@pytest.mark.parametrize(
    ("column", "cell", "unit", "expected"),
    [
        (Column("a", "甲", Kind.MONEY), text("5"), "元", Figure.money("5", unit="元")),
        (Column("a", "甲", Kind.PERCENT, unit="%"), text("5"), "%", Figure.percent("5")),
        (Column("a", "甲", Kind.NUMBER, unit="个"), text("5个"), "", Figure.plain("5")),
        (Column("a", "甲", Kind.FLAG), text("√"), "", True),
        (Column("a", "甲", Kind.DATE), text("2024.8.31"), "", dt.date(2024, 8, 31)),
        (Column("a", "甲", Kind.CODE, codes="fund"), text("一般公共预算"), "", "general"),
        (Column("a", "甲", Kind.CODE, codes="region"), text("510521 示例县"), "", "510521 示例县"),
        (Column("a", "甲", Kind.REFERENCE, table="project"), text("购置"), "", "购置"),
        (Column("a", "甲", Kind.TEXT), SheetCell(CellKind.NUMBER, "51"), "", "51"),
    ],
)
def test_contents_of_every_kind(column: Column, cell: SheetCell, unit: str, expected: object) -> None:
    found = gathering()
    assert found.content(sheet_of(cell), position=HERE, column=column, unit=unit) == expected
    assert found.problems == []


@pytest.mark.parametrize(
    ("kind", "blank"), [(Kind.MONEY, BLANK), (Kind.FLAG, None), (Kind.DATE, None), (Kind.CODE, "")]
)
def test_what_does_not_fit_is_noted_and_read_as_blank(kind: Kind, blank: object) -> None:
    found = gathering()
    column = Column("a", "甲", kind, codes="fund")
    assert found.content(sheet_of(text("啊")), position=HERE, column=column, unit="元") == blank
    assert [(problem.cell, problem.problem[:2]) for problem in found.problems] == [("A3", "甲：")]


@pytest.mark.parametrize(
    ("above", "book_unit", "written", "expected"),
    [
        ("", "", "元", "元"),
        ("金额单位：元", "万元", "亿元", "亿元"),
        ("金额单位：元", "万元", "", "元"),
        ("单位: 万元)", "", "", "万元"),
        ("", "元", "", "元"),
        ("单位：元宝镇政府", "万元", "", "万元"),
    ],
)
def test_the_nearest_unit_of_money_holds(above: str, book_unit: str, written: str, expected: str) -> None:
    found = gathering()
    found.money_unit = book_unit
    assert found.unit_of(sheet_of(None, above=above), position=HERE, kind=Kind.MONEY, unit=written) == expected
    assert found.problems == []


def test_a_unit_that_cannot_be_used_is_noted() -> None:
    found = gathering()
    sheet = sheet_of(None, above="单位：千元")
    found.unit_of(sheet, position=HERE, kind=Kind.MONEY, unit="")
    found.unit_of(sheet, position=HERE, kind=Kind.PERCENT, unit="元")
    assert [problem.problem for problem in found.problems] == [
        "列头的单位“千元”不是金额单位。",
        "列头的单位“元”不是 %。",
    ]
    assert found.unit_of(sheet, position=HERE, kind=Kind.NUMBER, unit="分") == "分"


def test_a_second_amount_of_one_id_is_noted() -> None:
    found = gathering()
    amount = Amount("expenditure", "total", "amount", Caliber("final"), Figure.money("1"))
    found.amount(sheet_of(None), position=HERE, amount=amount)
    found.amount(sheet_of(None), position=(9, 9), amount=amount)
    assert list(found.amounts.values()) == [amount]
    assert [problem.cell for problem in found.problems] == ["I9"]


def test_a_place_quotes_its_cell() -> None:
    found = gathering()
    cell = SheetCell(CellKind.NUMBER, "0.669", read_number_format("0.00%"))
    found.place(sheet_of(cell), position=HERE, figure_id="x")
    found.place(sheet_of(cell), position=(8, 8), figure_id="y")
    assert (found.places["x"].quote, found.places["y"].quote) == ("66.90%", "")
