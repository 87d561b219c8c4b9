"""The published tables of a Book."""

from collections.abc import Iterator

from jixiao.book.book import Book
from jixiao.book.column import Column, Kind, Row, TableSchema
from jixiao.book.schema import TABLES
from jixiao.exchange.open_data.amounts import amount_table
from jixiao.exchange.open_data.choice import open_data_choice
from jixiao.exchange.open_data.open_table import KEY, MONEY_UNIT, UNIT_NAME, YEAR, Content, OpenField, OpenTable
from jixiao.exchange.open_data.wording import Wording
from jixiao.law.in_force import Law

_NAMED = "名称"


def open_tables(book: Book, *, law: Law) -> tuple[OpenTable, ...]:
    """Return every table of a Book that is published and has something in it, in the order of the workbook."""
    choice = open_data_choice(law)
    wording = Wording(book, law)
    found: list[OpenTable] = []
    for table in TABLES:
        decided = choice.get(table.name)
        if decided is None or not decided.is_published:
            continue
        if table.columns and book.rows(table.name):
            found.append(_row_table(table, book=book, withheld=decided.withheld, wording=wording))
        if table.amounts:
            amounts = amount_table(table, book=book, wording=wording)
            found += [amounts] if amounts.rows else []
    return tuple(found)


def _row_table(table: TableSchema, *, book: Book, withheld: tuple[str, ...], wording: Wording) -> OpenTable:
    columns = [column for column in table.columns if column.name not in withheld]
    fields = (*_leading(table), *(field for column in columns for field in fields_of_column(column)))
    rows = tuple(
        (*_led(table, row=row, book=book), *(cell for column in columns for cell in _cells(row, column, wording)))
        for row in book.rows(table.name)
    )
    return OpenTable(table.name, table.label, table.name, is_amounts=False, fields=fields, rows=rows)


def _leading(table: TableSchema) -> Iterator[OpenField]:
    """Yield the fields that every table begins with, so that the files of many units can be stacked."""
    if UNIT_NAME not in table.labels:
        yield OpenField(UNIT_NAME, Kind.TEXT)
    yield OpenField(YEAR, Kind.TEXT)
    if not table.is_single:
        yield OpenField(KEY, Kind.TEXT, "这一行在本单位本年度的编号")


def _led(table: TableSchema, *, row: Row, book: Book) -> Iterator[Content]:
    contents = {UNIT_NAME: book.unit.name, YEAR: str(book.year), KEY: getattr(row, "key", "")}
    yield from (contents[field.name] for field in _leading(table))


def fields_of_column(column: Column) -> Iterator[OpenField]:
    """Yield the fields that show a column: one, and the name beside a key."""
    unit = MONEY_UNIT if column.kind is Kind.MONEY else column.unit
    header = f"{column.label}（{unit}）" if unit else column.label
    yield OpenField(header, column.kind, column.meaning, unit, column.name, column.table)
    if column.kind is Kind.REFERENCE:
        yield OpenField(f"{column.label}{_NAMED}", Kind.TEXT)


def _cells(row: Row, column: Column, wording: Wording) -> Iterator[Content]:
    content = getattr(row, column.name)
    yield wording.label(content, code_list=column.codes) if column.kind is Kind.CODE and content else content
    if column.kind is Kind.REFERENCE:
        yield wording.row_name(column.table, key=content)
