"""Tables that run over pages: one table again, its header once, cells that the page cut in two whole again."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from jixiao.late_pattern import late_pattern
from jixiao.reading.pdf.drawn_line import SNAP
from jixiao.reading.pdf.drawn_table import DrawnCell, DrawnTable
from jixiao.reading.pdf.rectangle import Region
from jixiao.reading.pdf.text_line import TextLine

_MOST_HEADER_ROWS = 6
_SHARED = 0.5  # of the inner lines of the part that has fewer; parts of one form differ in them
_FULL = 2.0  # em: a line that ends so near to the border goes on in the next
_NEW_ENTRY = late_pattern(r"^(?:[0-9]|[（(]?[一二三四五六七八九十]+[、）).．]|其中)")
_SENTENCE_END = "。；"
_CONTINUED = late_pattern(r"[（(]?续表?[一二三四五六七八九十0-9]*[）)]?")

Extent = tuple[int, int]  # the first column, and the one after the last


def is_continued(first: DrawnTable, *, by: DrawnTable) -> bool:
    """Whether a table at the top of a page goes on from one at the end of the page before."""
    widths = [table.xs[-1] - table.xs[0] for table in (first, by)]
    if abs(widths[0] - widths[1]) > 2 * SNAP:
        return False
    few, many = sorted((_offsets(first)[1:-1], _offsets(by)[1:-1]), key=len)
    shared = sum(any(abs(x - other) <= SNAP for other in many) for x in few)
    return shared >= _SHARED * len(few) and _has_no_other_title(first, by=by)


def joined(first: DrawnTable, *, by: DrawnTable) -> tuple[DrawnTable, tuple[TextLine, ...]]:
    """Return one table made of the two parts of it that stand on two pages, and the lines that the second repeats."""
    ours = _offsets(first)
    theirs = _aligned(_offsets(by), to=ours)
    xs = tuple(sorted({*ours, *theirs}))
    upper, lower = _cells_on(xs, table=first, lines=ours), _cells_on(xs, table=by, lines=theirs)
    header = _header_rows(upper, lower=lower, most=min(_MOST_HEADER_ROWS, by.rows - 1))
    repeated = (line for cell in lower if cell.region.top < header for line in cell.lines)
    again = (*by.title, *repeated)
    lower = [_moved(cell, rows=-header) for cell in lower if cell.region.top >= header]
    rows = by.rows - header
    if _is_cut_row(upper, lower=lower, rows=first.rows):
        upper, lower, rows = _mended(upper, lower=lower, rows=first.rows), _without_first_row(lower), rows - 1
    upper, lower = _carried_over(upper, lower=lower, rows=first.rows)
    cells = (*upper, *(_moved(cell, rows=first.rows) for cell in lower))
    whole = replace(
        first,
        xs=tuple(first.xs[0] + x for x in xs),
        rows=first.rows + rows,
        cells=cells,
        is_guessed=first.is_guessed or by.is_guessed,
        last_page=by.last_page,
    )
    return whole, again


def _has_no_other_title(first: DrawnTable, *, by: DrawnTable) -> bool:
    known = {_plain(line.text) for line in first.title}
    return all(_plain(line.text) in known | {""} for line in by.title)


def _plain(text: str) -> str:
    return _CONTINUED.sub("", "".join(text.split()))


def _offsets(table: DrawnTable) -> tuple[float, ...]:
    return tuple(x - table.xs[0] for x in table.xs)


def _aligned(lines: Sequence[float], *, to: Sequence[float]) -> list[float]:
    """Return lines, each moved onto the one beside it if that is near and no other line has been moved there."""
    left = list(to)
    aligned = []
    for x in lines:
        nearest = min(left, key=lambda other: abs(other - x), default=x)
        if abs(nearest - x) <= SNAP and nearest in left:
            left.remove(nearest)
            aligned.append(nearest)
        else:
            aligned.append(x)
    return aligned


def _cells_on(xs: Sequence[float], *, table: DrawnTable, lines: Sequence[float]) -> list[DrawnCell]:
    """Return the cells of a table on a grid that has all its lines between columns and perhaps more."""
    at = [xs.index(x) for x in lines]
    return [
        replace(cell, region=replace(cell.region, left=at[cell.region.left], right=at[cell.region.right]))
        for cell in table.cells
    ]


def _header_rows(upper: Sequence[DrawnCell], *, lower: Sequence[DrawnCell], most: int) -> int:
    """Return how many rows the second part repeats of the first; rows that a merged cell joins count together."""
    return next((rows for rows in range(most, 0, -1) if _is_repeated(upper, lower=lower, rows=rows)), 0)


def _is_repeated(upper: Sequence[DrawnCell], *, lower: Sequence[DrawnCell], rows: int) -> bool:
    ours, theirs = (
        {(cell.region, "".join(cell.text.split())) for cell in cells if cell.region.top < rows}
        for cells in (upper, lower)
    )
    return ours == theirs and all(region.bottom <= rows for region, _ in ours) and any(text for _, text in ours)


def _moved(cell: DrawnCell, *, rows: int) -> DrawnCell:
    region = cell.region
    return replace(cell, region=Region(region.top + rows, region.left, region.bottom + rows, region.right))


def _last_row(cells: Sequence[DrawnCell], *, rows: int) -> Mapping[Extent, DrawnCell]:
    return {(cell.region.left, cell.region.right): cell for cell in cells if cell.region.bottom == rows}


def _first_row(cells: Sequence[DrawnCell]) -> Mapping[Extent, DrawnCell]:
    return {(cell.region.left, cell.region.right): cell for cell in cells if cell.region.top == 0}


def _is_cut_row(upper: Sequence[DrawnCell], *, lower: Sequence[DrawnCell], rows: int) -> bool:
    """Whether a page cut a row in two: what goes on was full, what does not go on is empty below."""
    above, below = _last_row(upper, rows=rows), _first_row(lower)
    filled = {extent for extent, cell in below.items() if cell.text}
    if above.keys() != below.keys() or not filled or any(cell.region.bottom > 1 for cell in below.values()):
        return False
    has_other = any(cell.text and extent not in filled for extent, cell in above.items())
    return has_other and all(_goes_on(above[extent], by=below[extent]) for extent in filled)


def _goes_on(cell: DrawnCell, *, by: DrawnCell) -> bool:
    if not cell.lines or cell.text[-1] in _SENTENCE_END or _NEW_ENTRY.match(by.text):
        return False
    last = cell.lines[-1]
    return cell.box.right - last.box.right < _FULL * last.em


def _mended(upper: Sequence[DrawnCell], *, lower: Sequence[DrawnCell], rows: int) -> list[DrawnCell]:
    below = _first_row(lower)
    return [
        replace(cell, lines=(*cell.lines, *below[cell.region.left, cell.region.right].lines))
        if cell.region.bottom == rows
        else cell
        for cell in upper
    ]


def _without_first_row(cells: Sequence[DrawnCell]) -> list[DrawnCell]:
    return [_moved(cell, rows=-1) for cell in cells if cell.region.top > 0]


def _carried_over(
    upper: Sequence[DrawnCell], *, lower: Sequence[DrawnCell], rows: int
) -> tuple[list[DrawnCell], list[DrawnCell]]:
    """Return both parts with merged cells that go on over the page made one; their lower part is empty or goes on."""
    below = _first_row(lower)
    above = {extent: cell for extent, cell in _last_row(upper, rows=rows).items() if extent in below}
    carried = {extent for extent, cell in above.items() if _is_carried(cell, by=below[extent])}
    grown = [
        _grown(cell, by=below[extent])
        if cell.region.bottom == rows and (extent := (cell.region.left, cell.region.right)) in carried
        else cell
        for cell in upper
    ]
    gone = {below[extent].region for extent in carried}
    return grown, [cell for cell in lower if cell.region not in gone]


def _is_carried(cell: DrawnCell, *, by: DrawnCell) -> bool:
    is_merged = _is_tall(cell) or _is_tall(by)
    return is_merged and bool(cell.text) and (not by.text or _goes_on(cell, by=by))


def _grown(cell: DrawnCell, *, by: DrawnCell) -> DrawnCell:
    region = replace(cell.region, bottom=cell.region.bottom + by.region.bottom)
    return replace(cell, region=region, lines=(*cell.lines, *by.lines))


def _is_tall(cell: DrawnCell) -> bool:
    return cell.region.bottom - cell.region.top > 1
