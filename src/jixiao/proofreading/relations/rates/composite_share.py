"""Shares of several figures together: 区级资金670万元占中央、省资金的74.12%, of which both are told beside it."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec.structs import replace

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.siblings import fits

_BASE = late_pattern(
    r"占(?P<base>[一-鿿]{1,8}(?:[、和][一-鿿]{1,8}){1,3}?)(?:资金|经费|支出|收入|投入)?(?:总额|之和|合计)?"
    r"的?(?:比[重例])?[为达是约]?\s?$"
)
_OF = "占"
_PARTING = late_pattern("[、和]")
_NAME, _TELLING = 2, 3  # characters of a name; digits of a share


def is_composite(rate: Mention) -> bool:
    """Whether a rate is told as a share of several figures together."""
    return _OF in rate.lead and _BASE.search(rate.lead) is not None


def composite_share_relations(text: Text) -> Iterator[Relation]:
    """Yield for each such share the figure before it as a part of the others' sum; only where it comes out."""
    for number, mentions in enumerate(text.assembly.mentions):
        for at, rate in enumerate(mentions):
            match = _BASE.search(rate.lead) if rate.quantity is Quantity.PERCENT and _OF in rate.lead else None
            if match is not None and at and rate.significant >= _TELLING:
                levels = [it for it in text.levels_of(number) if it.mention.start < rate.start]
                yield from _judge(rate, names=_PARTING.split(match["base"]), levels=levels)


def _judge(rate: Mention, *, names: Sequence[str], levels: Sequence[Named]) -> Iterator[Relation]:
    told = [[it for it in levels if it.label.lstrip("、，").startswith(name[:_NAME])] for name in names]
    if not levels or not all(told):
        return
    wholes, part = [it[-1] for it in told], levels[-1]
    finest = max((it.mention for it in wholes), key=lambda it: it.decimals)
    value = Fraction(sum_of(it.mention for it in wholes) / finest.scale)
    whole = Named(replace(finest, value=value), "所列各项之和")
    if fits(rate, part=part, whole=whole):
        formula = f"{part.text}÷（{'＋'.join(it.text for it in wholes)}）"
        computed = part.mention.amount / sum_of(it.mention for it in wholes) * 100
        outcome = Outcome(computed, rate.quantum / 2, holds=True, formula=formula)
        yield relation_of(RelationKind.RATIO, operands=(part,), stated=Named(rate, "占比"), outcome=outcome)
