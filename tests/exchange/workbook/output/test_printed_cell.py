"""Contents become cells: exact numbers with the format that shows all their digits."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from jixiao.book.column import Column, Kind
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure, State
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

NAMES = {"project": RowNames({"k1": "购置"})}


def content(value: object, *, kind: Kind) -> PrintedCell:
    column = Column("a", "甲", kind, codes="fund", table="project")
    return print_content(value, column=column, unit="元", label=lambda _, code: f"<{code}>", names=NAMES)


@pytest.mark.parametrize(("figure", "text"), [(BLANK, ""), (MISSING, "未列"), (NOT_APPLICABLE, "不涉及")])
def test_states_are_words(figure: Figure, text: str) -> None:
    assert print_figure(figure, kind=Kind.MONEY) == PrintedCell(text)


@pytest.mark.parametrize(
    ("fen", "unit", "number"),
    [
        (0, "万元", "0"),
        (1, "万元", "0.000001"),
        (3_793_430_000, "万元", "3793.43"),
        (-5, "元", "-0.05"),
        (10**10, "亿元", "1"),
    ],
)
def test_money_is_exact_in_its_unit(fen: int, unit: str, number: str) -> None:
    figure = Figure.money(str(fen), unit="分")
    printed = print_figure(figure, kind=Kind.MONEY, unit=unit)
    assert (printed.number, printed.number_format) == (Decimal(number), money_format(unit))
    assert in_unit(fen, unit=unit) == Decimal(number)


def test_money_with_more_digits_than_a_sheet_keeps_is_a_text() -> None:
    most, more = 10**15 - 1, 10**15 + 1
    assert print_figure(Figure.money(str(most), unit="分"), kind=Kind.MONEY, unit="元").number == Decimal(most) / 100
    assert print_figure(Figure.money(str(more), unit="分"), kind=Kind.MONEY, unit="元").text == "10000000000000.01"
    assert (
        print_figure(Figure.money("-92233720368547758.07", unit="元"), kind=Kind.MONEY).text == "-9223372036854.775807"
    )


@pytest.mark.parametrize(
    ("unit", "shown"), [("元", "#,##0.00"), ("万元", "#,##0.00####"), ("亿元", "#,##0.00########")]
)
def test_money_shows_two_decimals_and_more_only_where_needed(unit: str, shown: str) -> None:
    assert money_format(unit) == padded_format(shown)


@pytest.mark.parametrize(
    ("printed", "number", "shown"),
    [("66.90", "66.9", "0.00"), ("30", "30", "0"), ("-1.5", "-1.5", "0.0"), ("0.00", "0", "0.00")],
)
def test_a_rate_keeps_its_zeros_in_its_format(printed: str, number: str, shown: str) -> None:
    cell = print_figure(Figure.percent(printed), kind=Kind.PERCENT)
    assert (cell.number, cell.number_format) == (Decimal(number), padded_format(shown))


def test_a_rate_without_a_last_digit_shows_what_it_needs() -> None:
    rate = Figure(State.VALUE, Fraction(505, 1000))
    assert print_figure(rate, kind=Kind.PERCENT).number_format == padded_format("0.0")


@pytest.mark.parametrize(("printed", "shown"), [("1200", "#,##0"), ("9.75", "#,##0.00"), ("0.125", "#,##0.000")])
def test_counts_and_scores_show_the_digits_they_need(printed: str, shown: str) -> None:
    cell = print_figure(Figure.plain(printed), kind=Kind.NUMBER)
    assert (cell.number, cell.number_format) == (Decimal(printed), padded_format(shown))


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        ("", Kind.TEXT, BLANK_CELL),
        (None, Kind.DATE, BLANK_CELL),
        (None, Kind.FLAG, BLANK_CELL),
        (" 甲\u200b", Kind.TEXT, PrintedCell("甲")),
        (True, Kind.FLAG, PrintedCell("是")),
        (False, Kind.FLAG, PrintedCell("否")),
        (dt.date(2024, 8, 31), Kind.DATE, PrintedCell(day=dt.date(2024, 8, 31))),
        (dt.date(1900, 3, 1), Kind.DATE, PrintedCell(day=dt.date(1900, 3, 1))),
        (dt.date(1900, 2, 28), Kind.DATE, PrintedCell("1900-02-28")),
        ("general", Kind.CODE, PrintedCell("<general>")),
        ("k1", Kind.REFERENCE, PrintedCell("购置")),
        (Figure.plain("5"), Kind.NUMBER, PrintedCell(number=Decimal(5), number_format=padded_format("#,##0"))),
    ],
)
def test_contents_of_every_kind(value: object, kind: Kind, expected: PrintedCell) -> None:
    assert content(value, kind=kind) == expected
