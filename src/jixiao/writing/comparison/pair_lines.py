"""Find for each line of the report as it was written the line of the returned file that it became."""

from collections.abc import Iterator, Sequence

from jixiao.writing.comparison.align import Pair, align
from jixiao.writing.comparison.line import Line, likeness, overlap
from jixiao.writing.comparison.sheet import Block, Grid, TableRow

_OTHER_SORT = 0.0


def pair_lines(written: Sequence[Block], *, returned: Sequence[Block]) -> list[tuple[Line, Line]]:
    """Return each line of a report with the line of a file that it became; a line without one is in no pair.

    Tables are paired whole, then their rows by what they say, then the cells of a row by column.
    """
    pairs = align(written, right=returned, keys=(_text_key, _words_key), likeness=_block_likeness)
    return [lines for at, to in pairs for lines in _in_blocks(written[at], returned[to])]


def _text_key(block: Block) -> tuple[type, str]:
    return type(block), block.text


def _words_key(block: Block) -> tuple[type, str]:
    return type(block), block.words


def _block_likeness(one: Block, other: Block) -> float:
    return overlap(one.pairs, other=other.pairs) if type(one) is type(other) else _OTHER_SORT


def _in_blocks(one: Block, other: Block) -> Iterator[tuple[Line, Line]]:
    if isinstance(one, Line) and isinstance(other, Line):
        yield one, other
    elif isinstance(one, Grid) and isinstance(other, Grid):
        columns = _columns(one, other)
        for at, to in _align_rows(one.rows, other.rows):
            yield from _in_rows(one.rows[at], other.rows[to], columns=columns)


def _align_rows(one: Sequence[TableRow], other: Sequence[TableRow]) -> list[Pair]:
    keys = (lambda row: row.text, lambda row: row.words)
    return align(one, right=other, keys=keys, likeness=lambda row, now: overlap(row.pairs, other=now.pairs))


def _in_rows(one: TableRow, other: TableRow, *, columns: dict[int, int]) -> Iterator[tuple[Line, Line]]:
    for column, cell in one.cells.items():
        now = other.cells.get(columns.get(column, 0), ())
        yield from ((cell[at], now[to]) for at, to in _align_cell(cell, now))


def _align_cell(one: Sequence[Line], other: Sequence[Line]) -> list[Pair]:
    if len(one) == len(other):
        return [(at, at) for at in range(len(one))]
    return align(one, right=other, keys=(lambda line: line.text, lambda line: line.words), likeness=_line_likeness)


def _line_likeness(one: Line, other: Line) -> float:
    return likeness(one, other=other)


def _columns(one: Grid, other: Grid) -> dict[int, int]:
    """Return for each column of a table the column that it became, by the row of its header that has most cells."""
    if one.columns == other.columns:
        return {column: column for column in range(1, one.columns + 1)}
    (first, old), (second, new) = (_header(grid) for grid in (one, other))
    pairs = align(old, right=new, keys=(str,), likeness=lambda name, now: float(name == now))
    return {first[at]: second[to] for at, to in pairs}


def _header(grid: Grid) -> tuple[list[int], list[str]]:
    row = max(grid.rows, key=lambda row: len(row.cells))
    return list(row.cells), ["".join(line.words for line in cell) for cell in row.cells.values()]
