"""Rows of cells separated by tabs, as they come from a sheet."""

from collections.abc import Iterator, Sequence

from jixiao.late_pattern import late_pattern
from jixiao.reading.text_line import Line
from jixiao.reading.text_table.column_kind import kind_of
from jixiao.reading.text_table.draft import Draft, RawCell, row_of
from jixiao.reading.text_table.short_rows import place_short_rows
from jixiao.reading.text_table.two_level_header import join_below_titles

_LEAST_ROWS = 2
_FUND = late_pattern("上年结转(?:资金)?[：:]?|其他资金[：:]?|单位资金[：:]?")  # a row of a form without amounts
_LEAST_CELLS = 2
_LEAST_NUMBERS = 2
_HEADS = 2  # rows of a divided header


def find_tab_rows(lines: Sequence[Line], *, start: int) -> Draft | int:
    """Return the table of tab-separated rows that begins at a line, or the position before which none begins."""
    rows = list(_rows(lines, start=start))
    full = [row for row in rows if sum(bool(cell.text) for cell in row) >= _LEAST_CELLS]
    if len(full) < _LEAST_ROWS or _is_contents(rows):
        return start + max(len(rows), 1)
    if len({len(row) for row in rows}) == 1:
        return Draft(tuple(row_of(row) for row in rows), start + len(rows))
    return _ragged(rows, end=start + len(rows))


def _ragged(rows: Sequence[Sequence[RawCell]], *, end: int) -> Draft:
    """Return rows of different lengths as a table; shorter ones over numbers may be a header with merged cells."""
    width = max(len(row) for row in rows)
    found = join_below_titles(rows, width=width)
    if found is not None and _is_body(rows, top=found[0] + _HEADS, width=width):
        top, header = found
        body = place_short_rows(rows[top + _HEADS :])
        heads = frozenset({top, top + 1})
        return Draft((*header.rows[: top + _HEADS], *body), end, is_rebuilt=True, spans=header.spans, heads=heads)
    return Draft(place_short_rows(rows), end, is_rebuilt=True)


def _is_body(rows: Sequence[Sequence[RawCell]], *, top: int, width: int) -> bool:
    """Whether the first row below a header has all cells, several numbers among them."""
    body = rows[top] if top < len(rows) else ()
    return len(body) == width and sum(1 for cell in body if kind_of(cell.text) == "number") >= _LEAST_NUMBERS


def _rows(lines: Sequence[Line], *, start: int) -> Iterator[list[RawCell]]:
    for position in range(start, len(lines)):
        line = lines[position]
        pieces = [piece.strip() for piece in line.text.split("\t")]
        is_fund = position > start and _FUND.fullmatch(line.text.strip()) is not None
        if not is_fund and (len(pieces) < _LEAST_CELLS or (len(pieces) == _LEAST_CELLS and not all(pieces))):
            return
        yield [RawCell((Line(line.number, piece),)) for piece in pieces]


def _is_contents(rows: Sequence[Sequence[RawCell]]) -> bool:
    """Whether the rows are a table of contents: from the first on, something and a page that never goes back."""
    if any(len(row) != _LEAST_CELLS or kind_of(row[1].text) != "number" for row in rows):
        return False
    pages = [row[1].text for row in rows]
    return all(page.isdecimal() for page in pages) and sorted(pages, key=int) == pages
