"""A Book as a workbook keeps it, to compare with what was read back."""

from collections.abc import Collection
from fractions import Fraction

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.column import Cell as CellContent
from jixiao.book.column import Column, Kind, Row, TableSchema
from jixiao.book.figure import Exact, Figure, State
from jixiao.book.printing import decimals_shown
from jixiao.book.schema import TABLES
from jixiao.exchange.workbook.blank import blank_content
from jixiao.exchange.workbook.grid_column import grid_amounts, grid_columns, other_amounts, sorted_amounts
from jixiao.reading.clean_text import clean_text

_MOST_PLACES = 15
RowId = tuple[str, str]  # table and key


def as_in_workbook(book: Book) -> Book:
    """Return the Book that reading gives back after writing.

    It differs from the Book in five things: the Book of the year before is another workbook; money is exact to the fen,
    because a workbook does not round; amounts stand in the order of the sheets, missing ones not at all; texts have no
    surrounding blanks; a row that holds nothing and that nothing refers to is not there.
    """
    for table in TABLES:
        if table.attribute:
            rows = (_plain_row(row, table=table) for row in book.rows(table.name))
            book = book.with_rows(table.name, rows=tuple(rows))
    amounts = (
        replace(amount, figure=_plain_figure(amount.figure, kind=Kind.MONEY))
        for amount in book.amounts
        if amount.figure.state is not State.MISSING
    )
    book = replace(book, amounts=sorted_amounts(amounts, book=book), places={}, prior=None)
    used = {(amount.table, amount.row) for amount in other_amounts(book)}
    return without_empty_rows(book, empty=_empty_rows(book), used=used)


def without_empty_rows(book: Book, *, empty: Collection[RowId], used: Collection[RowId]) -> Book:
    """Return a Book without the empty rows that nothing refers to, and without their blank amounts.

    A row that was emptied by hand keeps its key at the end of the line; it must not count as a row.

    Args:
        book: The Book.
        empty: The rows that hold nothing.
        used: The rows that amounts of other calibers refer to.
    """
    kept = {*used, *_references(book)}
    dropped = {row for row in empty if row not in kept}
    if not dropped:
        return book
    for table in {table for table, _ in dropped}:
        rows = tuple(row for row in book.rows(table) if (table, row.key) not in dropped)
        book = book.with_rows(table, rows=rows)
    amounts = tuple(amount for amount in book.amounts if (amount.table, amount.row) not in dropped)
    heads = {f"{table}/{key}" for table, key in dropped}
    places = {figure_id: place for figure_id, place in book.places.items() if figure_id.rpartition("/")[0] not in heads}
    return replace(book, amounts=amounts, places=places)


def _references(book: Book) -> set[RowId]:
    """Return the rows that other rows refer to."""
    return {
        (column.table, getattr(row, column.name))
        for table in TABLES
        for column in table.columns
        if column.kind is Kind.REFERENCE
        for row in book.rows(table.name)
    }


def _empty_rows(book: Book) -> set[RowId]:
    return {
        (table.name, row.key)
        for table in TABLES
        if table.attribute and not table.is_single
        for row in book.rows(table.name)
        if _is_empty(row, table=table, book=book)
    }


def _is_empty(row: Row, *, table: TableSchema, book: Book) -> bool:
    if any(getattr(row, column.name) != blank_content(column) for column in table.columns):
        return False
    amounts = grid_amounts(book, table=table)
    of_row = [amounts.get((row.key, column)) for column in grid_columns(book, table=table)]
    return all(amount is not None and amount.figure.state is State.BLANK for amount in of_row)


def _plain_row(row: Row, *, table: TableSchema) -> Row:
    return replace(row, **{column.name: _plain(getattr(row, column.name), column=column) for column in table.columns})


def _plain(content: CellContent, *, column: Column) -> CellContent:
    if column.kind.is_figure:
        return _plain_figure(content, kind=column.kind)
    return clean_text(content) if isinstance(content, str) else content


def _quantum_of_rate(rate: Exact) -> Fraction:
    """Return the last digit that a rate needs as a percentage."""
    return Fraction(1, 100 * 10 ** decimals_shown(rate * 100, most=_MOST_PLACES))


def _plain_figure(figure: Figure, *, kind: Kind) -> Figure:
    """Return a figure with the quantum that a workbook gives it."""
    if not figure.is_value:
        return Figure(figure.state)
    if kind is Kind.PERCENT:
        return figure if figure.quantum else replace(figure, quantum=_quantum_of_rate(figure.number))
    return replace(figure, quantum=1 if kind is Kind.MONEY else 0)
