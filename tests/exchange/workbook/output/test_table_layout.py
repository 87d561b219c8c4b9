"""Where columns stand: amounts before long texts, the key last."""

import pytest

from jixiao.book.book import Book
from jixiao.book.caliber import Caliber
from jixiao.book.column import Column
from jixiao.book.figure import Figure
from jixiao.book.monitoring import MonitoringWindow
from jixiao.exchange.workbook.grid_column import AmountColumn
from jixiao.exchange.workbook.output.table_layout import TableLayout, amount_columns, table_layout, usual_month
from tests.exchange.workbook.output.read_back import FINAL, amount, table, with_amounts
from tests.exchange.workbook.workbooks import FORM, LAW

EMPTY = Book(2024)


def layout(name: str, *, book: Book = EMPTY, is_form: bool = False) -> TableLayout:
    return table_layout(table(name), book=book, form=FORM, month=8, is_form=is_form)


def names(found: TableLayout) -> list[str]:
    return [
        column.name if isinstance(column, Column) else column.field if isinstance(column, AmountColumn) else column
        for column in found.columns
    ]


def phases(book: Book, *, month: int = 8, is_form: bool = False) -> list[str]:
    columns = amount_columns(table("project"), book=book, form=FORM, month=month, is_form=is_form)
    return [column.caliber.phase for column in columns]


def test_amounts_stand_before_long_texts_and_the_key_last() -> None:
    book = with_amounts(amount("project", "k1", caliber=FINAL, yuan="1"))
    assert names(layout("project", book=book))[-6:] == ["leader", "amount", "purpose", "goal", "completion", "编号"]


def test_without_amounts_columns_keep_the_order_of_the_schema() -> None:
    assert names(layout("narrative")) == ["section", "project", "content", "编号"]


@pytest.mark.parametrize(
    ("name", "depth", "has_sums", "first_row"),
    [
        ("project", 1, True, 4),  # lines 0 to 2 are title, information and header, line 3 the sums
        ("subordinate", 2, True, 5),
        ("functional", 2, False, 4),
        ("goal", 1, False, 3),
    ],
)
def test_the_first_line_follows_header_and_sums(name: str, *, depth: int, has_sums: bool, first_row: int) -> None:
    found = layout(name)
    assert (found.header_depth, found.has_sums, found.first_row) == (depth, has_sums, first_row)
    assert found.sum_row == first_row - int(has_sums)


def test_a_column_is_found_by_its_number() -> None:
    found = layout("project")
    assert found.columns[found.index(table("project").column("name"))] == table("project").column("name")


def test_a_table_without_amounts_gets_the_usual_columns() -> None:
    assert phases(EMPTY) == ["initial", "adjusted", "received", "executed", "final"]
    assert phases(EMPTY, month=0) == ["initial", "adjusted", "received", "final"]  # executed up to when?


def test_a_form_has_the_usual_columns_besides_those_in_use() -> None:
    book = with_amounts(amount("project", "k1", caliber=Caliber("forecast"), yuan="1"))
    assert phases(book) == ["forecast"]
    assert phases(book, is_form=True) == ["initial", "adjusted", "received", "executed", "forecast", "final"]


def test_the_month_is_that_of_the_book_or_else_of_the_law() -> None:
    assert usual_month(EMPTY, law=LAW) == 8
    assert usual_month(Book(2024, monitoring_window=MonitoringWindow(end_month=Figure.plain("6"))), law=LAW) == 6
