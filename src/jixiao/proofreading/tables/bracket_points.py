"""Points in the brackets of indicators: 项目决策（20分） | 项目目标（4分） | 目标内容（4分） | 4 | 有目标（2分）….

A row that goes on within an indicator leaves out the names before it, so that what stands last is of the lowest level.
In a line that a converter made of a row, points stand behind their name without brackets. Only what comes out is told.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, islice, takewhile

from msgspec import Struct, structs

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.build import Named, order_relation
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.cell_number import number_of
from jixiao.proofreading.tables.flat_cells import cells_of
from jixiao.reading.document import Cell, Document, Paragraph, Table

_INDICATOR = late_pattern(
    r"\s{0,4}[一-鿿、/A-Z]{2,16}\s{0,4}[（(]\s{0,2}[0-9]{1,3}(?:\.[0-9])?\s{0,2}分\s{0,2}[)）]\s{0,4}"
)
_POINTS = late_pattern(r"[（(]\s{0,2}[0-9]{1,3}(?:\.[0-9])?\s{0,2}分\s{0,2}[)）]")
_NAME = late_pattern("[一-鿿、/A-Z]{2,16}")
_FEW, _PAIR, _MOST_ROWS = 2, 2, 300
_LABEL, _LONGEST = 8, 600  # characters of a label, of a line


class _Row(Struct, frozen=True):
    """The indicators of a row from the left, its score, and the points of what is asked for."""

    indicators: tuple[Named, ...]
    score: Mention | None
    asked: tuple[tuple[Named, ...], ...]


def bracket_points(document: Document) -> Iterator[Relation]:
    """Yield the points of indicators that give those of the one above, of what is asked, and scores within them."""
    for table in document.tables:
        found = (_row(table, number=number) for number in range(1, min(table.rows, _MOST_ROWS) + 1))
        yield from _judge([row for row in found if row is not None])
    for is_form, group in groupby(map(_line_row, document.paragraphs()), key=bool):
        rows = [row for row in group if row is not None] if is_form else []
        if any(row.asked for row in rows):
            yield from _judge(rows[:_MOST_ROWS])


def _judge(rows: Sequence[_Row]) -> Iterator[Relation]:
    yield from _levels(rows)
    for row in rows:
        leaf = row.indicators[-1]
        yield from (sum_relation(leaf, items=it, holds=True) for it in row.asked if sums_to(leaf, items=it))
        if row.score is not None and 0 <= row.score.value <= leaf.mention.value:
            yield order_relation(Named(row.score, "得分"), larger=leaf, bound=leaf)


def _line_row(line: Paragraph) -> _Row | None:
    """Return a line that begins with names of indicators, each with its points, and tells more points in brackets."""
    if len(line.text) > _LONGEST or not _POINTS.search(line.text):
        return None
    cells = list(cells_of(line))
    leads: list[Named] = []
    for (name, none), (_, points) in zip(cells[::2], cells[1::2], strict=False):
        if none is not None or points is None or points.quantity is not Quantity.PLAIN or not _NAME.fullmatch(name):
            break
        leads.append(Named(structs.replace(points, quantity=Quantity.SCORE, unit="分"), name))
    rest = cells[_PAIR * len(leads) :]
    score = rest[-1][1] if rest and rest[-1][1] is not None and rest[-1][1].quantity is Quantity.PLAIN else None
    asked = tuple(_in_brackets(line))
    return _Row(tuple(leads), score, (asked,) if len(asked) >= _FEW else ()) if leads else None


def _row(table: Table, *, number: int) -> _Row | None:
    """Return a row that begins with indicators, None for another one."""
    cells = [cell for cell in table.row(number) if cell.row == number and cell.text.strip()]
    heads = list(takewhile(lambda cell: _INDICATOR.fullmatch(cell.text) is not None, cells))
    indicators = tuple(named for cell in heads for named in _told(cell))
    if not heads or len(indicators) != len(heads):
        return None
    rest = cells[len(heads) :]
    lists = (tuple(_told(cell)) for cell in rest if len(_POINTS.findall(cell.text)) >= _FEW)
    score = number_of(rest[0].lines[0]) if rest and len(rest[0].lines) == 1 else None
    is_score = score is not None and score.quantity in (Quantity.PLAIN, Quantity.SCORE)
    return _Row(indicators, score if is_score else None, tuple(lists))


def _told(cell: Cell) -> Iterator[Named]:
    """Yield the points in the brackets of a cell."""
    for line in cell.lines:
        yield from _in_brackets(line)


def _in_brackets(line: Paragraph) -> Iterator[Named]:
    matches = list(_POINTS.finditer(line.text))
    found = scan_passage(Passage.of(line)) if matches else ()
    for match in matches:
        inside = (it for it in found if match.start() < it.start < match.end())
        yield from (Named(it, line.text[: match.start()][-_LABEL:]) for it in islice(inside, 1))


def _levels(rows: Sequence[_Row]) -> Iterator[Relation]:
    depth = max((len(row.indicators) for row in rows), default=0)
    placed = [(depth - len(row.indicators) + at, named) for row in rows for at, named in enumerate(row.indicators)]
    for start, (level, whole) in enumerate(placed):
        end = next((at for at in range(start + 1, len(placed)) if placed[at][0] <= level), len(placed))
        items = [named for inner, named in placed[start + 1 : end] if inner == level + 1]
        if len(items) >= _FEW and sums_to(whole, items=items):
            yield sum_relation(whole, items=items, holds=True)
