"""Points of classes told before rows that each name their class: 产出指标50分，效益指标30分, then 产出指标 人数 8 4."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.flat_cells import cells_of
from jixiao.reading.document import Paragraph

_HEAD = late_pattern("分值|权重")
_CLASS = late_pattern(r"(产出|效益|满意度|成本|过程|决策)(?:指标)?\s{0,2}[0-9]{1,3}\s{0,2}分")
_ROW = late_pattern(r"\s{0,4}(产出|效益|满意度|成本|过程|决策)指标\s")
_POINTS = (Quantity.PLAIN, Quantity.SCORE)
_FEW, _MOST = 2, 200


def class_points(lines: Iterable[Paragraph]) -> Iterator[Relation]:
    """Yield the weights of the rows of a class that give its points; only what comes out is told."""
    told: dict[str, Mention] = {}
    rows: defaultdict[str, list[Named]] = defaultdict(list)
    for line in lines:
        found = _told(line)
        if found:
            yield from _judge(told, rows=rows)
            told, rows = found, defaultdict(list)
        elif told and (match := _ROW.match(line.text)) and len(rows[match[1]]) < _MOST:
            numbers = [number for _, number in cells_of(line) if number is not None][-1:]
            rows[match[1]] += [Named(it, match[1]) for it in numbers if it.quantity in _POINTS]
    yield from _judge(told, rows=rows)


def _told(line: Paragraph) -> dict[str, Mention]:
    """Return the points of each class that a line tells."""
    matches = list(_CLASS.finditer(line.text)) if _HEAD.search(line.text) else []
    mentions = scan_passage(Passage.of(line)) if matches else ()
    return {match[1]: it for match in matches for it in mentions if match.start() <= it.start < match.end()}


def _judge(told: dict[str, Mention], *, rows: Mapping[str, Sequence[Named]]) -> Iterator[Relation]:
    for name, points in told.items():
        total, items = Named(points, f"{name}指标分值"), rows.get(name, ())
        if len(items) >= _FEW and sums_to(total, items=items):
            yield sum_relation(total, items=items, holds=True)
