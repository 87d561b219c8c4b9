"""Rows of a form that lost a cell or were glued together, given their columns back."""

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct

from jixiao.reading.text_table.alignment import align
from jixiao.reading.text_table.column_kind import column_kinds
from jixiao.reading.text_table.draft import Note, RawCell, Row, empty_cell, row_of

_OFTEN = 3  # rows of the same width that make a width usual
_MOST_LOST = 2  # cells
_MOST_GLUED = 8  # rows
_FAR = 200  # rows that say no more about the columns

Cells = tuple[RawCell, ...]


class RepairedRows(Struct, frozen=True):
    """Rows with their columns, the positions of rows that begin a part, and what was repaired."""

    rows: tuple[Row, ...]
    heads: frozenset[int]
    notes: tuple[Note, ...]


def repair_rows(rows: Sequence[Cells]) -> RepairedRows:
    """Return rows in which each cell has its column; no cell is dropped and none gets content it did not have."""
    repaired: list[Row] = []
    heads: set[int] = set()
    notes: list[Note] = []
    before = 0
    for position, (cells, width) in enumerate(zip(rows, _meant_widths(rows), strict=True)):
        if width == len(cells):
            made = [row_of(cells)]
        else:
            block = _block(rows, position=position, width=width)
            made = _split(cells, block=block)
            notes += _notes(cells, made=made, header=block[0], first_row=len(repaired) + 1)
        if width != before:
            heads.add(len(repaired))
        repaired += made
        before = width
    return RepairedRows(tuple(repaired), frozenset(heads), tuple(notes))


def _meant_widths(rows: Sequence[Cells]) -> list[int]:
    """Return how many columns each row is meant to have: those of its neighbours, if it nearly has as many or more."""
    own = [len(cells) for cells in rows]
    usual = {width for width, count in Counter(own).items() if count >= _OFTEN}
    before = _last_usual(own, usual=usual)
    after = _last_usual(own[::-1], usual=usual)[::-1]
    return [
        before[at] if width not in usual and _is_odd(width, before=before[at], after=after[at]) else width
        for at, width in enumerate(own)
    ]


def _last_usual(widths: Sequence[int], *, usual: AbstractSet[int]) -> list[int]:
    """Return for each row the last usual width in front of it, 0 where there is none."""
    found = [0]
    for width in widths:
        found.append(width if width in usual else found[-1])
    return found[:-1]


def _is_odd(width: int, *, before: int, after: int) -> bool:
    """Whether a row of an unusual width between usual ones lost cells or was glued; the last row may be a remark."""
    if not before or after not in (0, before):
        return False
    return before < width <= before * _MOST_GLUED or 0 < before - width <= (_MOST_LOST if after else 1)


def _block(rows: Sequence[Cells], *, position: int, width: int) -> list[Cells]:
    """Return the rows of a width around a row, the header of their columns first."""
    start = end = position
    while start and position - start < _FAR and len(rows[start - 1]) >= width - _MOST_LOST:
        start -= 1
    while end + 1 < len(rows) and end - position < _FAR and len(rows[end + 1]) >= width - _MOST_LOST:
        end += 1
    return [cells for cells in rows[start : end + 1] if len(cells) == width]


def _split(cells: Cells, *, block: Sequence[Cells]) -> list[Row]:
    """Return the rows that cells belong to, one or more; a column without a cell gets an empty one."""
    kinds = column_kinds(block)
    width = len(kinds)
    rows: list[Row] = []
    for part in _parts(cells, width=width):
        count = -(-len(part) // width)
        columns = align(part, kinds=kinds, rows=count)
        for number in range(count):
            found = {c % width + 1: cell for c, cell in zip(columns, part, strict=True) if c // width == number}
            line = max((cell.lines[-1].number for cell in found.values()), default=part[-1].number)
            rows.append({column: found.get(column) or empty_cell(line) for column in range(1, width + 1)})
    return rows


def _parts(cells: Cells, *, width: int) -> Iterator[Cells]:
    """Yield the cells of glued rows apart where a cell shows that it begins a row; else all of them."""
    starts = [position for position, cell in enumerate(cells) if position and cell.is_marked]
    if len(cells) <= width:
        starts = []
    for start, end in zip([0, *starts], [*starts, len(cells)], strict=True):
        yield cells[start:end]


def _notes(cells: Cells, *, made: Sequence[Row], header: Cells, first_row: int) -> Iterator[Note]:
    """Yield what was done to a row, and which columns of it, behind its labels, the file has no cell for."""
    first, last = cells[0].number, cells[-1].lines[-1].number
    if len(made) > 1:
        yield Note(f"第 {first}—{last} 行是连在一起的 {len(made)} 行，已按列拆开，请核对。", first, first_row)
    else:
        yield Note(f"第 {first}—{last} 行少了单元格，已按列对齐，请核对。", first, first_row)
    known = {id(cell) for cell in cells}
    for number, row in enumerate(made, start=first_row):
        line = min(cell.number for cell in row.values() if id(cell) in known)
        for column in _lost_columns(row, known=known):
            named = header[column - 1].text.strip() or f"第 {column} "
            yield Note(f"第 {line} 行起的一行没有「{named}」栏，按空白处理，没有补数。", line, number, column)


def _lost_columns(row: Row, *, known: AbstractSet[int]) -> list[int]:
    """Return the columns without a cell of the file; blanks in front only continue what stands over them."""
    first = min((column for column, cell in row.items() if cell.text.strip()), default=0)
    return [column for column, cell in sorted(row.items()) if column > first and id(cell) not in known]
