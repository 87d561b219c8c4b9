"""A point of the search: the cells that may change so far, and what the equations say about the others."""

from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from jixiao.repair.row import Row


class State(Struct, frozen=True):
    """What is left to be done.

    Args:
        broken, sound: Equations without any cell that may change, those that fail and those that hold.
        solved: The row that fixes a changing cell, solved for it; beside it there are loose and unchanged cells alone.
        loose: The changing cells that no row fixes.
        barred: The cells that may not change, because another branch of the search has looked at them.
    """

    broken: tuple[Row, ...] = ()
    sound: tuple[Row, ...] = ()
    solved: Mapping[str, Row] = field(default_factory=dict)
    loose: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()

    @property
    def changing(self) -> frozenset[str]:
        """The cells that may change."""
        return self.loose | self.solved.keys()

    def barring(self, cells: Collection[str]) -> "State":
        """Return the state in which some more cells may not change."""
        return replace(self, barred=self.barred.union(cells))

    def changeable(self, row: Row) -> list[str]:
        """Return the cells of a row that do not change yet and may."""
        return [cell for cell in row.terms if cell not in self.barred and cell not in self.changing]

    def freed(self, cell: str) -> "State":
        """Return the state in which one more cell may change.

        The row that fixes it is the most exact one; of those a broken one, whose residual it takes up.
        """
        broken, others = _parted(self.broken, cell=cell)
        sound, rest = _parted(self.sound, cell=cell)
        if not broken and not sound:
            return replace(self, loose=self.loose | {cell})
        chosen = min((*broken, *sound), key=lambda row: row.tolerance)
        pivot = chosen.solved_for(cell)
        reduced = [row.without(cell, by=pivot) for row in (*broken, *sound) if row is not chosen]
        solved = {
            other: row.without(cell, by=pivot) if cell in row.terms else row for other, row in self.solved.items()
        }
        return replace(
            self,
            broken=(*others, *(row for row in reduced if row.is_broken)),
            sound=(*rest, *(row for row in reduced if not row.is_broken)),
            solved={**solved, cell: pivot},
        )


def state_of(rows: Iterable[Row], *, barred: frozenset[str] = frozenset()) -> State:
    """Return the state in which nothing may change yet."""
    known = tuple(rows)
    broken = tuple(row for row in known if row.is_broken)
    return State(broken, tuple(row for row in known if not row.is_broken), barred=barred)


def _parted(rows: Iterable[Row], *, cell: str) -> tuple[list[Row], list[Row]]:
    """Return the rows with a cell and the others."""
    with_it: list[Row] = []
    without: list[Row] = []
    for row in rows:
        (with_it if cell in row.terms else without).append(row)
    return with_it, without
