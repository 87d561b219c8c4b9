"""Which amounts have a column in the sheet of their table, and which go to the sheet of other calibers."""

from collections.abc import Iterable

from msgspec import Struct

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import PHASES, SCOPES, Caliber
from jixiao.book.column import TableSchema
from jixiao.book.figure import State
from jixiao.book.schema import TABLES
from jixiao.exchange.workbook.caliber_words import EXECUTED, is_printable

_PHASE_ORDER = {phase: number for number, phase in enumerate(PHASES)}
_SCOPE_ORDER = {scope: number for number, scope in enumerate(SCOPES)}
_STATED = (State.VALUE, State.NOT_APPLICABLE)
_LAST_MONTH = 12


class AmountColumn(Struct, frozen=True):
    """A column of amounts: a field of the table in one caliber."""

    field: str
    caliber: Caliber


def main_month(book: Book) -> int:
    """Return the month whose execution has columns: the end of the monitoring window, else the latest in the Book."""
    window = book.monitoring_window.end_month
    if window.is_value and window.number in range(1, _LAST_MONTH + 1):
        return int(window.number)
    months = (amount.caliber.as_of for amount in book.amounts if amount.caliber.phase == EXECUTED)
    return max(months, default=0)


def grid_columns(book: Book, *, table: TableSchema) -> tuple[AmountColumn, ...]:
    """Return the columns in which at least one amount of a table is stated, by caliber and field."""
    month = main_month(book)
    columns = {
        AmountColumn(amount.field, amount.caliber)
        for amount in book.amounts
        if amount.table == table.name and amount.figure.state in _STATED and _fits_grid(amount, month=month)
    }
    return sorted_columns(columns, table=table)


def sorted_columns(columns: Iterable[AmountColumn], *, table: TableSchema) -> tuple[AmountColumn, ...]:
    """Return columns in the order of their calibers, within a caliber in that of the fields."""
    order = {field.name: number for number, field in enumerate(table.amounts)}
    return tuple(sorted(columns, key=lambda column: (_caliber_order(column.caliber), order[column.field])))


def grid_amounts(book: Book, *, table: TableSchema) -> dict[tuple[str, AmountColumn], Amount]:
    """Return the amounts of a table that stand in its sheet, by row and column."""
    columns, month = set(grid_columns(book, table=table)), main_month(book)
    return {
        (amount.row, column): amount
        for amount in book.amounts
        if amount.table == table.name
        and (column := AmountColumn(amount.field, amount.caliber)) in columns
        and _fits_grid(amount, month=month)
    }


def other_amounts(book: Book) -> tuple[Amount, ...]:
    """Return the amounts that have no column, in the order of the sheet of other calibers."""
    in_grids = {amount.figure_id for table in TABLES for amount in grid_amounts(book, table=table).values()}
    others = (amount for amount in book.amounts if amount.figure_id not in in_grids)
    return sorted_amounts((amount for amount in others if amount.figure.state is not State.MISSING), book=book)


def sorted_amounts(amounts: Iterable[Amount], *, book: Book) -> tuple[Amount, ...]:
    """Return amounts in the order of tables, rows, fields and calibers."""
    tables = {table.name: number for number, table in enumerate(TABLES)}
    fields = {(table.name, field.name): number for table in TABLES for number, field in enumerate(table.amounts)}
    rows = {(table.name, key): number for table in TABLES for number, key in enumerate(row_keys(book, table=table))}
    last = len(rows)

    def order(amount: Amount) -> tuple[object, ...]:
        row = rows.get((amount.table, amount.row), last)
        field = fields[amount.table, amount.field]
        return tables[amount.table], row, amount.row, field, _caliber_order(amount.caliber)

    return tuple(sorted(amounts, key=order))


def row_keys(book: Book, *, table: TableSchema) -> tuple[str, ...]:
    """Return the keys of the rows of a table in their order."""
    if table.fixed_rows:
        return tuple(row.name for row in table.fixed_rows)
    return tuple(row.key for row in book.rows(table.name))


def _fits_grid(amount: Amount, *, month: int) -> bool:
    return is_printable(amount.caliber) and not amount.is_reversal and amount.caliber.as_of in (0, month)


def _caliber_order(caliber: Caliber) -> tuple[int, int, int, int, str]:
    scope, phase = _SCOPE_ORDER[caliber.scope], _PHASE_ORDER[caliber.phase]
    return caliber.years_back, phase, caliber.as_of, scope, caliber.fund
