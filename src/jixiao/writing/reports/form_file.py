"""Read the official forms of the rulebook: columns, order, header, merged cells, widths, unit line, word limits."""

from collections.abc import Mapping

from jixiao.law.entry import Form, Shape
from jixiao.writing.publication import Align
from jixiao.writing.reports.problem import RowWidthError
from jixiao.writing.reports.reader import (
    FLAG,
    REPEAT_KEYS,
    SENTENCE_SHAPE,
    TABLES_FORM,
    TEXT,
    TEXTS,
    WHOLE,
    WORDING,
    EntryReader,
)
from jixiao.writing.reports.spec import CellSpec, Evidence, FormSpec, RowSpec, Sentence, TableSpec

KIND = "forms"
FILE_SHAPE = Shape(
    {"id": TEXT, "citation": TEXT, "mark": TEXT, "verified": FLAG, "table": TABLES_FORM},
    {"note": TEXT},
)
_TABLE_SHAPE = Shape(
    {"widths": (Form.WHOLES,), "row": TABLES_FORM},
    {"title": WORDING, "subtitle": WORDING, "unit_line": TEXT, "when": TEXT},
)
_ROW_SHAPE = Shape(
    {},
    {**REPEAT_KEYS, "labels": TEXTS, "cells": TABLES_FORM, "when": TEXT, "header": FLAG, "keeps_blank": FLAG},
)
_CELL_SHAPE = Shape(
    {},
    {**SENTENCE_SHAPE.forms, "span": WHOLE, "merge": FLAG, "align": TEXT, "header": FLAG, "limit": TEXT},
)
_ALIGNS: Mapping[str, Align] = {align.value: align for align in Align}


def read_form(reader: EntryReader, *, evidence: Evidence) -> FormSpec:
    """Return a form; the reader is at the file as a whole, in the rows the form speaks of."""
    tables = tuple(_table(inner) for inner in reader.below("table", shape=_TABLE_SHAPE))
    return FormSpec(reader.text("id"), evidence, tables)


def _table(reader: EntryReader) -> TableSpec:
    widths = tuple(reader.entry.table["widths"])
    return TableSpec(
        widths=widths,
        rows=tuple(_row(inner, columns=len(widths)) for inner in reader.below("row", shape=_ROW_SHAPE)),
        title=reader.lines("title"),
        subtitle=reader.lines("subtitle"),
        unit_line=reader.text("unit_line"),
        when=reader.asked("when"),
    )


def _row(reader: EntryReader, *, columns: int) -> RowSpec:
    repeat = reader.repeat()
    inner = reader.inside(repeat.table if repeat else None)
    is_header = reader.flag("header")
    labels = tuple(CellSpec(Sentence((line,)), is_header=True) for line in inner.lines("labels"))
    cells = (*labels, *(_cell(cell, is_header=is_header) for cell in inner.below("cells", shape=_CELL_SHAPE)))
    covered = sum(cell.span for cell in cells)
    if covered != columns:
        entry = reader.entry
        reader.errors.append(RowWidthError(entry.path, entry=entry.name, covered=covered, columns=columns))
    return RowSpec(
        cells=cells,
        when=reader.asked("when"),
        repeat=repeat,
        keeps_blank=reader.flag("keeps_blank"),
        is_header=is_header,
    )


def _cell(reader: EntryReader, *, is_header: bool) -> CellSpec:
    align = reader.text("align")
    if align and align not in _ALIGNS:
        expected = f"以下之一：{'、'.join(_ALIGNS)}"
        reader.errors.append(reader.entry.wrong_value("align", value=align, expected=expected))
    return CellSpec(
        sentence=reader.sentence(),
        span=reader.whole("span", default=1),
        is_merged=reader.flag("merge"),
        align=_ALIGNS.get(align),
        is_header=is_header or reader.flag("header"),
        limit=reader.text("limit"),
    )
