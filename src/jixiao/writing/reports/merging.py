"""Make one cell of those that say the same, one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from jixiao.writing.publication import Align, Cell, Span


@dataclass(frozen=True, slots=True)
class LaidCell:
    """A cell before merging; it covers `span` columns of one row."""

    spans: tuple[Span, ...]
    span: int
    align: Align
    is_header: bool = False
    is_merged: bool = False

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(span.text for span in self.spans)


def merge_rows(rows: Sequence[Sequence[LaidCell]], *, header_rows: int) -> tuple[tuple[Cell, ...], ...]:
    """Return the rows with the cells that may be merged made one with those above that say the same.

    Cells further right are merged only where those to their left are, so that two groups whose parts have the same
    name stay two. The repeated header is never merged with what is below it.

    Shape:
        rows[r] covers every column once; the result lists in each row the cells that begin there.
    """
    columns = [_starts(row) for row in rows]
    heights: list[dict[int, int]] = [dict.fromkeys(starts, 1) for starts in columns]
    owners: list[dict[int, int]] = [dict.fromkeys(starts, number) for number, starts in enumerate(columns)]
    for number in range(1, len(rows)):
        if number == header_rows:
            continue
        for start in _joined(columns[number - 1], below=columns[number]):
            owner = owners[number - 1][start]
            owners[number][start] = owner
            heights[owner][start] += 1
    return tuple(
        tuple(
            Cell(cell.spans, heights[number][start], cell.span, cell.align, cell.is_header)
            for start, cell in starts.items()
            if owners[number][start] == number
        )
        for number, starts in enumerate(columns)
    )


def _starts(row: Sequence[LaidCell]) -> dict[int, LaidCell]:
    found: dict[int, LaidCell] = {}
    start = 0
    for cell in row:
        found[start] = cell
        start += cell.span
    return found


def _joined(above: dict[int, LaidCell], *, below: dict[int, LaidCell]) -> list[int]:
    """Return the columns at which a cell becomes one with the cell above it."""
    found = []
    for start, cell in below.items():
        if not cell.is_merged:
            continue
        other = above.get(start)
        if other is None or not cell.text or (other.is_merged, other.span, other.text) != (True, cell.span, cell.text):
            break
        found.append(start)
    return found
