"""The grid of a table: every cell with its row, column and spans, whatever Word makes it of."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from jixiao.reading.docx import xml
from jixiao.reading.docx.xml import Element, count_of, value_of, w

MOST_COLUMNS = 63  # Word itself allows no more

_ROW, _CELL = w("tr"), w("tc")
_ROW_PROPERTIES, _CELL_PROPERTIES = w("trPr"), w("tcPr")
_DOWN, _RIGHT = f"{_CELL_PROPERTIES}/{w('vMerge')}", f"{_CELL_PROPERTIES}/{w('hMerge')}"
_CELL_DELETED, _SPAN = f"{_CELL_PROPERTIES}/{w('cellDel')}", w("gridSpan")
_WRAPPERS = (w("customXml"), xml.INSERTED, xml.MOVED_TO)


@dataclass(slots=True)
class GridCell:
    """One cell; `covered` are the elements below it that a merge hides."""

    element: Element
    row: int
    column: int
    column_span: int = 1
    row_span: int = 1
    covered: list[Element] = field(default_factory=list)


@dataclass(slots=True)
class Grid:
    """The cells of a table in reading order.

    Unit:
        widths: of the columns in twips, as the file states them.
        header_rows: how many rows at the top are marked as repeated on every page.
        deleted_rows: how many rows a revision deletes; they are left out.
    """

    cells: list[GridCell]
    rows: int
    columns: int
    widths: tuple[str, ...]
    header_rows: int
    deleted_rows: int = 0


def read_grid(table: Element) -> Grid:
    """Return the grid of a `w:tbl`; a merge without a beginning is a cell of its own."""
    rows = list(members(table, tag=_ROW))
    kept = [row for row in rows if not is_deleted_row(row)]
    cells: list[GridCell] = []
    columns, open_cells = 0, dict[int, GridCell]()
    for number, row in enumerate(kept, start=1):
        placed, open_cells, end = _placed_row(row, number=number, above=open_cells)
        cells += placed
        columns = max(columns, end)
    widths = tuple(column.get(w("w"), "") for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}"))
    return Grid(cells, len(kept), columns, widths, _header_rows(kept), len(rows) - len(kept))


def members(parent: Element, *, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, also those in content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from members(child, tag=tag)
        elif child.tag == xml.CONTROL:
            content = child.find(xml.CONTROL_CONTENT)
            if content is not None:
                yield from members(content, tag=tag)


def is_deleted_row(row: Element) -> bool:
    """Whether a revision deletes a row."""
    return row.find(f"{_ROW_PROPERTIES}/{xml.DELETED}") is not None


def is_deleted_cell(cell: Element) -> bool:
    """Whether a revision deletes a cell."""
    return cell.find(_CELL_DELETED) is not None


def _placed_row(
    row: Element, *, number: int, above: dict[int, GridCell]
) -> tuple[list[GridCell], dict[int, GridCell], int]:
    """Return the cells that begin in a row, those that may go on below it by column, and where the row ends."""
    properties = row.find(_ROW_PROPERTIES)
    column = 1 + _columns(properties, path=w("gridBefore"), least=0)
    begun: list[GridCell] = []
    below: dict[int, GridCell] = {}
    for element in members(row, tag=_CELL):
        if is_deleted_cell(element):
            continue
        cell = _placed_cell(element, row=number, column=column, above=above, left=begun)
        if cell.row == number and cell.element is element:
            begun.append(cell)
        if _merge(element, direction=_DOWN):
            below[cell.column] = cell
        column = cell.column + cell.column_span
    return begun, below, column - 1 + _columns(properties, path=w("gridAfter"), least=0)


def _placed_cell(
    element: Element, *, row: int, column: int, above: dict[int, GridCell], left: list[GridCell]
) -> GridCell:
    """Return the cell that an element begins, or the one that it belongs to."""
    span = _columns(element.find(_CELL_PROPERTIES), path=_SPAN, least=1)
    owner = above.get(column)
    if _merge(element, direction=_DOWN) == "continue" and owner is not None and owner.column_span == span:
        owner.row_span = row - owner.row + 1
        owner.covered.append(element)
        return owner
    if _merge(element, direction=_RIGHT) == "continue" and left:
        left[-1].column_span += span
        left[-1].covered.append(element)
        return left[-1]
    return GridCell(element, row, column, span)


def _merge(element: Element, *, direction: str) -> str:
    """Return `restart` or `continue`, empty for a cell that is not merged."""
    found = element.find(direction)
    return "" if found is None else found.get(xml.VALUE, "continue")


def _columns(properties: Element | None, *, path: str, least: int) -> int:
    return max(least, count_of(value_of(properties, path=path), most=MOST_COLUMNS))


def _header_rows(rows: list[Element]) -> int:
    marked = [xml.is_on(row.find(_ROW_PROPERTIES), path=w("tblHeader")) or False for row in rows]
    return marked.index(False) if False in marked else len(marked)
