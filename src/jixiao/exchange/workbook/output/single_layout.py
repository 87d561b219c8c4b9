"""Where everything stands in the sheet of a table with one row: a form, one line a column."""

from jixiao.book.column import TableSchema
from jixiao.exchange.workbook.cell_words import YEAR
from jixiao.exchange.workbook.output.table_layout import HEADER_ROW

SINGLE_LABEL, SINGLE_CONTENT, SINGLE_UNIT, SINGLE_REMARK = range(4)


def has_year(table: TableSchema) -> bool:
    """Whether the form of a table begins with the fiscal year."""
    return table.name == "unit"


def single_row(table: TableSchema, *, name: str) -> int:
    """Return the line of a column, counted from 0; that of the year comes first.

    Args:
        table: The table.
        name: The name of the column, or `YEAR`.
    """
    first = HEADER_ROW + 1
    if name == YEAR:
        return first
    names = [column.name for column in table.columns]
    return first + int(has_year(table)) + names.index(name)
