"""Cells on lines of their own, each ended by a bar, as some pages are copied; rows show only in what columns hold."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from jixiao.reading.text_line import Line
from jixiao.reading.text_table.column_kind import kind_of
from jixiao.reading.text_table.draft import Draft, RawCell, row_of
from jixiao.reading.text_table.two_level_header import join_header

_LEAST_CELLS = 4
_MOST_COLUMNS = 12
_LEAST_COLUMNS = 2


@dataclass
class _Gathered:
    """What was gathered so far: cells, the counts of cells at which a row surely ends, and the lines used."""

    cells: list[RawCell] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    lines: int = 0


def find_bar_cells(lines: Sequence[Line], *, start: int) -> Draft | int:
    """Return the table of cells ended by bars that begins at a line, or the position before which none begins."""
    gathered = _gather(lines, start=start)
    cells = gathered.cells
    width = _width(cells, ends=gathered.ends) if len(cells) >= _LEAST_CELLS else 0
    if not width:
        return start + max(gathered.lines, 1)
    rows = [row_of(cells[first : first + width]) for first in range(0, len(cells), width)]
    header = join_header(rows, width=width)
    return Draft(
        tuple(header.rows),
        start + gathered.lines,
        is_rebuilt=True,
        spans=header.spans,
        heads=frozenset({0, 1} if header.spans else {0}),
    )


def _gather(lines: Sequence[Line], *, start: int) -> _Gathered:
    gathered = _Gathered()
    position = start
    while position < len(lines):
        line = lines[position]
        after = lines[position + 1].text.strip() if position + 1 < len(lines) else ""
        if "|" in line.text:
            _add(gathered, line=line)
            position += 1
        elif line.text.strip() and after == "|":
            gathered.cells.append(RawCell((Line(line.number, line.text.strip()),)))
            position += 2
        else:
            break
    gathered.lines = position - start
    return gathered


def _add(gathered: _Gathered, *, line: Line) -> None:
    """Add the cells of a line; nothing but several bars are empty cells at the end of a row."""
    pieces = line.text.split("|")[:-1]
    gathered.cells += [RawCell((Line(line.number, piece.strip()),)) for piece in pieces]
    if len(pieces) > 1 and not any(piece.strip() for piece in pieces):
        gathered.ends.append(len(gathered.cells))


def _width(cells: Sequence[RawCell], *, ends: Sequence[int]) -> int:
    """Return the number of columns, 0 if nothing tells."""
    if ends:
        width = math.gcd(len(cells), *ends)
        return width if width >= _LEAST_COLUMNS else 0
    return next((width for width in _divisors(len(cells)) if _is_regular(cells, width=width)), 0)


def _divisors(count: int) -> Iterator[int]:
    for width in range(_LEAST_COLUMNS, min(count // 2, _MOST_COLUMNS) + 1):
        if count % width == 0:
            yield width


def _is_regular(cells: Sequence[RawCell], *, width: int) -> bool:
    """Whether, under a header, the first column holds texts and each other column either numbers or texts."""
    kinds = [kind_of(cell.text) for cell in cells]
    columns = [{kind for kind in kinds[width + column :: width] if kind != "empty"} for column in range(width)]
    return (
        kinds[0] == "text"
        and columns[0] == {"text"}
        and {"number"} in columns
        and all(len(column) <= 1 for column in columns)
    )
