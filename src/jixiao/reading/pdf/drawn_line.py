"""From strokes to lines: borders are drawn in pieces, one for each cell and often twice."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from msgspec import Struct

from jixiao.reading.pdf.geometry import Ruling
from jixiao.reading.pdf.group import Groups

SNAP = 2.5  # points: lines nearer to each other than this are one line
_TOUCH = 3.0  # points: how far a line may end from the one that it meets
_MOST_CROSSINGS = 1_000_000  # a drawing, not tables


class Mesh(Struct, frozen=True):
    """Level and upright lines that touch one another."""

    level: tuple[Ruling, ...]
    upright: tuple[Ruling, ...]


def find_meshes(level: Iterable[Ruling], *, upright: Iterable[Ruling]) -> list[Mesh]:
    """Return the groups of lines that touch; lines that touch none of the other direction are left out."""
    rows, columns = joined(level), joined(upright)
    if len(rows) * len(columns) > _MOST_CROSSINGS:
        return []
    groups = Groups(len(rows) + len(columns))
    for (row_number, row), (column_number, column) in product(enumerate(rows), enumerate(columns, start=len(rows))):
        if _meet(row, column=column):
            groups.unite(row_number, second=column_number)
    meshes = (
        Mesh(
            tuple(rows[it] for it in members if it < len(rows)),
            tuple(columns[it - len(rows)] for it in members if it >= len(rows)),
        )
        for members in groups.members()
    )
    return [mesh for mesh in meshes if mesh.level and mesh.upright]


def joined(rulings: Iterable[Ruling]) -> list[Ruling]:
    """Return lines made of the strokes that lie on one another or follow one another."""
    return [line for stack in _stacks(rulings) for line in _chained(stack)]


def _stacks(rulings: Iterable[Ruling]) -> Iterator[list[Ruling]]:
    stack: list[Ruling] = []
    for ruling in sorted(rulings, key=lambda it: it.at):
        if stack and ruling.at - stack[0].at > SNAP:
            yield stack
            stack = []
        stack.append(ruling)
    if stack:
        yield stack


def _chained(stack: Sequence[Ruling]) -> Iterator[Ruling]:
    at = sum(ruling.at for ruling in stack) / len(stack)
    pieces = sorted(stack, key=lambda it: it.start)
    start, end = pieces[0].start, pieces[0].end
    for piece in pieces[1:]:
        if piece.start > end + _TOUCH:
            yield Ruling(at, start, end)
            start = piece.start
            end = piece.end
        end = max(end, piece.end)
    yield Ruling(at, start, end)


def _meet(row: Ruling, *, column: Ruling) -> bool:
    return (
        row.start - _TOUCH <= column.at <= row.end + _TOUCH and column.start - _TOUCH <= row.at <= column.end + _TOUCH
    )
