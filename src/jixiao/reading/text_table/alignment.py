"""Give cells whose row lost some, or was glued to the next, their columns back."""

from collections.abc import Sequence
from fractions import Fraction

from jixiao.reading.text_table.column_kind import ColumnKind
from jixiao.reading.text_table.draft import RawCell

_NEVER = Fraction(-10_000)


def align(cells: Sequence[RawCell], *, kinds: Sequence[ColumnKind], rows: int = 1) -> list[int]:
    """Return the column of each cell, in their order, so that kinds fit best; columns may stay empty.

    Args:
        cells: One row, or several rows glued together.
        kinds: The kinds of the columns of one row.
        rows: How many rows there are.

    Returns:
        Columns from 0; those of the second row follow those of the first.

    Raises:
        ValueError: If there are more cells than columns.
    """
    columns = [*kinds] * rows
    if len(cells) > len(columns):
        raise ValueError(len(cells))
    gaps = [kind.gap(is_last=kind is kinds[-1]) for kind in columns]
    best = _best_fits(cells, columns=columns, gaps=gaps)
    found: list[int] = []
    cell, column = len(cells), len(columns)
    while cell:
        if best[cell][column] == best[cell][column - 1] + gaps[column - 1]:
            column -= 1
            continue
        cell, column = cell - 1, column - 1
        found.insert(0, column)
    return found


def _best_fits(
    cells: Sequence[RawCell], *, columns: Sequence[ColumnKind], gaps: Sequence[Fraction]
) -> list[list[Fraction]]:
    """Return the best sum of fits of the first cells in the first columns, by the number of each."""
    best = [[_NEVER] * (len(columns) + 1) for _ in range(len(cells) + 1)]
    best[0][0] = Fraction(0)
    for number, gap in enumerate(gaps, start=1):
        best[0][number] = best[0][number - 1] + gap
    for count, cell in enumerate(cells, start=1):
        for number, column in enumerate(columns, start=1):
            left_empty = best[count][number - 1] + gaps[number - 1]
            best[count][number] = max(left_empty, best[count - 1][number - 1] + column.fit(cell))
    return best
