"""Which columns a sheet has and where its lines begin."""

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.column import Column
from jixiao.book.figure import Figure
from jixiao.book.monitoring import MonitoringWindow
from jixiao.book.project import Project
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.workbook.cell_words import KEY
from jixiao.exchange.workbook.grid_column import AmountColumn
from jixiao.exchange.workbook.output.table_layout import TableLayout, amount_columns, table_layout, usual_month
from tests.exchange.workbook.workbooks import FORM, LAW, law_of

FINAL = Amount("project", "k1", "amount", Caliber("final"), Figure.money("1"))
STATED = Book(2024, projects=(Project("k1"),), amounts=(FINAL,))


def layout(table: str, *, book: Book, is_form: bool = False) -> TableLayout:
    return table_layout(TABLE_BY_NAME[table], book=book, form=FORM, month=8, is_form=is_form)


def suffixes(book: Book, *, is_form: bool, month: int = 8) -> list[str]:
    columns = amount_columns(TABLE_BY_NAME["project"], book=book, form=FORM, month=month, is_form=is_form)
    return [column.caliber.suffix for column in columns]


def test_a_filled_workbook_has_the_calibers_it_states() -> None:
    assert suffixes(STATED, is_form=False) == ["final"]


def test_a_form_has_the_usual_ones_besides() -> None:
    usual = ["initial", "adjusted", "received", "executed.m8", "final"]
    assert suffixes(STATED, is_form=True) == usual
    assert suffixes(Book(2024), is_form=True) == usual
    assert suffixes(Book(2024), is_form=False) == usual  # nothing stated: there has to be something to fill in


def test_without_a_month_there_is_no_usual_execution() -> None:
    assert suffixes(Book(2024), is_form=True, month=0) == ["initial", "adjusted", "received", "final"]


def test_amounts_stand_before_long_texts_and_the_key_last() -> None:
    columns = layout("project", book=STATED).columns
    names = [column.name if isinstance(column, Column) else column for column in columns]
    assert names.index(AmountColumn("amount", Caliber("final"))) < names.index("purpose")
    assert names[:2] == ["code", "name"]
    assert names[-1] == KEY


def test_a_table_without_amounts_keeps_the_order_of_its_columns() -> None:
    table = TABLE_BY_NAME["indicator"]
    assert layout("indicator", book=STATED).columns == (*table.columns, KEY)


def test_the_header_has_two_lines_where_there_are_several_amounts() -> None:
    lines = {table: layout(table, book=STATED) for table in ("functional", "project", "office")}
    assert [found.header_depth for found in lines.values()] == [2, 1, 1]
    assert [found.has_sums for found in lines.values()] == [False, True, False]
    assert [(found.sum_row, found.first_row) for found in lines.values()] == [(4, 4), (3, 4), (3, 3)]


def test_the_usual_month_is_that_of_the_book_or_of_the_law() -> None:
    assert usual_month(Book(2024), law=LAW) == 8
    assert usual_month(Book(2024), law=law_of("", year=2024)) == 7
    window = MonitoringWindow(end_month=Figure.plain("6"))
    assert usual_month(Book(2024, monitoring_window=window), law=LAW) == 6
