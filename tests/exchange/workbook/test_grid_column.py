"""Which amounts have columns and which go to the sheet of other calibers."""

from collections.abc import Iterable

from msgspec.structs import replace

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure
from jixiao.book.monitoring import MonitoringWindow
from jixiao.book.project import Project
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.workbook.grid_column import (
    AmountColumn,
    grid_amounts,
    grid_columns,
    main_month,
    other_amounts,
    row_keys,
    sorted_amounts,
)

EXPENDITURE = TABLE_BY_NAME["expenditure"]
TEN = Figure.money("10")


def amount(caliber: Caliber, *, figure: Figure = TEN, row: str = "total", is_reversal: bool = False) -> Amount:
    return Amount("expenditure", row, "amount", caliber, figure, is_reversal)


def book_of(amounts: Iterable[Amount], *, end_month: str = "") -> Book:
    window = MonitoringWindow(end_month=Figure.plain(end_month)) if end_month else MonitoringWindow()
    return Book(2024, amounts=tuple(amounts), monitoring_window=window)


def test_a_column_needs_one_figure_that_is_stated() -> None:
    calibers = [Caliber("initial"), Caliber("adjusted"), Caliber("final"), Caliber("received")]
    states = [TEN, NOT_APPLICABLE, BLANK, MISSING]
    book = book_of(amount(caliber, figure=figure) for caliber, figure in zip(calibers, states, strict=True))
    columns = grid_columns(book, table=EXPENDITURE)
    assert columns == (AmountColumn("amount", Caliber("initial")), AmountColumn("amount", Caliber("adjusted")))
    assert [item.caliber.phase for item in other_amounts(book)] == ["final"]  # a lone blank; the missing one is nowhere


def test_columns_stand_in_the_order_of_years_and_phases() -> None:
    calibers = [Caliber("final", years_back=1), Caliber("final"), Caliber("executed", as_of=8), Caliber("initial")]
    columns = grid_columns(book_of(amount(caliber) for caliber in calibers), table=EXPENDITURE)
    assert [column.caliber for column in columns] == [calibers[3], calibers[2], calibers[1], calibers[0]]


def test_execution_up_to_another_month_has_no_column() -> None:
    months = [amount(Caliber("executed", as_of=month)) for month in (0, 6, 8)]
    assert main_month(book_of(months)) == 8
    assert main_month(book_of(months, end_month="6")) == 6
    assert main_month(book_of(months, end_month="13")) == 8
    assert main_month(Book(2024)) == 0
    book = book_of(months, end_month="6")
    assert [column.caliber.as_of for column in grid_columns(book, table=EXPENDITURE)] == [0, 6]
    assert [item.caliber.as_of for item in other_amounts(book)] == [8]


def test_other_calibers_and_reversals_have_no_column() -> None:
    others = [
        amount(Caliber("final", fund="general")),
        amount(Caliber("final", scope="department")),
        amount(Caliber("final", years_back=3)),
        amount(Caliber("final", as_of=3)),
        amount(Caliber("initial"), is_reversal=True),
    ]
    book = book_of(others)
    assert grid_columns(book, table=EXPENDITURE) == ()
    assert set(other_amounts(book)) == set(others)


def test_grid_amounts_are_found_by_row_and_column() -> None:
    final = AmountColumn("amount", Caliber("final"))
    stated, blank = amount(Caliber("final")), amount(Caliber("final"), figure=BLANK, row="basic")
    assert grid_amounts(book_of([blank, stated]), table=EXPENDITURE) == {
        ("total", final): stated,
        ("basic", final): blank,
    }


def test_amounts_are_sorted_by_table_row_field_and_caliber() -> None:
    book = replace(book_of(()), projects=(Project("k2"), Project("k1")))
    unsorted = [
        Amount("project", "k1", "amount", Caliber("initial"), TEN),
        Amount("project", "gone", "amount", Caliber("initial"), TEN),
        Amount("project", "k2", "amount", Caliber("initial"), TEN),
        amount(Caliber("final"), row="basic"),
        amount(Caliber("final", fund="general")),
        amount(Caliber("final")),
    ]
    order = [item.figure_id for item in sorted_amounts(unsorted, book=book)]
    assert order == [
        "expenditure/total/amount@final",
        "expenditure/total/amount@final.general",
        "expenditure/basic/amount@final",
        "project/k2/amount@initial",
        "project/k1/amount@initial",
        "project/gone/amount@initial",
    ]


def test_rows_are_fixed_or_those_of_the_book() -> None:
    book = replace(book_of(()), projects=(Project("k2"),))
    assert row_keys(book, table=TABLE_BY_NAME["project"]) == ("k2",)
    assert row_keys(book, table=TABLE_BY_NAME["project_funds"])[0] == "initial"
