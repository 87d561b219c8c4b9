"""Rows of cells separated by tabs, as they come from a sheet."""

from collections.abc import Iterator, Sequence

from jixiao.reading.text_line import Line
from jixiao.reading.text_table.column_kind import kind_of
from jixiao.reading.text_table.draft import Draft, RawCell, row_of
from jixiao.reading.text_table.short_rows import place_short_rows

_LEAST_ROWS = 2
_LEAST_CELLS = 2


def find_tab_rows(lines: Sequence[Line], *, start: int) -> Draft | int:
    """Return the table of tab-separated rows that begins at a line, or the position before which none begins."""
    rows = list(_rows(lines, start=start))
    full = [row for row in rows if sum(bool(cell.text) for cell in row) >= _LEAST_CELLS]
    if len(full) < _LEAST_ROWS or _is_contents(rows):
        return start + max(len(rows), 1)
    widths = {len(row) for row in rows}
    placed = place_short_rows(rows) if len(widths) > 1 else tuple(row_of(row) for row in rows)
    return Draft(placed, start + len(rows), is_rebuilt=len(widths) > 1)


def _rows(lines: Sequence[Line], *, start: int) -> Iterator[list[RawCell]]:
    for position in range(start, len(lines)):
        line = lines[position]
        pieces = [piece.strip() for piece in line.text.split("\t")]
        if len(pieces) < _LEAST_CELLS or (len(pieces) == _LEAST_CELLS and not all(pieces)):
            return
        yield [RawCell((Line(line.number, piece),)) for piece in pieces]


def _is_contents(rows: Sequence[Sequence[RawCell]]) -> bool:
    """Whether the rows are a table of contents: from the first on, something and a page that never goes back."""
    if any(len(row) != _LEAST_CELLS or kind_of(row[1].text) != "number" for row in rows):
        return False
    pages = [row[1].text for row in rows]
    return all(page.isdecimal() for page in pages) and sorted(pages, key=int) == pages
