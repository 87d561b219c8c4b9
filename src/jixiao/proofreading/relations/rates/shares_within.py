"""Shares of lists that say of what they are: “三公”经费支出决算中，出国费0万元；接待费6.28万元，占34.88%.

The list is all of what it names where its amounts give a total told before; each share is then one of that total.
"""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import are_alike
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.rates.siblings import fits
from jixiao.proofreading.relations.sums.total import sums_to

_WITHIN = ("决算中", "预算中", "支出中", "收入中")
_FAR = 3  # passages
_TELLING = 2  # digits of a total


def share_within_relations(text: Text) -> Iterator[Relation]:
    """Yield whether the shares of such a list are those of its total."""
    for scope in text.assembly.scopes:
        amounts = [fact for fact in scope.levels if fact.level and fact.level.quantity is Quantity.MONEY]
        if scope.sign.endswith(_WITHIN) and amounts:
            whole = _whole(amounts, text=text)
            yield from _judge(amounts, whole=whole) if whole is not None else ()


def _whole(amounts: Sequence[Fact], *, text: Text) -> Named | None:
    """Return the total told shortly before a list that its amounts give."""
    first = amounts[0].passage
    before = [it for number in range(max(0, first - _FAR), first) for it in text.levels_of(number)]
    items = [Named(fact.level, fact.label) for fact in amounts if fact.level is not None]
    like = [it for it in before if it.mention.quantity is Quantity.MONEY and it.mention.significant >= _TELLING]
    like = [it for it in like if not any(are_alike(it.label, other=item.label) for item in items)]  # a part told before
    return next((it for it in reversed(like) if sums_to(it, items=items)), None)


def _judge(amounts: Sequence[Fact], *, whole: Named) -> Iterator[Relation]:
    for fact in amounts:
        for said in fact.said:
            if fact.level is not None and said.role is Role.SHARE and not said.base:
                part = Named(fact.level, fact.label)
                yield rate_relation(said, part=part, whole=whole, holds=fits(said.mention, part=part, whole=whole))
