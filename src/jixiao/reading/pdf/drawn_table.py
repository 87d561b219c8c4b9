"""A grid filled with the characters that stand in it: one table as one page shows it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from jixiao.reading.pdf.geometry import Box, Glyph, PageContent
from jixiao.reading.pdf.lattice import Lattice, find_lattices
from jixiao.reading.pdf.rectangle import Region
from jixiao.reading.pdf.text_line import TextLine, text_lines

_NUMBER = "0123456789.,"
_TOGETHER = 0.2  # of the height of a character


class DrawnCell(Struct, frozen=True):
    """One cell and its lines of text."""

    region: Region
    box: Box
    lines: tuple[TextLine, ...]
    page: int

    @property
    def text(self) -> str:
        """Its text, lines joined without a sign."""
        return "".join(line.text for line in self.lines)


class DrawnTable(Struct, frozen=True):
    """The part of a table that is on one page, or all of it.

    Unit:
        xs: the lines between its columns, edges included.
        box: on the page where it begins, which is `page`; it ends on `last_page`.
        title: the lines that stand over it and belong to it.
        is_guessed: whether its grid, or to which cell a number belongs, had to be guessed.
    """

    xs: tuple[float, ...]
    rows: int
    cells: tuple[DrawnCell, ...]
    box: Box
    page: int
    last_page: int
    title: tuple[TextLine, ...] = ()
    is_guessed: bool = False

    @property
    def columns(self) -> int:
        """How many columns its grid has."""
        return len(self.xs) - 1


class PageParts(Struct, frozen=True):
    """One page, taken apart.

    Unit:
        lines: the lines of text outside its tables, from the top.
        heads, feet: those of them that only repeat what stands on other pages, and page numbers.
    """

    number: int
    width: float
    height: float
    tables: tuple[DrawnTable, ...]
    lines: tuple[TextLine, ...]
    heads: tuple[TextLine, ...] = ()
    feet: tuple[TextLine, ...] = ()


def split_page(page: PageContent) -> PageParts:
    """Return the tables of a page, and the lines of text that stand outside them."""
    lattices = find_lattices(page.level, upright=page.upright)
    inside: dict[int, list[Glyph]] = defaultdict(list)
    free: list[Glyph] = []
    for glyph in page.glyphs:
        owner = _owner(glyph, lattices=lattices)
        (free if owner is None else inside[owner]).append(glyph)
    tables = tuple(
        _filled(lattice, glyphs=inside[number], page=page.number)
        for number, lattice in enumerate(lattices)
        if any(not glyph.text.isspace() for glyph in inside[number])
    )
    return PageParts(page.number, page.width, page.height, tables, tuple(text_lines(free, page=page.number)))


def _owner(glyph: Glyph, *, lattices: Sequence[Lattice]) -> int | None:
    """Return the number of the smallest grid around a character, which is the inner one where a cell holds a table."""
    around = [number for number, lattice in enumerate(lattices) if lattice.box.holds(glyph.box)]
    return min(around, key=lambda it: lattices[it].box.area, default=None)


def _filled(lattice: Lattice, *, glyphs: Iterable[Glyph], page: int) -> DrawnTable:
    at = {position: region for region in lattice.regions for position in region.positions()}
    inside: dict[Region, list[Glyph]] = defaultdict(list)
    before: tuple[Glyph, Region] | None = None
    is_crossed = False
    for glyph in glyphs:
        region = at[_index(lattice.ys, at=glyph.box.centre), _index(lattice.xs, at=glyph.box.middle)]
        if before is not None and region != before[1] and _is_one_number(before[0], and_then=glyph):
            region, is_crossed = before[1], True
        inside[region].append(glyph)
        before = glyph, region
    cells = tuple(
        DrawnCell(region, lattice.box_of(region), tuple(text_lines(inside[region], page=page)), page)
        for region in lattice.regions
        if inside[region] or region not in lattice.outside
    )
    return DrawnTable(
        lattice.xs, len(lattice.ys) - 1, cells, lattice.box, page, page, is_guessed=lattice.is_guessed or is_crossed
    )


def _is_one_number(glyph: Glyph, *, and_then: Glyph) -> bool:
    """Whether two characters that are drawn one after the other belong to one number, even over a wall."""
    first, second = glyph.box, and_then.box
    is_level = abs(first.centre - second.centre) < _TOGETHER * first.height
    is_close = abs(second.left - first.right) < _TOGETHER * first.height
    return is_level and is_close and glyph.text in _NUMBER and and_then.text in _NUMBER


def _index(lines: Sequence[float], *, at: float) -> int:
    return min(max(bisect_right(lines, at) - 1, 0), len(lines) - 2)
