"""Rows of cells separated by bars on one line, with or without the rule of dashes of Markdown."""

import re
from collections.abc import Iterator, Sequence

from jixiao.reading.text_line import Line
from jixiao.reading.text_table.draft import Draft, RawCell, row_of
from jixiao.reading.text_table.short_rows import place_short_rows

_RULE = re.compile(
    r"^(?:[\s|:：+├┼┤┌┬┐└┴┘]++|-(?![-—─━=]))*+"  # a single - is part of a frame, two signs are a line
    r"[-—─━=]{2}[\s|:：+├┼┤┌┬┐└┴┘│┃=—─━-]*"
)
_BAR = re.compile("[|│┃]")
_LEAST_ROWS = 2
_LEAST_CELLS = 2


def find_bar_rows(lines: Sequence[Line], *, start: int) -> Draft | int:
    """Return the table of rows with bars that begins at a line, or the position before which none begins."""
    rows: list[tuple[RawCell, ...]] = []
    end = start
    for position in range(start, len(lines)):
        line = lines[position]
        is_rule = bool(_RULE.fullmatch(line.text)) and bool(_BAR.search(line.text) or rows)
        cells = () if is_rule else tuple(bar_cells(line))
        if not is_rule and len(cells) < _LEAST_CELLS:
            break
        rows += [cells] if cells else []
        end += 1
    filled = [row for row in rows if any(cell.text for cell in row)]
    if len(filled) < _LEAST_ROWS:
        return max(end, start + 1)
    widths = {len(row) for row in rows}
    placed = place_short_rows(rows) if len(widths) > 1 else tuple(row_of(row) for row in rows)
    return Draft(placed, end, is_rebuilt=len(widths) > 1)


def bar_cells(line: Line) -> Iterator[RawCell]:
    """Yield the cells of a line with bars, none if there is no bar or nothing but bars."""
    text = line.text.strip()
    pieces = [piece.strip() for piece in _BAR.split(text)]
    if len(pieces) > 1 and any(pieces):
        first = 1 if not pieces[0] else 0
        last = len(pieces) - 1 if not pieces[-1] else len(pieces)
        for piece in pieces[first:last]:
            yield RawCell((Line(line.number, piece),))
