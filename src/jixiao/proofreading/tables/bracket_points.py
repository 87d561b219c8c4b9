"""Points in the brackets of indicators: 项目决策（20分） | 项目目标（4分） | 目标内容（4分） | 4 | 有目标（2分）….

A row that goes on within an indicator leaves out the names before it, so that what stands last is of the lowest level.
Only what comes out is told.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.build import Named, order_relation
from jixiao.proofreading.relations.total import sum_relation, sums_to
from jixiao.proofreading.tables.cell_number import number_of
from jixiao.reading.document import Cell, Document, Table

_INDICATOR = late_pattern(
    r"\s{0,4}[一-鿿、/A-Z]{2,16}\s{0,4}[（(]\s{0,2}[0-9]{1,3}(?:\.[0-9])?\s{0,2}分\s{0,2}[)）]\s{0,4}"
)
_POINTS = late_pattern(r"[（(]\s{0,2}[0-9]{1,3}(?:\.[0-9])?\s{0,2}分\s{0,2}[)）]")
_FEW, _MOST_ROWS = 2, 300


class _Row(Struct, frozen=True):
    """The indicators of a row from the left, its score, and the points of what is asked for."""

    indicators: tuple[Named, ...]
    score: Mention | None
    asked: tuple[tuple[Named, ...], ...]


def bracket_points(document: Document) -> Iterator[Relation]:
    """Yield the points of indicators that give those of the one above, of what is asked, and scores within them."""
    for table in document.tables:
        rows = [row for number in range(1, min(table.rows, _MOST_ROWS) + 1) if (row := _row(table, number=number))]
        yield from _levels(rows)
        for row in rows:
            leaf = row.indicators[-1]
            yield from (sum_relation(leaf, items=it, holds=True) for it in row.asked if sums_to(leaf, items=it))
            if row.score is not None and 0 <= row.score.value <= leaf.mention.value:
                yield order_relation(Named(row.score, "得分"), larger=leaf, bound=leaf)


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
        for match in _POINTS.finditer(line.text):
            found = [it for it in scan_passage(Passage.of(line)) if match.start() < it.start < match.end()]
            yield from (Named(it, line.text[: match.start()][-8:]) for it in found[:1])


def _levels(rows: Sequence[_Row]) -> Iterator[Relation]:
    depth = max((len(row.indicators) for row in rows), default=0)
    placed = [(depth - len(row.indicators) + at, named) for row in rows for at, named in enumerate(row.indicators)]
    for start, (level, whole) in enumerate(placed):
        end = next((at for at in range(start + 1, len(placed)) if placed[at][0] <= level), len(placed))
        items = [named for inner, named in placed[start + 1 : end] if inner == level + 1]
        if len(items) >= _FEW and sums_to(whole, items=items):
            yield sum_relation(whole, items=items, holds=True)
