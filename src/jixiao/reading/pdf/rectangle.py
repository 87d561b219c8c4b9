"""Merged cells are rectangles; where walls are missing so that they are not, they are cut into rectangles."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import groupby, product

from msgspec import Struct
from msgspec.structs import replace

Position = tuple[int, int]  # row and column, from 0


class Region(Struct, frozen=True):
    """A cell as it is drawn: the rows and columns from `top` and `left` up to, without, `bottom` and `right`."""

    top: int
    left: int
    bottom: int
    right: int

    def positions(self) -> Iterator[Position]:
        """Yield each position of the grid that it covers."""
        return product(range(self.top, self.bottom), range(self.left, self.right))


def rectangles(positions: AbstractSet[Position]) -> list[Region]:
    """Return the rectangles that cover positions, one if they form one, from the top.

    Example:
        >>> rectangles({(0, 0), (0, 1), (1, 0), (1, 1)})
        [Region(top=0, left=0, bottom=2, right=2)]
        >>> rectangles({(0, 0), (0, 1), (1, 0)})
        [Region(top=0, left=0, bottom=1, right=2), Region(top=1, left=0, bottom=2, right=1)]
    """
    done: list[Region] = []
    growing: dict[tuple[int, int], Region] = {}
    for row, group in groupby(sorted(positions), key=lambda it: it[0]):
        extents = set(_extents([column for _, column in group]))
        done += [region for key, region in growing.items() if key not in extents or region.bottom != row]
        growing = {
            (left, right): replace(growing[left, right], bottom=row + 1)
            if (left, right) in growing and growing[left, right].bottom == row
            else Region(row, left, row + 1, right)
            for left, right in extents
        }
    return sorted([*done, *growing.values()], key=lambda it: (it.top, it.left))


def _extents(columns: list[int]) -> Iterator[tuple[int, int]]:
    start = before = columns[0]
    for column in columns[1:]:
        if column != before + 1:
            yield start, before + 1
            start = column
        before = column
    yield start, before + 1
