"""Weights and scores of a form that a converter turned into running text, and the totals at its end.

The last two numbers of each row are its weight and its score. Where the weights give their total, the rows are all
there, and so must the scores give theirs.
"""

from collections.abc import Iterable, Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.build import Named
from jixiao.proofreading.relations.total import sum_relation, sums_to
from jixiao.proofreading.tables.flattened import numbered_groups
from jixiao.proofreading.tables.funds import names_source
from jixiao.reading.document import Paragraph

_TOTAL = late_pattern("总分|合计|总计|总得分")
_POINTS = (Quantity.PLAIN, Quantity.SCORE)
_FEW, _PAIR = 3, 2

Pair = tuple[Mention, Mention]


def form_totals(lines: Iterable[Paragraph]) -> Iterator[Relation]:
    """Yield the totals of weights and of scores, where the weights give theirs."""
    rows: list[tuple[str, Pair]] = []
    for label, numbers in numbered_groups(lines):
        pair = _pair(numbers)
        if pair is None or names_source(label):
            continue
        if _TOTAL.fullmatch(label) and len(numbers) == _PAIR:
            yield from _judge(pair, rows=rows)
            rows = []
        else:
            rows.append((label, pair))


def _pair(numbers: Sequence[Mention]) -> Pair | None:
    """Return the weight and the score at the end of a row; a rate may stand between them."""
    points = [it for it in numbers[-_FEW:] if it.quantity in _POINTS]
    if len(points) < _PAIR or numbers[-1].quantity not in _POINTS:
        return None
    weight, score = points[-_PAIR:]
    return (weight, score) if 0 <= score.value <= weight.value else None


def _judge(total: Pair, *, rows: Sequence[tuple[str, Pair]]) -> Iterator[Relation]:
    weights, scores = ([Named(pair[side], label) for label, pair in rows] for side in range(_PAIR))
    weight, score = Named(total[0], "总分值"), Named(total[1], "总得分")
    if len(rows) >= _FEW and sums_to(weight, items=weights):
        yield sum_relation(weight, items=weights, holds=True)
        yield sum_relation(score, items=scores, holds=sums_to(score, items=scores))
