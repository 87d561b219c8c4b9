"""Which relations of a column are told: those that hold, and one that fails where the others show what it should be."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.proofreading.tables.view import RowView, TableView, are_even

_FEW, _MANY = 2, 5


def surely_told(read: Sequence[tuple[RowView, Relation]], *, view: TableView) -> Iterator[Relation]:
    """Yield what holds, and the one that fails.

    In a guessed table only rows that have numbers in the same columns as many that hold can fail.
    """
    held = [row for row, it in read if it.holds]
    failing = [it for row, it in read if not it.holds and (view.is_sure or _is_alike(row, held=held))]
    is_sure = len(failing) == 1 and len(held) > _FEW
    yield from (it for _, it in read if it.holds or (is_sure and it is failing[0]))


def _is_alike(row: RowView, *, held: Sequence[RowView]) -> bool:
    return sum(1 for it in held if are_even((it, row))) >= _MANY
