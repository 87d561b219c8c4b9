"""A change that is left of two others: 比上年增加189万元，主要是结转资金147万元，实际比上年增加42万元."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import sum_envelope
from jixiao.proofreading.relations.basis.text import Text

_NET = late_pattern(r"[，,；;。]\s?(?:实际|净|剔除|扣除|抵减|相抵|两项相抵|因此)[^，。；0-9]{0,20}$")
_WORDS = ("实际", "净", "剔除", "扣除", "抵", "因此")  # of what it finds
_TELLING = 3  # digits that are not met by chance
_NEAR = 8  # figures before


def net_change_relations(text: Text) -> Iterator[Relation]:
    """Yield that such a figure is the difference of two before it; only where it comes out to the last digit."""
    for mentions in text.assembly.mentions:
        for at, net in enumerate(mentions):
            is_telling = net.quantity is Quantity.MONEY and net.significant >= _TELLING
            if is_telling and any(word in net.lead for word in _WORDS) and _NET.search(net.lead):
                yield from _judge(net, before=mentions[max(0, at - _NEAR) : at])


def _judge(net: Mention, *, before: Sequence[Mention]) -> Iterator[Relation]:
    money = [it for it in before if it.quantity is Quantity.MONEY]
    for one, other in combinations(reversed(money), 2):
        larger, smaller = (one, other) if one.amount > other.amount else (other, one)
        if smaller.amount and larger.amount - smaller.amount == net.amount:
            operands = (Named(larger, "增减额"), Named(smaller, "其中"))
            formula = f"{operands[0].text}－{operands[1].text}"
            outcome = Outcome(net.amount, sum_envelope((larger, smaller, net)), holds=True, formula=formula)
            stated = Named(net, "净增减额")
            yield relation_of(RelationKind.DIFFERENCE, operands=operands, stated=stated, outcome=outcome)
            return
