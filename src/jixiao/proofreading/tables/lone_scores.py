"""Scores of a form in running lines that tells no weights, and their total: 补贴渔船数 6 6 20, …, 总分 100."""

from collections.abc import Iterable, Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.flat_cells import cells_of
from jixiao.reading.document import Paragraph

_HEAD, _WEIGHT = late_pattern("得分|评分"), late_pattern("分值|权重|满分|标准分")
_TOTAL = late_pattern(r"\s{0,4}(?:总\s?分|合\s?计|总\s?计|得分合计|总得分)\s")
_POINTS = (Quantity.PLAIN, Quantity.SCORE)
_FEW, _MOST = 3, 200


def lone_scores(lines: Iterable[Paragraph]) -> Iterator[Relation]:
    """Yield the sum of the last numbers of the rows of a form that gives its total; only what comes out is told."""
    scores: list[Named] | None = None
    for line in lines:
        numbers = _numbers(line)
        if not numbers and _HEAD.search(line.text):
            scores = None if _WEIGHT.search(line.text) else scores or []
        elif scores is not None and _TOTAL.match(line.text):
            yield from _judge(scores, totals=numbers)
            scores = None
        elif scores is not None and len(scores) < _MOST:
            scores += [Named(it, "得分") for it in numbers[-1:] if it.quantity in _POINTS]


def _numbers(line: Paragraph) -> list[Mention]:
    return [number for _, number in cells_of(line) if number is not None]


def _judge(scores: Sequence[Named], *, totals: Sequence[Mention]) -> Iterator[Relation]:
    total = Named(totals[0], "总得分") if len(totals) == 1 else None
    if total is not None and len(scores) >= _FEW and sums_to(total, items=scores):
        yield sum_relation(total, items=scores, holds=True)
