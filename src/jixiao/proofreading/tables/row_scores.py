"""Weights and scores of rows whose columns are not known: the first and the last of two bare numbers of a row.

A rate before both is the one by which a score is given: 执行率 76% 10 7.6. Only what comes out is told.
"""

from collections.abc import Iterable, Iterator

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, order_relation
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.tables.loose_row import LooseRow

_HEAD = late_pattern("(?:分值|权重|满分|标准分)[^得评]{0,60}(?:得分|评分|实得)")
_TOTAL = late_pattern(r"总\s?分|合\s?计|总\s?计")
_PAIR, _TRIPLE, _ALL = 2, 3, 100


def row_scores(rows: Iterable[LooseRow]) -> Iterator[Relation]:
    """Yield below a head of weights and scores that each score is no more than its weight."""
    is_form = False
    for row in rows:
        if _HEAD.search(row.words) and not row.numbers:
            is_form = True
        elif is_form or _TOTAL.match(row.words):
            yield from _within(row.bare)
            yield from _by_rate(row.cells)
            is_form = is_form and not _TOTAL.match(row.words)


def _within(bare: list[Mention]) -> Iterator[Relation]:
    if len(bare) != _PAIR or not 0 <= bare[1].value <= bare[0].value <= _ALL or not bare[0].value:
        return
    weight, score = Named(bare[0], "分值"), Named(bare[1], "得分")
    yield order_relation(score, larger=weight, bound=weight)


def _by_rate(cells: tuple[Mention | None, ...]) -> Iterator[Relation]:
    """Yield that a score is its weight by the rate before both, where that is less than all of it."""
    for rate, weight, score in zip(cells, cells[1:], cells[2:], strict=False):
        if rate is None or weight is None or score is None or rate.quantity is not Quantity.PERCENT:
            continue
        is_part = 0 < rate.value < _ALL and 0 < weight.value <= _ALL
        if is_part and score.value * _ALL == weight.value * rate.value:
            said = Said(Role.RATE, rate, "执行率")
            yield rate_relation(said, part=Named(score, "得分"), whole=Named(weight, "分值"), holds=True)
