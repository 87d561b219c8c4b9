"""What an audit of costs took off: 送审金额115991万元，审定金额97219万元，审减金额18772万元，审减率16.18%.

By definition the third is what the second leaves of the first, and the rate is its share of the first.
"""

from collections.abc import Iterator

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.rates.siblings import fits

_NAMES = (
    late_pattern("(?:送审|报审|申报|上报)(?:总)?(?:金额|造价|投资|资金|额|价)?(?:为|共|达|计)?$"),
    late_pattern("(?:审定|核定|审核后?)(?:总)?(?:金额|造价|投资|资金|额|价)?(?:为|共|达|计)?$"),
    late_pattern("(?:净?(?:审|核)减)(?:总)?(?:金额|造价|投资|资金|额)?(?:为|共|达|计)?$"),
)
_RATE = late_pattern("(?:审|核)减率(?:为|达|是)?$")


def audited_relations(text: Text) -> Iterator[Relation]:
    """Yield whether the three figures of an audit, told one behind the other, and its rate go together."""
    for sentence in text.sentences:
        for sent, kept, cut in zip(sentence, sentence[1:], sentence[2:], strict=False):
            told = [Named(it.level, it.label) for it in (sent, kept, cut) if it.level is not None]
            are_named = all(name.search(it.label) for name, it in zip(_NAMES, told, strict=True))
            if are_named and all(it.mention.quantity is Quantity.MONEY for it in told):
                yield _difference(told)
                yield from _rates(cut, part=told[2], whole=told[0])


def _difference(told: list[Named]) -> Relation:
    sent, kept, cut = told
    apart, envelope = sent.mention.amount - kept.mention.amount, sum_envelope([it.mention for it in told])
    holds = is_within(apart - cut.mention.amount, envelope=envelope)
    outcome = Outcome(apart, envelope, holds=holds, formula=f"{sent.text}－{kept.text}")
    return relation_of(RelationKind.DIFFERENCE, operands=(sent, kept), stated=cut, outcome=outcome)


def _rates(fact: Fact, *, part: Named, whole: Named) -> Iterator[Relation]:
    """Yield the rate told right behind what was taken off."""
    for said in fact.said:
        if said.role is Role.RATE and _RATE.search(said.label) and whole.mention.amount > 0:
            rate = Said(Role.RATE, said.mention, "审减率")
            yield rate_relation(rate, part=part, whole=whole, holds=fits(said.mention, part=part, whole=whole))
