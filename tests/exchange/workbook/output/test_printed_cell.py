"""Numbers are written exactly, states as words, and nothing is shortened."""

import datetime as dt
from decimal import Decimal

import pytest

from jixiao.book.column import Cell, Column, Kind
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure
from jixiao.exchange.workbook.output.printed_cell import (
    BLANK_CELL,
    PrintedCell,
    in_unit,
    money_format,
    padded_format,
    print_content,
    print_figure,
)
from jixiao.exchange.workbook.row_name import RowNames


def printed(content: Cell, *, kind: Kind) -> PrintedCell:
    column = Column("name", "名称", kind, codes="kind", table="project")
    names = {"project": RowNames({"k1": "培训"})}
    return print_content(content, column=column, unit="万元", label=lambda *parts: "/".join(parts), names=names)


@pytest.mark.parametrize(
    ("figure", "text"), [(NOT_APPLICABLE, "不涉及"), (MISSING, "未列"), (BLANK, "")], ids=["apart", "missing", "blank"]
)
def test_a_state_is_its_word(figure: Figure, text: str) -> None:
    assert print_figure(figure, kind=Kind.MONEY) == PrintedCell(text)


def test_zero_is_a_number() -> None:
    cell = print_figure(Figure.money("0"), kind=Kind.MONEY)
    assert (cell.number, cell.text) == (Decimal(0), "")


@pytest.mark.parametrize(("unit", "number"), [("元", "123456.78"), ("万元", "12.345678"), ("亿元", "0.0012345678")])
def test_money_is_exact_in_every_unit(unit: str, number: str) -> None:
    figure = Figure.money("123456.78", unit="元")
    assert print_figure(figure, kind=Kind.MONEY, unit=unit).number == Decimal(number)
    assert in_unit(12345678, unit=unit) == Decimal(number)


def test_the_format_of_money_has_room_for_fen() -> None:
    assert [money_format(unit).split("_")[0] for unit in ("元", "万元", "亿元")] == [
        "#,##0.00",
        "#,##0.00####",
        "#,##0.00########",
    ]


def test_a_format_says_how_words_and_negative_numbers_look() -> None:
    assert padded_format("0") == "0_ ;-0_ ;0_ ;@_ "


def test_a_rate_keeps_the_digits_it_was_printed_with() -> None:
    cell = print_figure(Figure.percent("66.90"), kind=Kind.PERCENT)
    assert (cell.number, cell.number_format) == (Decimal("66.9"), padded_format("0.00"))


@pytest.mark.parametrize(("number", "shown"), [("3", "#,##0"), ("0.25", "#,##0.00"), ("1.50", "#,##0.0")])
def test_a_count_shows_the_digits_it_needs(number: str, shown: str) -> None:
    assert print_figure(Figure.plain(number), kind=Kind.NUMBER).number_format == padded_format(shown)


def test_a_number_with_more_digits_than_a_sheet_keeps_is_a_text() -> None:
    fifteen, sixteen = "123456789012345", "1234567890123456"
    assert print_figure(Figure.plain(fifteen), kind=Kind.NUMBER).number == Decimal(fifteen)
    assert print_figure(Figure.plain(sixteen), kind=Kind.NUMBER) == PrintedCell(sixteen)


@pytest.mark.parametrize(
    ("kind", "content", "cell"),
    [
        (Kind.TEXT, "甲", PrintedCell("甲")),
        (Kind.TEXT, "", BLANK_CELL),
        (Kind.FLAG, True, PrintedCell("是")),
        (Kind.FLAG, False, PrintedCell("否")),
        (Kind.FLAG, None, BLANK_CELL),
        (Kind.CODE, "own", PrintedCell("kind/own")),
        (Kind.REFERENCE, "k1", PrintedCell("培训")),
        (Kind.REFERENCE, "gone", PrintedCell("gone")),
        (Kind.DATE, dt.date(1900, 3, 1), PrintedCell(day=dt.date(1900, 3, 1))),
        (Kind.DATE, dt.date(1900, 2, 28), PrintedCell("1900-02-28")),  # sheets count a 29 February 1900
        (Kind.NUMBER, MISSING, PrintedCell("未列")),
    ],
)
def test_a_content_is_printed_by_the_kind_of_its_column(kind: Kind, content: Cell, cell: PrintedCell) -> None:
    assert printed(content, kind=kind) == cell
