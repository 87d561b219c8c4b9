"""Tables without lines between their columns: figures that stand below one another, line after line."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from jixiao.reading.pdf.drawn_table import DrawnCell, DrawnTable, PageParts
from jixiao.reading.pdf.geometry import Box, bounding_box
from jixiao.reading.pdf.rectangle import Region
from jixiao.reading.pdf.text_line import TextLine

_LEAST_LINES = 3  # a header and two rows
_LEAST_RUNS = 2
_GAP = 2.5  # em between two rows
_FIGURES = 0.5  # of what stands behind the first column, below the header
_LONGEST = 20  # em: a cell with more is running text

Interval = tuple[float, float]


def with_aligned_tables(page: PageParts) -> PageParts:
    """Return the page with lines that stand in columns made into tables; how they are drawn is guessed."""
    tables, used = [], []
    for lines in _stretches(page.lines):
        table = _table(lines, page=page.number)
        if table is not None:
            tables.append(table)
            used.extend(lines)
    if not tables:
        return page
    ordered = sorted((*page.tables, *tables), key=lambda it: it.box.top)
    return replace(page, tables=tuple(ordered), lines=tuple(line for line in page.lines if line not in used))


def _stretches(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """Yield the lines of several runs that follow one another closely."""
    stretch: list[TextLine] = []
    for line in lines:
        is_next = bool(stretch) and line.box.top - stretch[-1].box.bottom < _GAP * line.em
        if stretch and not (is_next and len(line.runs) >= _LEAST_RUNS):
            yield stretch
            stretch = []
        if len(line.runs) >= _LEAST_RUNS:
            stretch.append(line)
    if stretch:
        yield stretch


def _table(lines: Sequence[TextLine], *, page: int) -> DrawnTable | None:
    if len(lines) < _LEAST_LINES or not _holds_figures(lines):
        return None
    columns = _columns([(run.box.left, run.box.right) for line in lines for run in line.runs])
    starts = [left for left, _ in columns]
    places = [[bisect_right(starts, run.box.left) - 1 for run in line.runs] for line in lines]
    if len(columns) < _LEAST_RUNS or any(len(set(found)) < len(found) for found in places):
        return None
    box = bounding_box(line.box for line in lines)
    xs = (box.left, *((first[1] + second[0]) / 2 for first, second in pairwise(columns)), box.right)
    cells = tuple(
        _cell(line, row=row, column=column, xs=xs, found=found, page=page)
        for row, (line, found) in enumerate(zip(lines, places, strict=True))
        for column in range(len(columns))
    )
    return DrawnTable(xs, len(lines), cells, box, page, page, is_guessed=True)


def _cell(line: TextLine, *, row: int, column: int, xs: Sequence[float], found: Sequence[int], page: int) -> DrawnCell:
    runs = [run for run, place in zip(line.runs, found, strict=True) if place == column]
    box = Box(xs[column], line.box.top, xs[column + 1], line.box.bottom)
    lines = tuple(TextLine((run,), line.em, page) for run in runs)
    return DrawnCell(Region(row, column, row + 1, column + 1), box, lines, page)


def _columns(extents: Sequence[Interval]) -> list[Interval]:
    """Return the stretches that extents cover, from the left."""
    columns: list[Interval] = []
    for left, right in sorted(extents):
        if columns and left <= columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], right))
        else:
            columns.append((left, right))
    return columns


def _holds_figures(lines: Sequence[TextLine]) -> bool:
    if any(run.box.width > _LONGEST * line.em for line in lines for run in line.runs):
        return False
    behind = [run.text for line in lines[1:] for run in line.runs[1:]]
    return sum(any(sign.isdigit() for sign in text) for text in behind) >= _FIGURES * len(behind)
