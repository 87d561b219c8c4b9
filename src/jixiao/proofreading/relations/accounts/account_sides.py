"""Both sides of a final account: 收入总计 of this year and what was left before, 支出总计 and what is left now."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_SIDES = (
    (
        late_pattern("收入总计|收、支总计|收支总计|总收入$"),
        late_pattern("收入合计|(?:本年|当年)收入$"),
        late_pattern("年初结转|使用非财政|上年结转|事业基金"),
    ),
    (
        late_pattern("支出总计|收、支总计|收支总计|总支出$"),
        late_pattern("支出合计|(?:本年|当年)支出$"),
        late_pattern("结余分配|年末结转|结转下年"),
    ),
)
_NEAR, _FEW, _MOST = 8, 2, 3  # paragraphs; parts of a side
_TELLING = 4  # digits of a total


def account_side_relations(text: Text) -> Iterator[Relation]:
    """Yield that each total is its own year's figure with what was carried over; told only where it comes out."""
    for number in range(len(text.assembly.passages)):
        for whole, own, carried in _SIDES:
            total = next((it for it in text.facts_of(number) if whole.search(it.label) and _is_money(it)), None)
            near = [it for at in range(number, number + _NEAR) for it in text.facts_of(at) if _is_money(it)]
            first = next((it for it in near if own.search(it.label)), None)
            rest = [it for it in near if carried.search(it.label) and it.level and it.level.amount][:_MOST]
            if total is not None and first is not None and rest:
                yield from _judge(total, first=first, rest=rest)


def _is_money(fact: Fact) -> bool:
    return fact.level is not None and fact.level.quantity is Quantity.MONEY


def _judge(total: Fact, *, first: Fact, rest: Sequence[Fact]) -> Iterator[Relation]:
    whole, *items = [Named(it.level, it.label) for it in (total, first, *rest) if it.level is not None]
    own, *carried = items
    for count in range(len(carried), 0, -1):
        for chosen in combinations(carried, count):
            if whole.mention.significant >= _TELLING and sums_to(whole, items=[own, *chosen]):
                yield sum_relation(whole, items=[own, *chosen], holds=True)
                return
