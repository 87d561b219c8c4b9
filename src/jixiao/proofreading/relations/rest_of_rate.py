"""What is left, where a rate shows which two figures it is left of: 合同价9万元，支付7.2万元，占80%，剩余1.8万元."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.relations.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.siblings import fits
from jixiao.proofreading.relations.text import Text

_LEFT = late_pattern(
    "^(?:尚|还|仍)?(?:剩余|剩下|其余|余下|结余|余额?|未(?:支付|拨付|使用|付))(?:资金|金额|款)?(?:为|共)?$"
)
_RATES = (Role.OF, Role.RATE, Role.SHARE)
_PAIR = 2


def rest_of_rate_relations(text: Text) -> Iterator[Relation]:
    """Yield whether a rest is what the rate of its sentence leaves: the only two figures before it fit the rate."""
    for sentence in text.sentences:
        for at, left in enumerate(sentence):
            if left.level is not None and _LEFT.match(left.label):
                before = [it for it in sentence[:at] if it.level and it.level.is_like == left.level.is_like]
                if len(before) == _PAIR and _is_rated(before):
                    yield _difference(before, left=left)


def _is_rated(pair: Sequence[Fact]) -> bool:
    """Whether a rate is told of a pair that is what the smaller of them is of the larger."""
    one, other = (Named(it.level, it.label) for it in pair if it.level is not None)
    part, whole = (one, other) if one.mention.amount < other.mention.amount else (other, one)
    rates = [said.mention for fact in pair for said in fact.said if said.role in _RATES]
    return any(fits(rate, part=part, whole=whole) for rate in rates)


def _difference(pair: Sequence[Fact], *, left: Fact) -> Relation:
    *named, stated = (Named(it.level, it.label) for it in (*pair, left) if it.level is not None)
    larger, smaller = sorted(named, key=lambda it: it.mention.amount, reverse=True)
    apart = larger.mention.amount - smaller.mention.amount
    envelope = sum_envelope([it.mention for it in (larger, smaller, stated)])
    holds = is_within(apart - stated.mention.amount, envelope=envelope)
    outcome = Outcome(apart, envelope, holds=holds, formula=f"{larger.text}－{smaller.text}")
    return relation_of(RelationKind.DIFFERENCE, operands=(larger, smaller), stated=stated, outcome=outcome)
