"""Turn the blocks of a carrier into a file: text with tabs, Word, HTML or PDF."""

import io
import json
from collections.abc import Callable, Sequence
from functools import cache
from html import escape
from pathlib import Path

import docx
import typst

from benchmarks.accuracy.carrier import Block, Box, Grid, Line
from jixiao.reading.document import Cell, Document, Paragraph
from jixiao.writing.fonts import installed_fonts
from jixiao.writing.layout import official_layout

_TYPST = Path(__file__).with_name("carrier.typ")
Shown = Callable[[str], str]


def blocks_of(document: Document) -> tuple[Block, ...]:
    """Return a document that was read as blocks that can be written to any kind of file."""
    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            blocks.append(Line(block.text))
        else:
            blocks += [Line(line.text) for line in block.title]
            blocks.append(Grid(tuple(_box(cell) for cell in block.cells)))
    return tuple(blocks)


def _box(cell: Cell) -> Box:
    return Box(cell.text, cell.row, cell.column, cell.row_span, cell.column_span)


def text_file(blocks: Sequence[Block], *, shown: Shown) -> bytes:
    """Return a text file; the cells of a table stand behind tabs, those under a merged cell are empty."""
    lines: list[str] = []
    for block in blocks:
        lines += [shown(block.text)] if isinstance(block, Line) else _tabbed(block, shown=shown)
    return "\n".join(lines).encode()


def _tabbed(grid: Grid, *, shown: Shown) -> list[str]:
    rows, columns = grid.size
    cells = {(box.row, box.column): shown(box.text) for box in grid.boxes}
    return ["\t".join(cells.get((row, column), "") for column in range(1, columns + 1)) for row in range(1, rows + 1)]


def docx_file(blocks: Sequence[Block], *, shown: Shown) -> bytes:
    """Return a Word file with real merged cells."""
    document = docx.Document()
    for block in blocks:
        if isinstance(block, Line):
            document.add_paragraph(shown(block.text))
        else:
            _add_table(document, grid=block, shown=shown)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _add_table(document: "docx.document.Document", *, grid: Grid, shown: Shown) -> None:
    rows, columns = grid.size
    table = document.add_table(rows=rows, cols=columns)
    table.style = "Table Grid"
    for box in grid.boxes:
        cell = table.cell(box.row - 1, box.column - 1)
        if box.row_span > 1 or box.column_span > 1:
            cell = cell.merge(table.cell(box.row + box.row_span - 2, box.column + box.column_span - 2))
        cell.text = shown(box.text)


def html_file(blocks: Sequence[Block], *, shown: Shown) -> bytes:
    """Return an HTML page."""
    body = "\n".join(
        f"<p>{escape(shown(block.text))}</p>" if isinstance(block, Line) else _html_table(block, shown=shown)
        for block in blocks
    )
    return f'<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"></head><body>{body}</body></html>'.encode()


def _html_table(grid: Grid, *, shown: Shown) -> str:
    rows = range(1, grid.size[0] + 1)
    lines = ("".join(_html_cell(box, shown=shown) for box in grid.boxes if box.row == row) for row in rows)
    return f"<table border=1>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def _html_cell(box: Box, *, shown: Shown) -> str:
    return f'<td rowspan="{box.row_span}" colspan="{box.column_span}">{escape(shown(box.text))}</td>'


def pdf_file(blocks: Sequence[Block], *, shown: Shown) -> bytes:
    """Return a typeset PDF with ruled tables."""
    data = {"fonts": _fonts(), "blocks": [_typst_block(block, shown=shown) for block in blocks]}
    made = typst.compile(
        _TYPST.read_bytes(), format="pdf", sys_inputs={"carrier": json.dumps(data, ensure_ascii=False)}
    )
    if not isinstance(made, bytes):
        raise TypeError(made)
    return made


@cache
def _fonts() -> list[str]:
    names = [name for font in official_layout().fonts for name in (font.name, *font.substitutes)]
    return [name for name in dict.fromkeys(names) if name in installed_fonts()]


def _typst_block(block: Block, *, shown: Shown) -> dict[str, object]:
    if isinstance(block, Line):
        return {"kind": "line", "text": shown(block.text)}
    cells = [
        {
            "x": box.column - 1,
            "y": box.row - 1,
            "colspan": box.column_span,
            "rowspan": box.row_span,
            "text": shown(box.text),
        }
        for box in block.boxes
    ]
    return {"kind": "grid", "columns": block.size[1], "cells": cells}


FILES: dict[str, Callable[..., bytes]] = {"txt": text_file, "docx": docx_file, "html": html_file, "pdf": pdf_file}
