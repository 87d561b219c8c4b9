"""What the grid of one table shows: its columns as the official form has them, its rows, and where figures stand."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from jixiao.book.book import Amount, Book
from jixiao.book.column import Column, Kind, TableSchema
from jixiao.book.figure import State
from jixiao.book.place import Place
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.cell_text import REGION
from jixiao.exchange.workbook.form import form_of
from jixiao.exchange.workbook.grid_column import AmountColumn, sorted_columns
from jixiao.exchange.workbook.output.table_layout import amount_columns, usual_month
from jixiao.law.in_force import Law
from jixiao.web.books.saving.amount_field import money_column
from jixiao.web.books.saving.reader import reader_of
from jixiao.web.books.saving.stored_sheet import StoredSheet
from jixiao.web.books.version import version_of
from jixiao.web.kept_text import kept_text
from jixiao.web.store.load import amount_of, load_rows
from jixiao.web.store.models import AmountRow, FigurePlace, YearBook

ROW_LABEL = "row_label"
_WINDOW = TABLE_BY_NAME["monitoring_window"]
_INDENT = "\u3000"
_Json = dict[str, Any]


def table_data(head: YearBook, *, table: TableSchema, locked: str) -> _Json:
    """Return everything the grid needs of a table, in the shape that it reads; the caller adds who asks."""
    sheet = StoredSheet.load(head, table=table, reader=reader_of(head, table=table))
    places = _places(head, table=table)
    return {
        "table": table.name,
        "label": table.label,
        "revision": head.revision,
        "money_unit": "万元",
        "locked": locked,
        "columns": list(_columns(sheet)),
        "parent": table.parent,
        "rows": [
            {
                "key": key,
                "version": head.revision,
                "cells": {**_label(sheet, key=key), **sheet.texts(key)},
                "notes": places.get(key, {}),
            }
            for key in sheet.keys
        ],
        "can_insert": sheet.can_insert,
    }


def table_text(head: YearBook, *, table: TableSchema, locked: str) -> str:
    """Return what the grid needs of a table as JSON, made once a version of its Book."""
    return kept_text(
        "table",
        parts=(version_of(head), table.name, locked),
        make=lambda: json.dumps(table_data(head, table=table, locked=locked), ensure_ascii=False),
    )


def grid_fields(sheet: StoredSheet) -> tuple[Column, ...]:
    """Return the columns of a table as the form has them: amounts stand before long texts."""
    law, table = sheet.reader.law, sheet.table
    amounts = tuple(money_column(column, table=table, law=law) for column in _amounts(sheet))
    form = form_of(law)
    late = tuple(column for column in table.columns if amounts and form.is_wide(column))
    return (*(column for column in table.columns if column not in late), *amounts, *late)


def _amounts(sheet: StoredSheet) -> tuple[AmountColumn, ...]:
    """Return the columns of amounts: the usual ones of the form, and every other caliber in which one is stated."""
    if not sheet.table.amounts:
        return ()
    amounts = tuple(amount_of(row) for named in sheet.facts.values() for row in named.values())
    law = sheet.reader.law
    book = _outline(sheet.head, amounts=amounts)
    month = usual_month(book, law=law)
    usual = amount_columns(sheet.table, book=book, form=form_of(law), month=month, is_form=True)
    stated = {AmountColumn(it.field, it.caliber) for it in amounts if it.figure.state is not State.MISSING}
    return sorted_columns(stated | set(usual), table=sheet.table)


def _outline(head: YearBook, *, amounts: tuple[Amount, ...]) -> Book:
    """Return as much of a Book as decides which columns a table has: its amounts, the months, the window."""
    months = AmountRow.objects.filter(book=head, as_of__gt=0).exclude(table=amounts[0].table if amounts else "")
    book = Book(head.year, amounts=(*amounts, *(amount_of(row) for row in months)))
    window = load_rows(head, table=_WINDOW)
    return book.with_rows(_WINDOW.name, rows=window) if window else book


def _columns(sheet: StoredSheet) -> Iterator[_Json]:
    naming = _naming_fields(sheet)
    if sheet.table.fixed_rows:
        yield {**_column(Column(ROW_LABEL, "项目", Kind.TEXT), sheet=sheet), "locked": True, "names_row": True}
    for column in grid_fields(sheet):
        yield {**_column(column, sheet=sheet), "names_row": column.name in naming}


def _naming_fields(sheet: StoredSheet) -> frozenset[str]:
    """Return the columns by which a person knows a row: its name and code, else what no row goes without."""
    table, form = sheet.table, form_of(sheet.reader.law)
    if table.fixed_rows or table.is_single:
        return frozenset()
    named = tuple(column.name for column in form.naming_columns(table))
    required = tuple(column.name for column in table.columns if column.name in form.required(table.name))
    return frozenset((*form.unique(table.name), *(named or required[:1])))


def _column(column: Column, *, sheet: StoredSheet) -> _Json:
    return {
        "field": column.name,
        "label": column.label,
        "kind": column.kind.value,
        "unit": column.unit,
        "codes": _choices(column, sheet=sheet),
        "meaning": column.meaning,
        "locked": False,
    }


def _choices(column: Column, *, sheet: StoredSheet) -> list[dict[str, str]]:
    if column.kind is Kind.CODE and column.codes != REGION:
        return _codes(column.codes, law=sheet.reader.law)
    if column.kind is Kind.REFERENCE:
        names = sheet.reader.names[column.table]
        return [{"code": key, "label": names.display(key)} for key in names.names]
    return []


def _codes(name: str, *, law: Law) -> list[dict[str, str]]:
    codes = law.code_list(name)
    used = dict.fromkeys(entry.code for entry in codes.entries(law.year))
    return [{"code": code, "label": codes.labels[code]} for code in used]


def _label(sheet: StoredSheet, *, key: str) -> Mapping[str, str]:
    for row in sheet.table.fixed_rows:
        if row.name == key:
            is_below = key in form_of(sheet.reader.law).indented(sheet.table.name)
            return {ROW_LABEL: f"{_INDENT if is_below else ''}{row.label}"}
    return {}


def _places(head: YearBook, *, table: TableSchema) -> dict[str, dict[str, str]]:
    """Return the places of figures in words, by row and field."""
    found: dict[str, dict[str, str]] = {}
    stored = FigurePlace.objects.filter(book=head, figure_id__startswith=f"{table.name}/")
    for figure_id, place in stored.values_list("figure_id", "place"):
        _, key, field = figure_id.split("/", 2)
        words = place_words(Place(**place))
        if words:
            found.setdefault(key, {})[field] = words
    return found


def place_words(place: Place) -> str:
    """Return a place in words, with its note, empty if nothing is known."""
    return "，".join(part for part in (place.describe(), place.note) if part)
