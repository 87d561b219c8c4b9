"""Tables as HTML, with the marks that a screen reader needs."""

from collections.abc import Iterable
from html import escape

from jixiao.writing.grid import closed_header_rows, place_cells
from jixiao.writing.printable import printable
from jixiao.writing.publication import Cell, Span, Table


def spans_html(spans: Iterable[Span]) -> str:
    """Return runs of text; a printed figure is a span that names its figure."""
    return "".join(_span(span) for span in spans)


def text_html(text: str) -> str:
    """Return text with everything escaped that HTML would read as a mark; line feeds become line breaks."""
    return escape(printable(text)).replace("\n", "<br>")


def table_html(table: Table, *, identity: str) -> str:
    """Return a table that scrolls sideways where the screen is narrow.

    Raises:
        TableShapeError: If the cells do not tile the columns.
    """
    place_cells(table)
    head_count = closed_header_rows(table)
    head = "".join(_row(row, is_header=True) for row in table.rows[:head_count])
    body = "".join(
        _row(row, is_header=number < table.header_rows)
        for number, row in enumerate(table.rows[head_count:], start=head_count)
    )
    columns = "<colgroup>" + "<col>" * len(table.widths) + "</colgroup>"
    label = escape(printable(table.title) or "表格", quote=True)
    thead = f"<thead>{head}</thead>" if head else ""
    return (
        f'<div class="table-scroll" role="region" tabindex="0" aria-label="{label}">'
        f'<table id="{identity}">{_caption(table)}{columns}{thead}<tbody>{body}</tbody></table></div>\n'
    )


def _caption(table: Table) -> str:
    lines = (("title", table.title), ("subtitle", table.subtitle), ("unit", table.unit_line))
    shown = "".join(f'<span class="{kind}">{text_html(text)}</span>' for kind, text in lines if text)
    return f"<caption>{shown}</caption>" if shown else ""


def _row(cells: Iterable[Cell], *, is_header: bool) -> str:
    return "<tr>" + "".join(_cell(cell, is_header=is_header) for cell in cells) + "</tr>\n"


def _cell(cell: Cell, *, is_header: bool) -> str:
    merged = f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
    merged += f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
    look = f' class="{cell.align.value}"'
    if not is_header and not cell.is_header:
        return f"<td{merged}{look}>{spans_html(cell.spans)}</td>"
    return f'<th scope="{_scope(cell, is_header=is_header)}"{merged}{look}>{spans_html(cell.spans)}</th>'


def _scope(cell: Cell, *, is_header: bool) -> str:
    if is_header:
        return "colgroup" if cell.column_span > 1 else "col"
    return "rowgroup" if cell.row_span > 1 else "row"


def _span(span: Span) -> str:
    text = text_html(span.text)
    if span.is_bold:
        text = f"<strong>{text}</strong>"
    if not span.figure:
        return text
    return f'<span class="figure" data-figure="{escape(printable(span.figure), quote=True)}">{text}</span>'
