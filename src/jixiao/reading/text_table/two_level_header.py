"""A header of two rows whose merged cells were lost: heads at the left, those below some of them in the next row."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from jixiao.reading.text_table.column_kind import kind_of
from jixiao.reading.text_table.draft import RawCell, Row, empty_cell, row_of

_LEAST_ROWS = 3
_LEAST_BELOW = 2
_MOST_HEADS = 20
_MOST_TITLES = 4
_TITLE = 2  # cells of a title
_RATES = ("率", "%", "％", "±")

Spot = tuple[int, int]


class JoinedHeader(Struct, frozen=True):
    """Rows with a header put right, and what its cells cover; no spans if the rows are as they were."""

    rows: Sequence[Row]
    spans: Mapping[Spot, Spot] | None = None


class _Heads(Struct, frozen=True):
    """The heads of two rows.

    Unit:
        parents: the position of the first head over others, and how many there are side by side.
    """

    heads: Sequence[RawCell]
    below: Sequence[RawCell]
    parents: tuple[int, int] = (0, 1)

    @property
    def under(self) -> int:
        """How many heads are below each parent."""
        return len(self.below) // self.parents[1]

    def column(self, position: int) -> int:
        """Return the column of a head of the first row."""
        first, count = self.parents
        passed = min(max(position - first, 0), count)
        return position + 1 + passed * (self.under - 1)

    def is_parent(self, position: int) -> bool:
        """Whether a head of the first row stands over others."""
        first, count = self.parents
        return first <= position < first + count


def join_header(rows: Sequence[Row], *, width: int) -> JoinedHeader:
    """Return rows whose second is put below the heads that it divides, if their counts leave no other reading.

    The heads are a, those below b, and w columns are there: so a + b - w heads are over the same number of columns and
    the others over one each. One is that which shares most characters with those below; several have the same heads
    below each, and numbers with decimals under those that are rates.
    """
    if len(rows) < _LEAST_ROWS:
        return JoinedHeader(rows)
    heads, below = (_filled(row) for row in rows[:2])
    count = len(heads) + len(below) - width
    is_two_level = len(below) >= _LEAST_BELOW and 0 < count < len(heads) <= _MOST_HEADS
    if not is_two_level or not all(kind_of(cell.text) == "text" for cell in (*heads, *below)):
        return JoinedHeader(rows)
    found = _one(heads, below=below) if count == 1 else _several(heads, below=below, count=count, rows=rows[2:])
    return JoinedHeader(rows) if found is None else JoinedHeader([*_placed(found), *rows[2:]], _spans(found))


def join_below_titles(rows: Sequence[Sequence[RawCell]], *, width: int) -> tuple[int, JoinedHeader] | None:
    """Return how many titles stand over a header of two rows, and the rows from it on with the header put right.

    Rows with fewer cells are filled up at their end. None where no such header is found.
    """
    filled_up = [row_of([*row, *(empty_cell(row[0].number) for _ in range(width - len(row)))]) for row in rows]
    for top in range(min(_MOST_TITLES, len(rows))):
        header = join_header(filled_up[top:], width=width)
        if header.spans:
            spans = {(row + top, column): span for (row, column), span in header.spans.items()}
            return top, JoinedHeader([*filled_up[:top], *header.rows], spans)
        if sum(1 for cell in rows[top] if cell.text) > _TITLE:
            break
    return None


def _filled(row: Row) -> list[RawCell]:
    """Return the cells of a row whose empty cells are all at its end, none otherwise."""
    cells = [row[column] for column in sorted(row)]
    count = sum(1 for cell in cells if cell.text)
    return cells[:count] if count < len(cells) and all(cell.text for cell in cells[:count]) else []


def _one(heads: Sequence[RawCell], *, below: Sequence[RawCell]) -> _Heads:
    letters = [set(cell.text) for cell in below]
    shared = [sum(len(set(head.text) & under) for under in letters) for head in heads]
    return _Heads(heads, below, (shared.index(max(shared)), 1))


def _several(heads: Sequence[RawCell], *, below: Sequence[RawCell], count: int, rows: Sequence[Row]) -> _Heads | None:
    """Return the heads with those side by side under which the numbers fit, None where that does not tell."""
    under, rest = divmod(len(below), count)
    texts = [cell.text for cell in below]
    if rest or under < _LEAST_BELOW or texts != texts[:under] * count:
        return None
    found = [_Heads(heads, below, (first, count)) for first in range(1, len(heads) - count + 1)]
    fits = [_fit(it, rows=rows) for it in found]
    return found[fits.index(max(fits))] if fits and fits.count(max(fits)) == 1 else None


def _fit(heads: _Heads, *, rows: Sequence[Row]) -> int:
    """Return in how many cells a number has decimals just where it is a rate."""
    names = {column: cell.text for row in _placed(heads) for column, cell in row.items()}
    rates = {column for column, name in names.items() if any(word in name for word in _RATES)}
    numbers = [(column, cell.text) for row in rows for column, cell in row.items() if kind_of(cell.text) == "number"]
    return sum(1 for column, text in numbers if ("." in text) == (column in rates))


def _placed(heads: _Heads) -> tuple[Row, Row]:
    first = {heads.column(position): cell for position, cell in enumerate(heads.heads)}
    second = {heads.column(heads.parents[0]) + at: cell for at, cell in enumerate(heads.below)}
    return first, second


def _spans(heads: _Heads) -> dict[Spot, Spot]:
    return {
        (1, heads.column(position)): (1, heads.under) if heads.is_parent(position) else (2, 1)
        for position in range(len(heads.heads))
    }
