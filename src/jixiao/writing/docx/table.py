"""Tables: exact merged cells, repeated header rows, no row cut by a page end."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from jixiao.writing.docx.run import span_elements, text_run
from jixiao.writing.docx.style import TABLE_STYLE, small_style_id, style_id
from jixiao.writing.docx.surroundings import Surroundings
from jixiao.writing.docx.xml import Element, paragraph_properties, twips, w
from jixiao.writing.fitting import fitted_size, is_kept_together
from jixiao.writing.grid import Placed, place_cells
from jixiao.writing.layout import Layout, Role
from jixiao.writing.printable import printable
from jixiao.writing.publication import Cell, Table


@dataclass(frozen=True, slots=True)
class TableFrame:
    """What the cells of one table share; `columns` are widths in twips, `size_pt` is None for the style's own."""

    layout: Layout
    labels: Mapping[str, str]
    columns: tuple[int, ...]
    size_pt: float | None


def table_elements(table: Table, *, around: Surroundings, title_role: Role) -> list[Element]:
    """Return the title lines of a table and the table itself."""
    lines = (
        (title_role, table.title),
        (Role.TABLE_SUBTITLE, table.subtitle),
        (Role.TABLE_UNIT, table.unit_line),
    )
    titles = [_line(text, role=role) for role, text in lines if text]
    return [*titles, table_element(table, around=around)]


def table_element(table: Table, *, around: Surroundings) -> Element:
    """Return `w:tbl` as wide as the text.

    Raises:
        TableShapeError: If the cells do not tile the columns.
    """
    layout = around.layout
    grid = place_cells(table)
    text_width = layout.page.text_width(is_landscape=around.is_landscape)
    columns = _column_widths(table, total=twips(millimetres=text_width))
    size = fitted_size(table, layout=layout, is_landscape=around.is_landscape)
    own = layout.styles[Role.TABLE_TEXT].size_pt
    frame = TableFrame(layout, around.labels, columns, None if size == own else size)
    rows = [
        _row(places, number=number, frame=frame, is_header=number < table.header_rows)
        for number, places in enumerate(grid)
    ]
    if is_kept_together(table):
        _keep_together(rows)
    return w("tbl", _properties(table, width=sum(columns)), w("tblGrid", *_grid_columns(columns)), *rows)


def _properties(table: Table, *, width: int) -> Element:
    caption = [w("tblCaption", val=printable(table.title))] if table.title else []
    return w(
        "tblPr",
        w("tblStyle", val=TABLE_STYLE),
        w("tblW", w=width, type="dxa"),
        w("jc", val="center"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0420", firstRow=True, lastRow=False, firstColumn=False, lastColumn=False, noVBand=True),
        *caption,
    )


def _column_widths(table: Table, *, total: int) -> tuple[int, ...]:
    ends, reached = [0], 0.0
    for width in table.widths:
        reached += width
        ends.append(round(total * reached / sum(table.widths)))
    return tuple(end - start for start, end in pairwise(ends))


def _grid_columns(columns: tuple[int, ...]) -> list[Element]:
    return [w("gridCol", w=width) for width in columns]


def _row(places: tuple[Placed, ...], *, number: int, frame: TableFrame, is_header: bool) -> Element:
    height = twips(points=frame.layout.table.row_height_pt)
    marks = [w("cantSplit"), w("trHeight", val=height, hRule="atLeast")]
    if is_header:
        marks.append(w("tblHeader"))
    cells = [_cell(placed, row=number, frame=frame, is_header=is_header) for placed in dict.fromkeys(places)]
    return w("tr", w("trPr", *marks), *cells)


def _cell(placed: Placed, *, row: int, frame: TableFrame, is_header: bool) -> Element:
    cell, start = placed.cell, placed.column
    width = sum(frame.columns[start : start + cell.column_span])
    properties = [w("tcW", w=width, type="dxa")]
    if cell.column_span > 1:
        properties.append(w("gridSpan", val=cell.column_span))
    if cell.row_span > 1:
        properties.append(w("vMerge", val="restart") if row == placed.row else w("vMerge"))
    properties.append(w("vAlign", val="center"))
    shown = cell if row == placed.row else Cell(())
    return w("tc", w("tcPr", *properties), _cell_paragraph(shown, frame=frame, is_header=is_header or cell.is_header))


def _cell_paragraph(cell: Cell, *, frame: TableFrame, is_header: bool) -> Element:
    role = Role.TABLE_HEAD if is_header else Role.TABLE_TEXT
    style = style_id(role) if frame.size_pt is None else small_style_id(role, size_pt=frame.size_pt)
    properties = [w("pStyle", val=style)]
    if cell.align.value != frame.layout.styles[role].align:
        properties.append(w("jc", val=cell.align.value))
    return w("p", paragraph_properties(properties), *span_elements(cell.spans, labels=frame.labels))


def _keep_together(rows: list[Element]) -> None:
    for row in rows[:-1]:
        for properties in row.iter(w("pPr").tag):
            properties.insert(1, w("keepNext"))


def _line(text: str, *, role: Role) -> Element:
    return w("p", paragraph_properties([w("pStyle", val=style_id(role))]), text_run(text))
