"""The grid of a table in a web page."""

from collections.abc import Iterator

from msgspec import Struct

from jixiao.reading.html_tree import Element
from jixiao.reading.refusal import Refusal, RefusedFileError

MOST_POSITIONS = 200_000
_MOST_SPAN = 1000
_GROUPS = ("thead", "tbody", "tfoot")


class HtmlCell(Struct, frozen=True):
    """A cell with its place in the grid, 1-based, and what it covers."""

    row: int
    column: int
    row_span: int
    column_span: int
    element: Element


def table_cells(table: Element) -> list[HtmlCell]:
    """Return the cells of a table in reading order; a span that reaches beyond the last row ends there.

    Raises:
        RefusedFileError: If the cells claim more room than any table has.
    """
    rows = list(_rows(table))
    taken: set[tuple[int, int]] = set()
    cells: list[HtmlCell] = []
    for number, row in enumerate(rows, start=1):
        column = 1
        for element in row:
            if element.tag not in ("td", "th"):
                continue
            while (number, column) in taken:
                column += 1
            cell = HtmlCell(number, column, *_spans(element, rest=len(rows) - number + 1), element)
            _take(cell, taken=taken)
            cells.append(cell)
    return cells


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _GROUPS:
            yield from (row for row in child if row.tag == "tr")


def _spans(element: Element, *, rest: int) -> tuple[int, int]:
    rows = _span(element.get("rowspan")) or rest
    return min(rows, rest), min(_span(element.get("colspan")) or 1, _MOST_SPAN)


def _span(text: str | None) -> int:
    """Return a span as a number, 1 where none is given; 0 means up to the end."""
    digits = (text or "1").strip()
    return int(digits) if digits.isdecimal() and len(digits) < len(str(MOST_POSITIONS)) else 1


def _take(cell: HtmlCell, *, taken: set[tuple[int, int]]) -> None:
    taken |= {
        (row, column)
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    }
    if len(taken) > MOST_POSITIONS:
        raise RefusedFileError(Refusal("网页里的表格过大。", "把需要的表格复制到 .xlsx 工作簿中，再读取。"))
