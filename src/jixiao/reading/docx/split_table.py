"""Tables that somebody cut in two at the end of a page, with the header rows repeated, are one table again."""

from collections.abc import Iterator
from dataclasses import replace

from jixiao.reading.docx import xml
from jixiao.reading.docx.grid import Grid, GridCell, read_grid
from jixiao.reading.docx.xml import Element, w

_PICTURES = (w("drawing"), w("pict"), w("object"), w("sym"), xml.MATH)
_BETWEEN = (w("bookmarkStart"), w("bookmarkEnd"), w("proofErr"), w("sectPr"))
_LEAST_CELLS = 2  # a single cell across the table is the title of a form, and two forms are two tables


def next_table(table: Element) -> tuple[Element | None, bool]:
    """Return the table after a table if no text stands between, and whether nothing at all does."""
    is_close = True
    for sibling in table.itersiblings():
        if sibling.tag == xml.TABLE:
            return sibling, is_close
        if sibling.tag == xml.P and _is_blank(sibling):
            is_close = False
        elif sibling.tag not in _BETWEEN:
            return None, False
    return None, False


def repeated_rows(second: Grid, *, first: Grid) -> int:
    """Return how many rows at the top of a table say the same as those of another; 0 if all of them do."""
    count = 0
    for here, there in zip(_rows(second), _rows(first), strict=False):
        if here != there:
            break
        count += 1
    return 0 if count in (second.rows, first.rows) else count


def goes_on(second: Grid, *, first: Grid, is_close: bool) -> bool:
    """Whether a table goes on with another: equal columns, and the header again unless nothing stands between."""
    if second.widths != first.widths or second.columns != first.columns:
        return False
    repeated = repeated_rows(second, first=first)
    header = list(_rows(first))[repeated - 1] if repeated else ()
    return is_close or sum(bool(text) for *_, text in header) >= _LEAST_CELLS


def joined(first: Grid, *, second: Grid) -> tuple[Grid, list[GridCell]]:
    """Return one grid of two, and the cells of the repeated header, which it leaves out."""
    repeated = repeated_rows(second, first=first)
    shift = first.rows - repeated
    added = [replace(cell, row=cell.row + shift) for cell in second.cells if cell.row > repeated]
    header = [cell for cell in second.cells if cell.row <= repeated]
    return replace(first, cells=first.cells + added, rows=first.rows + second.rows - repeated), header


def whole_grid(table: Element) -> tuple[Grid, list[GridCell], list[Element]]:
    """Return the grid of a table with all that goes on with it, the header cells left out, and the tables used up."""
    grid, dropped, used = read_grid(table), list[GridCell](), list[Element]()
    last = table
    while True:
        following, is_close = next_table(last)
        if following is None:
            break
        more = read_grid(following)
        if not goes_on(more, first=grid, is_close=is_close):
            break
        grid, header = joined(grid, second=more)
        dropped += header
        used.append(following)
        last = following
    return grid, dropped, used


def _is_blank(paragraph: Element) -> bool:
    texts = (text.text or "" for text in paragraph.iter(xml.TEXT))
    return not "".join(texts).strip() and next(paragraph.iter(*_PICTURES), None) is None


def _rows(grid: Grid) -> Iterator[tuple[tuple[int, int, int, str], ...]]:
    """Yield each row as columns, spans and texts of the cells that begin in it."""
    for number in range(1, grid.rows + 1):
        yield tuple(
            (cell.column, cell.column_span, cell.row_span, _text(cell.element))
            for cell in grid.cells
            if cell.row == number
        )


def _text(cell: Element) -> str:
    return "".join(text.text or "" for text in cell.iter(xml.TEXT)).strip()
