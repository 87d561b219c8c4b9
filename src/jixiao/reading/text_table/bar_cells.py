"""Cells each ended by a bar, on lines of their own or several on a line, as some pages are copied.

Where a row ends shows in bars before it, in the empty cells that fill it up, or in what the columns hold.
"""

import math
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from jixiao.reading.text_line import Line
from jixiao.reading.text_table.column_kind import kind_of
from jixiao.reading.text_table.draft import Draft, RawCell, row_of
from jixiao.reading.text_table.short_rows import place_short_rows
from jixiao.reading.text_table.two_level_header import join_header

_SERIAL = "序号"
_LEAST_CELLS = 4
_LEAST_ROWS = 3
_MANY_ROWS = 5
_MOST_COLUMNS = 12
_LEAST_COLUMNS = 2
_MOST_LINES = 3  # of one cell
_LONGEST = 20  # characters of a line of a cell of several


class _Gathered(Struct):
    """What was gathered so far.

    Unit:
        cells: those before each bar.
        ends: the counts of cells at which a row surely ends.
        pieces: for each line with several cells the number of cells before it and with it, all of one row.
        lines: how many lines were used.
        alone: whether some cell stands on a line of its own.
    """

    cells: list[RawCell] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    pieces: list[tuple[int, int]] = field(default_factory=list)
    lines: int = 0
    alone: bool = False

    def fits(self, width: int) -> bool:
        """Whether rows of a width part no line."""
        return all(first // width == (end - 1) // width for first, end in self.pieces)


def find_bar_cells(lines: Sequence[Line], *, start: int) -> Draft | int:
    """Return the table of cells ended by bars that begins at a line, or the position before which none begins."""
    gathered = _gather(lines, start=start)
    cells = gathered.cells
    none = start + max(gathered.lines, 1)
    if not gathered.alone or len(cells) < _LEAST_CELLS:
        return none
    framed = _frame(cells)
    if not framed and "|" not in lines[start].text and _frame([RawCell((Line(start, ""),)), *cells[1:]]):
        return start + 1  # the bar on the next line begins the first row and ends no cell
    width = framed or _serial_width(cells) or _width(cells, ends=gathered.ends)
    if not width or not gathered.fits(width):
        return none
    filled = [*cells, *(RawCell((Line(cells[-1].number, ""),)) for _ in range(-len(cells) % width))]
    rows = [filled[first : first + width] for first in range(0, len(filled), width)]
    if framed and all(row[-1].text for row in rows):
        return Draft(tuple(row_of(row[1:]) for row in rows), start + gathered.lines)
    return _draft([row[1:] for row in rows] if framed else rows, end=start + gathered.lines)


def _draft(rows: Sequence[Sequence[RawCell]], *, end: int) -> Draft:
    """Return rows as a table; those with fewer cells than heads were filled up at the end, wherever they lack."""
    header = join_header([row_of(row) for row in rows], width=len(rows[0]))
    if header.spans:
        return Draft(tuple(header.rows), end, is_rebuilt=True, spans=header.spans, heads=frozenset({0, 1}))
    return Draft(place_short_rows(rows, is_filled_up=True), end, is_rebuilt=True)


def _gather(lines: Sequence[Line], *, start: int) -> _Gathered:
    gathered = _Gathered()
    position = start
    while position < len(lines):
        line = lines[position]
        if "|" in line.text:
            if not line.text.rstrip().endswith("|") or _is_note(lines, at=position):
                break
            _add(gathered, line=line)
            position += 1
            continue
        count = _lines_of_cell(lines, start=position, most=_MOST_LINES if gathered.cells else 1)
        if not count:
            break
        text = "".join(it.text.strip() for it in lines[position : position + count])
        gathered.cells.append(RawCell((Line(line.number, text),)))
        gathered.alone = True
        position += count + 1
    gathered.lines = position - start
    return gathered


def _is_note(lines: Sequence[Line], *, at: int) -> bool:
    """Whether the last line with bars is a sentence in one cell, which stands under the table."""
    is_last = at + 1 == len(lines) or "|" not in lines[at + 1].text
    return is_last and lines[at].text.count("|") == 1 and "。" in lines[at].text


def _lines_of_cell(lines: Sequence[Line], *, start: int, most: int) -> int:
    """Return how many lines a cell has that a bar on a line of its own ends, 0 if none does."""
    for count in range(1, most + 1):
        cell = [it.text.strip() for it in lines[start : start + count]]
        after = lines[start + count].text.strip() if start + count < len(lines) else ""
        is_short = count == 1 or all(len(text) <= _LONGEST for text in cell)
        if not all(cell) or not is_short or (after != "|" and "|" in after):
            return 0
        if after == "|":
            return count
    return 0


def _add(gathered: _Gathered, *, line: Line) -> None:
    """Add the cells of a line; empty cells behind others, and several alone, fill up a row to its end."""
    pieces = [piece.strip() for piece in line.text.split("|")[:-1]]
    gathered.cells += [RawCell((Line(line.number, piece),)) for piece in pieces]
    gathered.alone = gathered.alone or len(pieces) == 1
    if len(pieces) > 1:
        gathered.pieces.append((len(gathered.cells) - len(pieces), len(gathered.cells)))
    if len(pieces) > 1 and not pieces[-1]:
        gathered.ends.append(len(gathered.cells))


def _frame(cells: Sequence[RawCell]) -> int:
    """Return after how many cells an empty one always stands, because a bar begins each row too; 0 if none does."""
    if cells[0].text:
        return 0
    for width in range(_LEAST_COLUMNS + 1, min(len(cells) // _LEAST_ROWS, _MOST_COLUMNS + 1) + 1):
        firsts, others = cells[::width], [cell for at, cell in enumerate(cells) if at % width]
        numbers = sum(1 for cell in others if kind_of(cell.text) == "number")
        if not any(cell.text for cell in firsts) and numbers >= len(firsts) - 1 and len(cells) % width == 0:
            return width
    return 0


def _serial_width(cells: Sequence[RawCell]) -> int:
    """Return how many cells lie between the serial numbers of rows, of which the last may be short; 0 without any."""
    width = next((at for at, cell in enumerate(cells) if cell.text == "1"), 0) if cells[0].text == _SERIAL else 0
    if not _LEAST_COLUMNS < width <= _MOST_COLUMNS:
        return 0
    firsts = [cell.text for cell in cells[width::width]]
    last = firsts.pop() if firsts[-1] != str(len(firsts)) else ""
    is_total = not last or kind_of(last) == "text"
    return width if len(firsts) > 1 and is_total and firsts == [str(at + 1) for at in range(len(firsts))] else 0


def _width(cells: Sequence[RawCell], *, ends: Sequence[int]) -> int:
    """Return the number of columns, 0 if nothing tells; the last row may be cut where much tells."""
    if ends:
        width = math.gcd(*ends, *(() if len(ends) > 1 else (len(cells),)))
        return width if width >= _LEAST_COLUMNS else 0
    return next((width for width in _widths(len(cells)) if _is_regular(cells, width=width)), 0)


def _widths(count: int) -> Iterator[int]:
    """Yield the widths that rows may have: first those that all rows have, then those of many rows but for the last."""
    widths = range(_LEAST_COLUMNS, min(count // 2, _MOST_COLUMNS) + 1)
    yield from (width for width in widths if count % width == 0)
    yield from (width for width in widths if count % width and count // width >= _MANY_ROWS)


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
