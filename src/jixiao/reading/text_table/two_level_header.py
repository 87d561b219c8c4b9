"""A header of two rows whose merged cells were lost: heads at the left, the heads below one of them in the next row."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from jixiao.reading.text_table.column_kind import kind_of
from jixiao.reading.text_table.draft import RawCell, Row

_LEAST_ROWS = 3
_LEAST_BELOW = 2

Spot = tuple[int, int]


class JoinedHeader(Struct, frozen=True):
    """Rows with a header put right, and what its cells cover; no spans if the rows are as they were."""

    rows: Sequence[Row]
    spans: Mapping[Spot, Spot] | None = None


def join_header(rows: Sequence[Row], *, width: int) -> JoinedHeader:
    """Return rows whose second is put below the head that it divides, if their counts leave no other reading.

    The heads are a + 1, the heads below b, and a + b columns are there: so one head is over b columns and the others
    over one each. It is the one that shares most characters with those below.
    """
    if len(rows) < _LEAST_ROWS:
        return JoinedHeader(rows)
    heads, below = (_filled(row) for row in rows[:2])
    is_two_level = len(below) >= _LEAST_BELOW and len(heads) - 1 + len(below) == width and len(heads) > 1
    if not is_two_level or not all(kind_of(cell.text) == "text" for cell in (*heads, *below)):
        return JoinedHeader(rows)
    parent = _parent(heads, below=below)
    return JoinedHeader([*_placed(heads, below=below, parent=parent), *rows[2:]], _spans(heads, below, parent))


def _filled(row: Row) -> list[RawCell]:
    """Return the cells of a row whose empty cells are all at its end, none otherwise."""
    cells = [row[column] for column in sorted(row)]
    count = sum(1 for cell in cells if cell.text)
    return cells[:count] if count < len(cells) and all(cell.text for cell in cells[:count]) else []


def _parent(heads: Sequence[RawCell], *, below: Sequence[RawCell]) -> int:
    letters = [set(cell.text) for cell in below]
    shared = [sum(len(set(head.text) & under) for under in letters) for head in heads]
    return shared.index(max(shared))


def _placed(heads: Sequence[RawCell], *, below: Sequence[RawCell], parent: int) -> tuple[Row, Row]:
    extra = len(below) - 1
    first = {n + 1 + (extra if n > parent else 0): cell for n, cell in enumerate(heads)}
    second = {parent + 1 + n: cell for n, cell in enumerate(below)}
    return first, second


def _spans(heads: Sequence[RawCell], below: Sequence[RawCell], parent: int) -> dict[Spot, Spot]:
    extra = len(below) - 1
    return {
        (1, n + 1 + (extra if n > parent else 0)): (1, len(below)) if n == parent else (2, 1) for n in range(len(heads))
    }
