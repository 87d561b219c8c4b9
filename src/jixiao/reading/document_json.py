"""A document as JSON and back, exactly: it comes so from the process that parsed the file."""

import json
from collections.abc import Mapping
from typing import Any

from jixiao.book.place import Place
from jixiao.reading.document import Block, Cell, Control, Document, Paragraph, Part, Remark, Table

Json = dict[str, Any]
_NOWHERE = Place()
_PLACE_PARTS = Place.__struct_fields__


def document_to_json(document: Document) -> str:
    """Return a document as one line of JSON."""
    content = {
        "name": document.name,
        "format": document.format,
        "blocks": [_block(block) for block in document.blocks],
        "remarks": [[remark.kind, remark.message, _place(remark.place)] for remark in document.remarks],
        "controls": [[control.tag, control.text, _place(control.place)] for control in document.controls],
        "visible": document.visible,
    }
    return json.dumps(content, ensure_ascii=True, separators=(",", ":"))


def document_from_json(text: str | bytes) -> Document:
    """Return the document that `document_to_json` wrote.

    Raises:
        ValueError: If it is no JSON.
        LookupError, TypeError: If it is the JSON of something else.
    """
    content: Json = json.loads(text)
    return Document(
        content["name"],
        content["format"],
        tuple(_read_block(block) for block in content["blocks"]),
        tuple(Remark(kind, message, Place(**place)) for kind, message, place in content["remarks"]),
        tuple(Control(tag, words, Place(**place)) for tag, words, place in content["controls"]),
        content["visible"],
    )


def _place(place: Place) -> Json:
    """Return the parts of a place that say something."""
    return {name: value for name in _PLACE_PARTS if (value := getattr(place, name)) != getattr(_NOWHERE, name)}


def _block(block: Block) -> Json | list[Any]:
    return _paragraph(block) if isinstance(block, Paragraph) else _table(block)


def _paragraph(line: Paragraph) -> list[Any]:
    return [line.text, _place(line.place), line.level, line.number, line.part.name]


def _table(table: Table) -> Json:
    return {
        "number": table.number,
        "size": [table.rows, table.columns],
        "cells": [_cell(cell) for cell in table.cells],
        "place": _place(table.place),
        "title": [_paragraph(line) for line in table.title],
        "is_rebuilt": table.is_rebuilt,
    }


def _cell(cell: Cell) -> list[Any]:
    return [cell.row, cell.column, cell.row_span, cell.column_span, [_paragraph(line) for line in cell.lines]]


def _read_block(block: Mapping[str, Any] | list[Any]) -> Block:
    return _read_table(block) if isinstance(block, Mapping) else _read_paragraph(block)


def _read_paragraph(line: list[Any]) -> Paragraph:
    text, place, level, number, part = line
    return Paragraph(text, Place(**place), level, number, Part[part])


def _read_table(table: Mapping[str, Any]) -> Table:
    rows, columns = table["size"]
    return Table(
        table["number"],
        rows,
        columns,
        tuple(_read_cell(cell) for cell in table["cells"]),
        Place(**table["place"]),
        tuple(_read_paragraph(line) for line in table["title"]),
        table["is_rebuilt"],
    )


def _read_cell(cell: list[Any]) -> Cell:
    row, column, row_span, column_span, lines = cell
    return Cell(row, column, tuple(_read_paragraph(line) for line in lines), row_span, column_span)
