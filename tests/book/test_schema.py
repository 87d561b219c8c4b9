"""The schema is what forms, labels and the database are made from: tests/golden/schema.txt shows all of it."""

from collections.abc import Iterator

import pytest
from msgspec import structs

from jixiao.book.book import Book
from jixiao.book.column import Column, Kind, Row, TableSchema
from jixiao.book.figure import BLANK
from jixiao.book.schema import TABLE_BY_LABEL, TABLE_BY_NAME, TABLES
from tests.conftest import Golden

BESIDE_TABLES = {"year", "amounts", "places", "prior"}
WITH_COLUMNS = [table for table in TABLES if table.columns]


def column_line(column: Column) -> str:
    """Return everything the schema says of a column."""
    said = [column.kind.value, column.unit, column.codes and f"<{column.codes}>", column.table and f"→{column.table}"]
    said += ["addend" if column.is_addend else "", column.meaning and f"“{column.meaning}”"]
    return "  ".join([f"  {column.label}", column.name, *(part for part in said if part)])


def table_lines(table: TableSchema) -> Iterator[str]:
    """Yield everything the schema says of a table, a line for each column, amount and fixed row."""
    said = [table.attribute and f"Book.{table.attribute}", "single" if table.is_single else ""]
    said += [table.parent and f"below {table.parent}"]
    yield "  ".join([table.label, table.name, *(part for part in said if part)])
    yield from map(column_line, table.columns)
    for amount in table.amounts:
        yield "  ".join(part for part in (f"  * {amount.label}", amount.name, amount.meaning) if part)
    for row in table.fixed_rows:
        signed = "signed" if row.is_signed else ""
        yield "  ".join(part for part in (f"  = {row.label}", row.name, signed, row.meaning) if part)


def new_row(table: TableSchema) -> Row:
    """Return a row of a table in which nobody has written anything."""
    has_own_key = any(item.name == "key" and not item.required for item in structs.fields(table.row_type))
    return table.row_type() if has_own_key else table.row_type("k1")


def test_the_schema_is_as_written_down(golden: Golden) -> None:
    golden("schema.txt", "\n".join(line for table in TABLES for line in table_lines(table)) + "\n")


def test_tables_are_found_by_name_and_by_label() -> None:
    assert list(TABLE_BY_NAME.values()) == list(TABLES)
    assert list(TABLE_BY_LABEL.values()) == list(TABLES)
    assert TABLE_BY_NAME["project"] is TABLE_BY_LABEL["项目"]


def test_every_field_of_the_book_is_a_table_and_every_table_a_field() -> None:
    attributes = {table.attribute for table in TABLES if table.attribute}
    assert attributes == set(Book.__struct_fields__) - BESIDE_TABLES


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_label_is_unique_in_its_table(table: TableSchema) -> None:
    labels = [*table.labels, *(row.label for row in table.fixed_rows)]
    assert len(labels) == len(set(labels))


def test_a_label_used_without_its_table_is_unique_in_the_book() -> None:
    alone = [column.label for table in TABLES if table.is_single for column in table.columns]
    alone += [row.label for table in TABLES for row in table.fixed_rows]
    assert len(alone) == len(set(alone))


@pytest.mark.parametrize("table", WITH_COLUMNS, ids=lambda table: table.name)
def test_a_new_row_holds_nothing_and_no_zero(table: TableSchema) -> None:
    empty = {Kind.FLAG: None, Kind.DATE: None, Kind.TEXT: "", Kind.CODE: "", Kind.REFERENCE: ""}
    row = new_row(table)
    cells = {column.name: getattr(row, column.name) for column in table.columns}
    assert cells == {column.name: empty.get(column.kind, BLANK) for column in table.columns}


@pytest.mark.parametrize("table", WITH_COLUMNS, ids=lambda table: table.name)
def test_what_a_column_points_to_exists(table: TableSchema) -> None:
    assert all(column.table in TABLE_BY_NAME for column in table.columns if column.kind is Kind.REFERENCE)
    assert all(column.codes for column in table.columns if column.kind is Kind.CODE)
    assert table.parent == "" or table.column(table.parent).kind is Kind.TEXT


def test_fixed_rows_carry_one_kind_of_amount() -> None:
    assert {len(table.amounts) for table in TABLES if table.fixed_rows} == {1}
    assert [table.name for table in TABLES if not table.attribute] == [
        table.name for table in TABLES if table.fixed_rows
    ]
