"""Each block of a publication as HTML."""

from collections.abc import Mapping
from html import escape

from jixiao.writing.chart.drawing import Drawing
from jixiao.writing.chart.figures import alternative_text, chart_table
from jixiao.writing.html.table import spans_html, table_html, text_html
from jixiao.writing.publication import (
    Align,
    AnnexStart,
    Block,
    Chart,
    Heading,
    Paragraph,
    Signature,
    Span,
    Table,
    Title,
)


def block_html(block: Block, *, number: int, is_annex: bool, charts: Mapping[Chart, Drawing]) -> str:
    """Return one block; `number` is its place in the publication and makes its id.

    The start of an annex is the matter of its section and gives nothing here.
    """
    match block:
        case Title():
            lines = "<br>".join(text_html(line) for line in block.lines)
            return f'<h3 class="annex-title">{lines}</h3>\n' if is_annex else f"<h1>{lines}</h1>\n"
        case Heading():
            tag = f"h{block.level + 1}"
            return f'<{tag} id="{section_id(number)}">{text_html(block.number + block.text)}</{tag}>\n'
        case Paragraph():
            return _paragraph(block)
        case Table():
            return table_html(block, identity=table_id(number))
        case Chart():
            return _chart(block, number=number, drawing=charts.get(block))
        case Signature():
            return f'<div class="signature"><p>{text_html(block.unit)}</p><p>{text_html(block.date)}</p></div>\n'
        case AnnexStart():
            return ""


def section_id(number: int) -> str:
    """Return the id of the heading that is the block with this number."""
    return f"section-{number}"


def table_id(number: int) -> str:
    """Return the id of the table or the table of a chart that is the block with this number."""
    return f"table-{number}"


def _paragraph(block: Paragraph) -> str:
    kinds = ["indented"] if block.is_indented else []
    if block.align is not Align.LEFT:
        kinds.append(block.align.value)
    look = f' class="{" ".join(kinds)}"' if kinds else ""
    lead = f'<span class="lead">{spans_html((Span(block.lead),))}</span>' if block.lead else ""
    return f"<p{look}>{lead}{spans_html(block.spans)}</p>\n"


def _chart(chart: Chart, *, number: int, drawing: Drawing | None) -> str:
    table = table_html(chart_table(chart), identity=table_id(number))
    note = f'<span class="note">{text_html(chart.note)}</span>' if chart.note else ""
    if drawing is None:
        return f"<figure>{table}<figcaption>{note}</figcaption></figure>\n" if note else table
    label = escape(alternative_text(chart), quote=True)
    caption = f"<figcaption>{text_html(chart.title)}{note}</figcaption>"
    figures = f"<details><summary>查看数据</summary>{table}</details>"
    return f'<figure><div role="img" aria-label="{label}">{drawing.svg}</div>{caption}{figures}</figure>\n'
