"""From drawn lines to grids: a missing wall merges the two cells beside it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product

from msgspec import Struct

from jixiao.reading.pdf.drawn_line import SNAP, Mesh, find_meshes
from jixiao.reading.pdf.geometry import Box, Ruling
from jixiao.reading.pdf.group import Groups
from jixiao.reading.pdf.rectangle import Region, rectangles

_WALL = 0.5  # of a side: a wall stands where so much of it is drawn
_MOST_POSITIONS = 40_000  # a drawing, not a table
_FRAME = 2  # lines


class Lattice(Struct, frozen=True):
    """One grid of drawn lines.

    Unit:
        xs, ys: the lines between columns and rows, edges included, ascending.
        outside: regions without a wall on an edge where others have one; if they are empty, the grid has holes there.
        is_guessed: whether walls are missing so that a merged cell would not be a rectangle.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    regions: tuple[Region, ...]
    outside: frozenset[Region] = frozenset()
    is_guessed: bool = False

    @property
    def box(self) -> Box:
        """The box around it."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def box_of(self, region: Region) -> Box:
        """Return the box of a region."""
        return Box(self.xs[region.left], self.ys[region.top], self.xs[region.right], self.ys[region.bottom])


def find_lattices(level: Iterable[Ruling], *, upright: Iterable[Ruling]) -> list[Lattice]:
    """Return the grids that lines form, from the top of the page; a frame, or rows without columns, is none."""
    meshes = find_meshes(level, upright=upright)
    lattices = (_Walls(mesh).lattice() for mesh in meshes if _is_table(mesh))
    return sorted((it for it in lattices if it is not None), key=lambda it: (it.box.top, it.box.left))


def _is_table(mesh: Mesh) -> bool:
    """Whether lines have a crossing inside, or a whole frame with rows in it; a chart has an axis and level lines."""
    xs, ys = _positions(mesh.upright, ends=mesh.level), _positions(mesh.level, ends=mesh.upright)
    if (len(xs) - 1) * (len(ys) - 1) > _MOST_POSITIONS:
        return False
    drawn = {index for index, x in enumerate(xs) if any(abs(line.at - x) <= SNAP for line in mesh.upright)}
    has_columns = any(0 < index < len(xs) - 1 for index in drawn)
    return has_columns or (len(drawn) == _FRAME and len(ys) > _FRAME)


def _positions(lines: Sequence[Ruling], *, ends: Sequence[Ruling]) -> tuple[float, ...]:
    """Return where lines stand, and where those that cross them begin and end if no line closes them there."""
    found: list[float] = []
    edges = (min(line.start for line in ends), max(line.end for line in ends))
    for at in sorted(line.at for line in lines):
        if not found or at - found[-1] > SNAP:
            found.append(at)
    if edges[0] < found[0] - 2 * SNAP:
        found.insert(0, edges[0])
    if edges[1] > found[-1] + 2 * SNAP:
        found.append(edges[1])
    return tuple(found)


class _Walls:
    """What is drawn between the positions of a mesh."""

    def __init__(self, mesh: Mesh) -> None:
        self.xs = _positions(mesh.upright, ends=mesh.level)
        self.ys = _positions(mesh.level, ends=mesh.upright)
        self.rows = len(self.ys) - 1
        self.columns = len(self.xs) - 1
        self._upright = [[line for line in mesh.upright if abs(line.at - x) <= SNAP] for x in self.xs]
        self._level = [[line for line in mesh.level if abs(line.at - y) <= SNAP] for y in self.ys]

    def beside(self, row: int, *, line: int) -> bool:
        """Whether an upright line is drawn along a row."""
        return _covers(self._upright[line], start=self.ys[row], end=self.ys[row + 1])

    def over(self, column: int, *, line: int) -> bool:
        """Whether a level line is drawn along a column."""
        return _covers(self._level[line], start=self.xs[column], end=self.xs[column + 1])

    def lattice(self) -> Lattice | None:
        """Return the grid, None if all its cells are one."""
        merged = [{divmod(it, self.columns) for it in members} for members in self._merged().members()]
        if len(merged) == 1:
            return None
        regions = [rectangles(positions) for positions in merged]
        flat = tuple(sorted((it for found in regions for it in found), key=lambda it: (it.top, it.left)))
        return Lattice(self.xs, self.ys, flat, frozenset(self._outside(flat)), any(len(found) > 1 for found in regions))

    def _merged(self) -> Groups:
        groups = Groups(self.rows * self.columns)
        for row, column in product(range(self.rows), range(self.columns)):
            here = row * self.columns + column
            if column + 1 < self.columns and not self.beside(row, line=column + 1):
                groups.unite(here, second=here + 1)
            if row + 1 < self.rows and not self.over(column, line=row + 1):
                groups.unite(here, second=here + self.columns)
        return groups

    def _outside(self, regions: Sequence[Region]) -> Iterator[Region]:
        """Yield the regions that are open on an edge of the grid which is drawn elsewhere."""
        for region in regions:
            rows, columns = range(region.top, region.bottom), range(region.left, region.right)
            if (
                (region.left == 0 and self._is_open(self.beside, line=0, along=rows, of=self.rows))
                or (region.right == self.columns and self._is_open(self.beside, line=-1, along=rows, of=self.rows))
                or (region.top == 0 and self._is_open(self.over, line=0, along=columns, of=self.columns))
                or (region.bottom == self.rows and self._is_open(self.over, line=-1, along=columns, of=self.columns))
            ):
                yield region

    @staticmethod
    def _is_open(drawn: Callable[..., bool], *, line: int, along: range, of: int) -> bool:
        return not any(drawn(it, line=line) for it in along) and any(drawn(it, line=line) for it in range(of))


def _covers(lines: Iterable[Ruling], *, start: float, end: float) -> bool:
    drawn = sum(max(0.0, min(line.end, end) - max(line.start, start)) for line in lines)
    return drawn >= _WALL * (end - start)
