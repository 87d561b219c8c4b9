"""Typeset a publication directly, as a preview for machines without LibreOffice."""

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

import typst

from jixiao.errors import RefusalError
from jixiao.writing.chart.drawing import Drawing
from jixiao.writing.chart.figures import alternative_text, chart_table, figures_below
from jixiao.writing.fitting import fitted_size, is_kept_together
from jixiao.writing.fonts import FontPlan, is_heavy
from jixiao.writing.grid import closed_header_rows, place_cells
from jixiao.writing.layout import Layout, Role
from jixiao.writing.part import Part, document_title, split_parts
from jixiao.writing.printable import printable
from jixiao.writing.publication import (
    Align,
    Block,
    Chart,
    Heading,
    Paragraph,
    Publication,
    Signature,
    Span,
    Table,
    Title,
)
from jixiao.writing.signature import unit_indent

_MARK = "预览"

Json = dict[str, Any]


def typeset_preview(
    publication: Publication, *, layout: Layout, charts: Mapping[Chart, Drawing], plan: FontPlan
) -> bytes:
    """Return a PDF of the publication with the word 预览 behind the text of each page.

    Raises:
        RefusalError: If the document cannot be typeset.
    """
    template = (files("jixiao.writing.pdf") / "preview.typ").read_bytes()
    data = {
        "title": printable(document_title(publication)),
        "unit": printable(publication.unit),
        "mark": _MARK,
        "styles": _styles(layout, plan=plan),
        "table": {
            "border": layout.table.border_pt,
            "padding": layout.table.side_padding_mm,
            "row": layout.table.row_height_pt,
        },
        "parts": [_part(part, layout=layout, charts=charts) for part in split_parts(publication.blocks)],
    }
    try:
        made = typst.compile(template, format="pdf", sys_inputs={"document": json.dumps(data, ensure_ascii=False)})
    except typst.TypstError as error:
        raise RefusalError(
            f"预览排版失败（{error}）。", remedy="请安装 LibreOffice 后重试，并把这句话告诉维护者。"
        ) from error
    if not isinstance(made, bytes):
        raise TypeError(made)
    return made


def _styles(layout: Layout, *, plan: FontPlan) -> Json:
    heavy = {font.name for font in layout.fonts if is_heavy(font, plan=plan)}
    return {
        role.value: {
            "font": plan.chosen[look.font],
            "weight": "bold" if look.is_bold or look.font in heavy else "regular",
            "size": look.size_pt,
            "line": look.line_pt,
            "align": look.align,
            "indent": look.first_line_chars,
            "right": look.right_chars,
            "before": look.before_pt,
            "after": look.after_pt,
            "keep": look.keep_with_next,
        }
        for role, look in layout.styles.items()
    }


def _part(part: Part, *, layout: Layout, charts: Mapping[Chart, Drawing]) -> Json:
    page = layout.page.turned() if part.is_landscape else layout.page
    blocks: list[Json] = []
    if part.annex is not None:
        blocks.append(_text(part.annex.mark, role=Role.ANNEX_MARK))
    for block in part.blocks:
        blocks += _block(block, part=part, layout=layout, charts=charts)
    return {
        "width": page.width_mm,
        "height": page.height_mm,
        "top": page.top_mm,
        "right": page.right_mm,
        "bottom": page.bottom_mm,
        "left": page.left_mm,
        "blocks": blocks,
    }


def _block(block: Block, *, part: Part, layout: Layout, charts: Mapping[Chart, Drawing]) -> Iterator[Json]:
    match block:
        case Title():
            yield _text("\n".join(block.lines), role=Role.TITLE if part.annex is None else Role.ANNEX_TITLE)
        case Heading():
            yield _text(f"{block.number}{block.text}", role=Role(f"heading_{block.level}"))
        case Paragraph():
            yield _paragraph(block)
        case Table():
            yield from _table(block, part=part, layout=layout)
        case Chart():
            yield from _chart(block, part=part, layout=layout, drawing=charts.get(block))
        case Signature():
            yield {**_text(block.unit, role=Role.SIGNATURE_UNIT), "inset": unit_indent(block, layout=layout)}
            yield _text(block.date, role=Role.SIGNATURE_DATE)


def _text(text: str, *, role: Role) -> Json:
    return _styled((Span(text),), role=role)


def _styled(spans: tuple[Span, ...], *, role: Role) -> Json:
    shown = [{"text": printable(span.text), "bold": span.is_bold} for span in spans]
    return {"kind": "text", "style": role.value, "spans": shown, "indent": None, "inset": None, "side": None}


def _paragraph(block: Paragraph) -> Json:
    made = _styled((Span(block.lead), *block.spans), role=Role.BODY)
    if not block.is_indented or block.align is Align.CENTER:
        made["indent"] = 0
    if block.align is not Align.LEFT:
        made["side"] = block.align.value
    return made


def _table(table: Table, *, part: Part, layout: Layout) -> Iterator[Json]:
    title_role = Role.TABLE_TITLE if part.annex is None else Role.FORM_TITLE
    lines = ((title_role, table.title), (Role.TABLE_SUBTITLE, table.subtitle), (Role.TABLE_UNIT, table.unit_line))
    yield from (_text(text, role=role) for role, text in lines if text)
    places = dict.fromkeys(placed for row in place_cells(table) for placed in row)
    total = sum(table.widths)
    yield {
        "kind": "table",
        "together": is_kept_together(table),
        "size": fitted_size(table, layout=layout, is_landscape=part.is_landscape),
        "header": closed_header_rows(table),
        "widths": [width / total for width in table.widths],
        "cells": [
            {
                "x": placed.column,
                "y": placed.row,
                "columns": placed.cell.column_span,
                "rows": placed.cell.row_span,
                "align": placed.cell.align.value,
                "header": placed.cell.is_header or placed.row < table.header_rows,
                "spans": [{"text": printable(span.text), "bold": span.is_bold} for span in placed.cell.spans],
            }
            for placed in places
        ],
    }


def _chart(chart: Chart, *, part: Part, layout: Layout, drawing: Drawing | None) -> Iterator[Json]:
    if drawing is None:
        yield from _table(chart_table(chart), part=part, layout=layout)
        return
    picture = {"kind": "picture", "svg": drawing.svg, "width": drawing.width_mm, "alt": alternative_text(chart)}
    yield from (picture, _text(chart.title, role=Role.FIGURE_TITLE))
    if chart.note:
        yield _text(chart.note, role=Role.FIGURE_NOTE)
    if not drawing.is_complete:
        yield from _table(figures_below(chart), part=part, layout=layout)
