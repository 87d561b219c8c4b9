"""A total of one figure told before and one added to it: 收入589亿元。…加上缴的2413亿元，收入总量3002亿元."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.slipped import fails_by_typing
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_PLUS = late_pattern("(?:再)?加上?(?![工油班装固快强大权盟征密价速深剧])")
_TOTAL = late_pattern(
    "(?P<way>收入|支出)?(?:总量|总计|合计|总额|共计)(?:为|达到?)?$|总(?P<kind>收入|支出)(?:为|达到?)?$"
)
_NEAR = 24  # figures before


def added_total_relations(text: Text) -> Iterator[Relation]:
    """Yield such a total that fails by two exchanged digits alone with just one of the figures before it."""
    for facts in text.sentences:
        for added, total in pairwise(facts):
            is_added = _PLUS.match(added.label.lstrip("、和及")) is not None and added.scope is total.scope
            if is_added and _are_money(added, total) and _TOTAL.search(total.label):
                yield from _judge(added, total=total, text=text)


def _are_money(*facts: Fact) -> bool:
    return all(it.level is not None and it.level.quantity is Quantity.MONEY for it in facts)


def _judge(added: Fact, *, total: Fact, text: Text) -> Iterator[Relation]:
    plus, stated = (Named(it.level, it.label) for it in (added, total) if it.level is not None)
    bases = _bases(plus, stated=stated, text=text)
    if any(sums_to(stated, items=(base, plus)) for base in bases):
        return
    failing = [base for base in bases if fails_by_typing(stated, items=(base, plus))]
    if len({it.mention.amount for it in failing}) == 1:
        yield sum_relation(stated, items=(failing[0], plus), holds=False)


def _bases(plus: Named, *, stated: Named, text: Text) -> Sequence[Named]:
    """Return the figures before what is added, the nearest first, that the total can hold."""
    here = (plus.mention.passage, plus.mention.start)
    before = [it for it in text.nearest(plus.mention) if (it.mention.passage, it.mention.start) < here][:_NEAR]
    return [it for it in before if 0 < it.mention.amount < stated.mention.amount]
