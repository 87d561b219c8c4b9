"""Figures parted by strokes: what was done, what was planned and the rate, as in 税收103万元/预算240万元/42.9%."""

from collections.abc import Iterator

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.rates.siblings import fits

_STROKES = ("/", "／")
_MOVED = late_pattern("增|减|升|降|涨|占")
_TELLING = 2  # digits of a rate
_FAR = 8  # characters of what a figure behind a stroke is called


def slashed_relations(text: Text) -> Iterator[Relation]:
    """Yield the rate behind two figures that are parted by strokes; told only where it comes out."""
    for number, passage in enumerate(text.assembly.passages):
        if any(stroke in passage.text for stroke in _STROKES):
            mentions = text.assembly.mentions[number]
            for part, whole, rate in zip(mentions, mentions[1:], mentions[2:], strict=False):
                yield from _judge(part, whole=whole, rate=rate)


def _judge(part: Mention, *, whole: Mention, rate: Mention) -> Iterator[Relation]:
    is_parted = _is_behind_stroke(whole) and _is_behind_stroke(rate) and part.is_like == whole.is_like
    if (
        not is_parted
        or _MOVED.search(rate.lead)
        or rate.quantity is not Quantity.PERCENT
        or part.quantity is Quantity.PERCENT
    ):
        return
    named = Named(part, "完成数"), Named(whole, "计划数")
    if whole.amount > 0 and rate.significant >= _TELLING and fits(rate, part=named[0], whole=named[1]):
        said = Said(Role.RATE, rate, "比率")
        yield rate_relation(said, part=named[0], whole=named[1], holds=True)


def _is_behind_stroke(mention: Mention) -> bool:
    lead = mention.lead.strip()
    return lead.startswith(_STROKES) and len(lead) <= _FAR
