"""Totals of weights and scores that stand over their rows: 一级 二级 三级 100 85, then each row with its two numbers.

Only what comes out in both columns is told.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from jixiao.book.relation import Relation
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation
from jixiao.proofreading.tables.loose_row import LooseRow

_FEW, _MOST, _PAIR, _ALL = 3, 200, 2, 1_000  # rows; numbers of a row; more than any points

_Pair = tuple[Mention, Mention]


def top_totals(rows: Iterable[LooseRow]) -> Iterator[Relation]:
    """Yield the sums of the weights and of the scores of rows that give a row before them."""
    pairs = [pair for row in rows if (pair := _pair(row)) is not None]
    for at, total in enumerate(pairs):
        below = pairs[at + 1 : at + 1 + _MOST]
        for count, added in enumerate(accumulate(weight.addend for weight, _ in below), start=1):
            if added > total[0].addend:
                break
            if count >= _FEW and added == total[0].addend and _is_sum(total[1], of=[it for _, it in below[:count]]):
                for whole, parts in zip(total, zip(*below[:count], strict=True), strict=True):
                    yield sum_relation(Named(whole, "合计"), items=[Named(it, "") for it in parts], holds=True)
                break


def _pair(row: LooseRow) -> _Pair | None:
    """Return the weight and the score that a row ends with, which has no other numbers behind its name."""
    bare = row.bare[-_PAIR:]
    is_row = len(row.bare) == _PAIR and len(row.numbers) == _PAIR and row.words
    return (bare[0], bare[1]) if is_row and 0 <= bare[1].addend <= bare[0].addend <= _ALL else None


def _is_sum(total: Mention, *, of: Sequence[Mention]) -> bool:
    return sum(it.addend for it in of) == total.addend
