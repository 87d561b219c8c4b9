"""Weights and scores of a form that a converter turned into running text, and the totals at its end.

The last two numbers of each row are its weight and its score. Where the weights give their total, the rows are all
there, and so must the scores give theirs.
"""

from collections.abc import Iterable, Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.flattened import numbered_groups
from jixiao.proofreading.tables.funds import names_source
from jixiao.proofreading.tables.told_points import told_points
from jixiao.reading.document import Paragraph

_TOTAL = late_pattern("总分|合计|总计|总得分")
_GIVEN = late_pattern("(?:合计|总)?得分")
_POINTS = (Quantity.PLAIN, Quantity.SCORE)
_FEW, _PAIR, _ALL = 3, 2, 100

Pair = tuple[Mention, Mention]


def form_totals(lines: Iterable[Paragraph]) -> Iterator[Relation]:
    """Yield the totals of weights and of scores, where the weights give theirs."""
    read = list(lines)
    told = [("预算执行", pair) for pair in told_points(read)][:1]
    rows: list[tuple[str, Pair]] = []
    groups = list(numbered_groups(read))
    for (label, numbers), following in zip(groups, [*groups[1:], ("", [])], strict=False):
        total = _total_pair(label, numbers=numbers, following=following)
        pair = _pair(numbers)
        if total is not None:
            yield from _judge(total, rows=rows if _gives(total, rows=rows) else [*told, *rows])
            rows = []
        elif pair is not None and not names_source(label):
            rows.append((label, pair))


def _total_pair(label: str, *, numbers: Sequence[Mention], following: tuple[str, Sequence[Mention]]) -> Pair | None:
    """Return the totals of weights and scores in a row such as 合计 100 96.5, or 合计 100 得分 96.5."""
    if not _TOTAL.fullmatch(label):
        return None
    name, after = following
    both = [*numbers, *after] if len(numbers) == 1 and _GIVEN.fullmatch(name) else numbers
    return _pair(both) if len(both) == _PAIR else None


def _gives(total: Pair, *, rows: Sequence[tuple[str, Pair]]) -> bool:
    return sums_to(Named(total[0], ""), items=[Named(pair[0], label) for label, pair in rows])


def _pair(numbers: Sequence[Mention]) -> Pair | None:
    """Return the weight and the score at the end of a row; a rate may stand between them."""
    points = [it for it in numbers[-_FEW:] if it.quantity in _POINTS]
    if len(points) < _PAIR or numbers[-1].quantity not in _POINTS:
        return None
    weight, score = points[-_PAIR:]
    if len(points) > _PAIR and points[0].value * points[1].value == points[-1].value * _ALL:
        weight = points[0]  # between both stands the rate by which the score is given
    return (weight, score) if 0 <= score.value <= weight.value else None


def _judge(total: Pair, *, rows: Sequence[tuple[str, Pair]]) -> Iterator[Relation]:
    weights, scores = ([Named(pair[side], label) for label, pair in rows] for side in range(_PAIR))
    weight, score = Named(total[0], "总分值"), Named(total[1], "总得分")
    if len(rows) >= _FEW and sums_to(weight, items=weights):
        yield sum_relation(weight, items=weights, holds=True)
        yield sum_relation(score, items=scores, holds=sums_to(score, items=scores))
