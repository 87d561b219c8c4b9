"""Rates told twice: of one amount in two places, or taken up again as 10.8%的增速 is."""

from collections.abc import Iterator

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, same_relation
from jixiao.proofreading.relations.basis.text import Text

_TAKEN_UP = late_pattern("的(?:同比)?(?:增速|增幅|增长率|涨幅|降幅)")
_TELLING, _LEAST = 3, 2  # digits of an amount, of a rate taken up
_ROLES = (Role.GROWTH, Role.SHARE, Role.OF, Role.RATE)


def rate_again_relations(text: Text) -> Iterator[Relation]:
    """Yield that a rate is told again; only where both are the same."""
    first: dict[tuple[object, ...], Said] = {}
    for fact in text.facts:
        for said in fact.said:
            key = _key(fact, said=said)
            if key is not None and (before := first.setdefault(key, said)) is not said:
                yield same_relation(Named(before.mention, "比率"), other=Named(said.mention, "比率"))
    yield from _taken_up(text)


def _key(fact: Fact, *, said: Said) -> tuple[object, ...] | None:
    """Return what makes a rate the same as another one: the amount it is told of, what it is, and its digits."""
    is_rate = said.role in _ROLES and said.mention.quantity is Quantity.PERCENT and said.mention.amount
    if not is_rate or fact.level is None or fact.level.significant < _TELLING:
        return None
    return fact.level.is_like, fact.level.amount, said.role, said.direction, said.mention.amount


def _taken_up(text: Text) -> Iterator[Relation]:
    """Yield a rate that is called that of before, with the first rate of its size."""
    told: dict[object, Mention] = {}
    for passage, mentions in zip(text.assembly.passages, text.assembly.mentions, strict=True):
        for mention in mentions:
            if mention.quantity is not Quantity.PERCENT or mention.significant < _LEAST:
                continue
            before = told.setdefault(mention.amount, mention)
            if before is not mention and _TAKEN_UP.match(passage.text, mention.end):
                yield same_relation(Named(before, "比率"), other=Named(mention, "比率"))
