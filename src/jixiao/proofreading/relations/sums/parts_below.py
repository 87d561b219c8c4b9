"""Parts on the lines below what they are parts of, of which not all are told: 税收9万元，其中： above some taxes.

Each of them is no more than the whole. Where they make it up, their sum is told elsewhere.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named, order_relation, same_relation
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.listed import items_below

_OPENS = late_pattern(r"(?:其中|如下|包括|分别[为是]|情况)\s{0,4}[：:。]?\s{0,4}$")
_MOST = 12  # parts


def part_below_relations(text: Text) -> Iterator[Relation]:
    """Yield that the first amounts of the lines below such words are no more than the amount that they are parts of."""
    for number, passage in enumerate(text.assembly.passages):
        if _OPENS.search(passage.text):
            parts = _amounts(items_below(number, text=text))[:_MOST]
            whole = _whole(number, parts=parts, text=text)
            yield from (order_relation(part, larger=whole, bound=whole) for part in parts) if whole is not None else ()
    yield from _sole_below(text)


def _sole_below(text: Text) -> Iterator[Relation]:
    """Yield that the one amount of a line that begins with 其中 is no more than the one that heads the line above."""
    for number, passage in enumerate(text.assembly.passages):
        if number and passage.text.lstrip().startswith("其中"):
            here = _amounts([it for it in text.facts_of(number) if it.level is not None])
            above = [it for it in text.heads_of(number - 1) if it.mention.quantity is Quantity.MONEY]
            if len(here) == 1 and above and 0 < here[0].mention.amount <= above[0].mention.amount:
                yield order_relation(here[0], larger=above[0], bound=above[0])
                yield from [same_relation(above[0], other=here[0])] if _is_all(here[0], above[0]) else []


def _is_all(part: Named, whole: Named) -> bool:
    return part.mention.amount == whole.mention.amount


def _amounts(facts: Sequence[Fact]) -> list[Named]:
    money = (it for it in facts if it.level is not None and it.level.quantity is Quantity.MONEY and not it.is_base)
    return [Named(it.level, it.label) for it in money if it.level is not None]


def _whole(number: int, *, parts: Sequence[Named], text: Text) -> Named | None:
    """Return the smallest amount of a line that is more than parts come to."""
    added = sum_of(it.mention for it in parts)
    levels = _amounts(text.facts_of(number))
    return min((it for it in levels if it.mention.amount > added > 0), key=_amount, default=None)


def _amount(named: Named) -> Fraction:
    return named.mention.amount
