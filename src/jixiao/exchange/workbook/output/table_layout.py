"""Where everything stands in the sheet of a table with rows: columns, header, sums, first line."""

from dataclasses import dataclass

from jixiao.book.book import Book
from jixiao.book.column import Column, TableSchema
from jixiao.exchange.workbook.caliber_words import EXECUTED
from jixiao.exchange.workbook.cell_words import KEY
from jixiao.exchange.workbook.form import Form
from jixiao.exchange.workbook.grid_column import AmountColumn, grid_columns, main_month, sorted_columns
from jixiao.law.in_force import Law

TITLE_ROW, INFO_ROW, HEADER_ROW = 0, 1, 2  # counted from 0, as the writer does
_MONTH = "监控期截止月"
_MONTHS = 12

SheetColumn = Column | AmountColumn | str  # a text is KEY


@dataclass(frozen=True)
class TableLayout:
    """The columns of a sheet and the lines they begin in, counted from 0.

    Unit:
        header_depth: lines of the header.
        has_sums: whether a line of computed sums stands below the header.
    """

    table: TableSchema
    columns: tuple[SheetColumn, ...]
    header_depth: int
    has_sums: bool

    @property
    def sum_row(self) -> int:
        """The line of the sums, the first line where there are none."""
        return HEADER_ROW + self.header_depth

    @property
    def first_row(self) -> int:
        """The first line of data."""
        return self.sum_row + int(self.has_sums)

    def index(self, column: Column) -> int:
        """Return the number of a column, from 0."""
        return self.columns.index(column)


def table_layout(table: TableSchema, *, book: Book, form: Form, month: int, is_form: bool) -> TableLayout:
    """Return the layout of the sheet of a table: its columns, its amounts before long texts, the key."""
    amounts = amount_columns(table, book=book, form=form, month=month, is_form=is_form)
    summed = form.summed(table.name)
    depth = 2 if len(table.amounts) > 1 and amounts else 1
    has_sums = any(column.field in summed for column in amounts) or any(item.name in summed for item in table.columns)
    late = [column for column in table.columns if amounts and form.is_wide(column)]
    early = [column for column in table.columns if column not in late]
    return TableLayout(table, (*early, *amounts, *late, KEY), depth, has_sums)


def amount_columns(
    table: TableSchema, *, book: Book, form: Form, month: int, is_form: bool
) -> tuple[AmountColumn, ...]:
    """Return the columns of amounts of a table: those in which an amount is stated, in a form also the usual ones.

    A table for which nothing is stated always gets the usual ones, so that there is something to fill in.

    Args:
        table: The table.
        book: The Book.
        form: The forms of the workbook.
        month: The month of the usual execution column, 0 for none.
        is_form: Whether the workbook is to be filled in.
    """
    stated = grid_columns(book, table=table)
    if stated and not is_form:
        return stated
    usual = {
        AmountColumn(field.name, caliber)
        for field in table.amounts
        for caliber in form.usual_calibers(table.name, month=month)
        if caliber.phase != EXECUTED or caliber.as_of
    }
    return sorted_columns(usual | set(stated), table=table)


def usual_month(book: Book, *, law: Law) -> int:
    """Return the month of the usual execution column: that of the Book, else the end of monitoring by the law."""
    value = law.value(_MONTH)
    by_law = value if isinstance(value, int) and value in range(1, _MONTHS + 1) else 0
    return main_month(book) or by_law
