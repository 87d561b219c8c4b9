"""The rate of a plan beside what was more or less than it: 决算103.3万元，完成年初预算的100%，大于预算数3.3万元.

The plan itself is not told, but a figure and its difference give it.
"""

from collections.abc import Iterator

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import Range, prints_as, quotient, range_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.siblings import fits

_PLAN = late_pattern("(?:年初)?预算(?:数|额)?")
_ALL = 100


def rate_of_gap_relations(text: Text) -> Iterator[Relation]:
    """Yield for each rate of a plan with its difference beside it whether it is what both figures give."""
    for fact in text.facts:
        rates = [it for it in fact.said if it.role is Role.OF and _PLAN.fullmatch(it.base)]
        gaps = [it for it in fact.said if it.role is Role.CHANGE and it.direction and _PLAN.fullmatch(it.base)]
        if len(rates) == len(gaps) == 1 and fact.level is not None and fact.level.is_like == gaps[0].mention.is_like:
            found = _judge(fact, rate=rates[0], gap=gaps[0])
            yield from (it for it in found if it.holds or not _is_of_other(fact, rate=rates[0], text=text))


def _is_of_other(fact: Fact, *, rate: Said, text: Text) -> bool:
    """Whether a rate is that of another amount near by."""
    if fact.level is None:
        return False
    part = Named(fact.level, fact.label)
    near = (it for it in text.nearest(fact.level) if abs(it.mention.passage - fact.passage) <= 1)
    others = (it for it in near if it.mention.amount != fact.level.amount)
    return any(fits(rate.mention, part=part, whole=it) for it in others)


def _judge(fact: Fact, *, rate: Said, gap: Said) -> Iterator[Relation]:
    """Yield the relation; a rate on the other side of 100 % is of another plan than the difference."""
    level = fact.level
    if level is None or not gap.mention.amount or (rate.mention.value - _ALL) * gap.direction < 0:
        return
    among = (level, gap.mention)
    done, apart = (range_of(it, among=among) for it in among)
    ends = (done.low - gap.direction * apart.low, done.high - gap.direction * apart.high)
    plan = Range(min(ends), max(ends))
    spread = quotient(done, denominator=plan) if plan.low > 0 else None
    if spread is None:
        return
    operands = (Named(level, fact.label), Named(gap.mention, "与预算的差额"))
    sign = "－" if gap.direction > 0 else "＋"
    formula = f"{operands[0].text}÷（{operands[0].text}{sign}{operands[1].text}）"
    computed = level.amount * _ALL / (level.amount - gap.direction * gap.mention.amount)
    outcome = Outcome(computed, rate.mention.quantum / 2, holds=prints_as(spread, stated=rate.mention), formula=formula)
    yield relation_of(
        RelationKind.RATIO, operands=operands, stated=Named(rate.mention, "完成预算的比率"), outcome=outcome
    )
