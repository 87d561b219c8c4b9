"""The texts of a Book: its sections, and the figures that stand in them as {{figure id}}."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from jixiao.book.book import Book
from jixiao.book.column import Kind
from jixiao.book.figure import Figure
from jixiao.book.printing import print_number
from jixiao.book.schema import TABLES
from jixiao.exchange.cell_text import print_cell
from jixiao.exchange.workbook.form import form_of
from jixiao.exchange.workbook.row_name import RowNames, name_of_row
from jixiao.law.in_force import Law
from jixiao.web.books.saving.amount_field import caliber_words

TABLE, CONTENT = "narrative", "content"
_SECTIONS = "narrative_section"
_Json = dict[str, Any]


def sections_of(book: Book, *, law: Law, version: int) -> list[_Json]:
    """Return the sections of a Book for their editor: those that are written in their order, then those that are not.

    Args:
        book: The Book.
        law: What sections there are.
        version: The revision of the Book.
    """
    labels = law.code_list(_SECTIONS).labels
    names = {project.key: project.name for project in book.projects}
    written = [
        {
            "id": f"{row.section}.{row.key}",
            "key": row.key,
            "version": version,
            "section": row.section,
            "label": "·".join(
                part for part in (labels.get(row.section, row.section), names.get(row.project, "")) if part
            ),
            "text": row.content,
        }
        for row in book.narratives
    ]
    used = {row.section for row in book.narratives}
    codes = dict.fromkeys(entry.code for entry in law.code_list(_SECTIONS).entries(law.year))
    blank = [
        {"id": f"{code}.", "key": "", "version": version, "section": code, "label": labels[code], "text": ""}
        for code in codes
        if code not in used
    ]
    return [*written, *blank]


def figures_of(book: Book, *, law: Law) -> list[_Json]:
    """Return every stated figure of a Book with its words and its value, for the texts that name it."""
    return [*_amounts(book, law=law), *_cells(book, law=law)]


def _amounts(book: Book, *, law: Law) -> Iterator[_Json]:
    words = {(table.name, field.name): field.label for table in TABLES for field in table.amounts}
    rows = {(table.name, row.name): row.label for table in TABLES for row in table.fixed_rows}
    labels = {table.name: table.label for table in TABLES}
    names = {table.name: _names(book, table=table.name, law=law) for table in TABLES if table.amounts}
    for amount in book.amounts:
        if not amount.figure.is_value:
            continue
        row = rows.get((amount.table, amount.row)) or names[amount.table].get(amount.row, "")
        field = "" if (amount.table, amount.row) in rows else words[amount.table, amount.field]
        parts = (labels[amount.table], row, field, caliber_words(amount.caliber, law=law))
        label = "·".join(part for part in parts if part)
        yield {"id": amount.figure_id, "label": label, **shown_value(amount.figure, kind=Kind.MONEY)}


def _cells(book: Book, *, law: Law) -> Iterator[_Json]:
    for table in TABLES:
        figures = [column for column in table.columns if column.kind.is_figure]
        names = _names(book, table=table.name, law=law) if figures and table.attribute and not table.is_single else {}
        for row in book.rows(table.name) if table.attribute else ():
            for column in figures:
                figure = getattr(row, column.name)
                if figure.is_value:
                    parts = (table.label, names.get(row.key, ""), column.label)
                    value = shown_value(figure, kind=column.kind, unit=column.unit)
                    label = "·".join(part for part in parts if part)
                    yield {"id": f"{table.name}/{row.key}/{column.name}", "label": label, **value}


def shown_value(figure: Figure, *, kind: Kind, unit: str = "") -> dict[str, str]:
    """Return the value of a figure: exact 元 for money, the text with its unit for the rest."""
    if kind is Kind.MONEY:
        return {"yuan": print_cell(figure, kind=kind)}
    printed = print_number(figure.number, kind=kind)
    return {"text": printed if kind is Kind.PERCENT else f"{printed}{unit}"}


def _names(book: Book, *, table: str, law: Law) -> dict[str, str]:
    """Return the names of the rows of a table, without those that only refer to another."""
    schema = next(item for item in TABLES if item.name == table)
    if not schema.attribute:
        return {}
    columns = tuple(column for column in form_of(law).naming_columns(schema) if column.kind is not Kind.REFERENCE)
    names: dict[str, RowNames] = {}

    def label(code_list: str, code: str) -> str:
        return law.code_list(code_list).labels.get(code, code)

    return {
        row.key: name_of_row(columns, content=partial(getattr, row), label=label, names=names)
        for row in book.rows(table)
    }
