"""The page of the Book's tables: every field with its label, kind, unit, code list and meaning."""

from collections.abc import Iterator

from docs.generate.layer import all_layers, region_of
from docs.generate.markdown import code, page, plain, table
from jixiao.book.column import Column, FixedRow, Kind, TableSchema
from jixiao.book.schema import TABLE_BY_NAME, TABLES
from jixiao.law.code_list import CodeList
from jixiao.law.code_list_file import read_code_list
from jixiao.law.rulebook import Rulebook

_KINDS = {
    Kind.TEXT: "text",
    Kind.CODE: "code",
    Kind.FLAG: "是 or 否",
    Kind.DATE: "date",
    Kind.REFERENCE: "reference",
    Kind.MONEY: "money",
    Kind.PERCENT: "percentage",
    Kind.NUMBER: "number",
}
_MOST_LABELS = 24
_INTRODUCTION = """\
The Book (`jixiao.book`) holds everything of one unit's fiscal year. This page lists its tables in the order of the
workbook. A formula names a column by its label, a figure id by its field: `indicator/k7q2/score`. Money is held in fen,
a percentage as a ratio; they are printed in 万元 and %. A blank cell of a column marked as addend, and a blank amount,
counts 0 where it is added up; no other blank ever counts 0."""
_AMOUNTS = "Amounts, one for each caliber (phase, fund source, month, year, scope):"
_ROWS = "Rows, the same in every Book:"


def schema_page(rulebook: Rulebook) -> str:
    """Return the page of all tables and of the code lists they draw from."""
    parts = [_INTRODUCTION]
    for schema in TABLES:
        parts += _table_parts(schema)
    parts.append("## Code lists")
    parts.append("The labels of all layers; a list of many codes only says how many.")
    parts.append(table(("list", "title", "labels"), rows=_list_rows(rulebook)))
    return page("The tables of the Book", parts=parts)


def _table_parts(schema: TableSchema) -> Iterator[str]:
    yield f"## {schema.label}"
    yield f"{code(schema.name)}: {_shape(schema)}"
    if schema.columns:
        header = ("field", "label", "kind", "unit", "from", "addend", "meaning")
        yield table(header, rows=[_column_row(column) for column in schema.columns])
    if schema.amounts:
        yield _AMOUNTS
        rows = [(code(item.name), plain(item.label), plain(item.meaning)) for item in schema.amounts]
        yield table(("field", "label", "meaning"), rows=rows)
    if schema.fixed_rows:
        yield _ROWS
        yield table(("row", "label", "meaning"), rows=[_fixed_row(row) for row in schema.fixed_rows])


def _shape(schema: TableSchema) -> str:
    if not schema.attribute:
        return "amounts alone; its labels stand without the name of the table."
    if schema.is_single:
        return f"one row, {code(f'Book.{schema.attribute}')}; its labels stand without the name of the table."
    below = f" A row stands below the one that {code(schema.parent)} names." if schema.parent else ""
    return f"any number of rows, {code(f'Book.{schema.attribute}')}.{below}"


def _column_row(column: Column) -> tuple[str, ...]:
    source = code(column.codes)
    if column.table:
        source = f"→ {TABLE_BY_NAME[column.table].label}"
    addend = "yes" if column.is_addend else ""
    names = (code(column.name), plain(column.label), _KINDS[column.kind])
    return (*names, plain(column.unit), source, addend, plain(column.meaning))


def _fixed_row(row: FixedRow) -> tuple[str, ...]:
    signed = "可为负数" if row.is_signed else ""
    meaning = "；".join(part for part in (row.meaning, signed) if part)
    return code(row.name), plain(row.label), plain(meaning)


def _list_rows(rulebook: Rulebook) -> Iterator[tuple[str, ...]]:
    for name in sorted({column.codes for schema in TABLES for column in schema.columns if column.codes}):
        found = _widest_list(name, rulebook=rulebook)
        labels = tuple(dict.fromkeys(found.labels.values()))
        shown = "、".join(plain(label) for label in labels)
        yield code(name), plain(found.title), shown if len(labels) <= _MOST_LABELS else f"{len(labels)} labels"


def _widest_list(name: str, *, rulebook: Rulebook) -> CodeList:
    """Return the list of the layer in which it has the most codes."""
    lists = (read_code_list(name, rulebook=rulebook, region=region_of(layer)) for layer in all_layers(rulebook))
    return max(lists, key=lambda found: len(found.labels))
