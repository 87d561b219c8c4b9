"""Sentences that begin with the figure of another year: 与2022年总收入9万元相比增加1万元，增幅11.11%.

The figure of this year stands in a sentence before, by the same name.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import core_of, year_of
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import prints_as
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.changes.difference import change_relation
from jixiao.proofreading.relations.changes.growth_reading import of_levels

_AGAINST = late_pattern(r"(?:同|与|和|比|较)(?P<what>[^，。；：、（）]{2,24})$")
_NAME = 2  # characters
_TELLING = 3  # digits
_FAR = 3  # passages


def compared_year_relations(text: Text) -> Iterator[Relation]:
    """Yield whether the change and the rate of such a sentence are those of the two figures."""
    for fact in text.facts:
        prior = fact.prior
        against = _AGAINST.search(prior.lead.strip()) if prior is not None and fact.level is None else None
        if prior is not None and against is not None:
            levels = _levels(fact, what=against["what"], like=prior, text=text)
            is_one = len({it.mention.amount for it in levels}) == 1
            yield from (it for level in levels[:1] for it in _told(fact, level=level) if it.holds or is_one)


def _levels(fact: Fact, *, what: str, like: Mention, text: Text) -> list[Named]:
    """Return the figures of that name before a sentence, of no other year than this one, the nearest first."""
    name, year = core_of(what), year_of(what)
    found = []
    for number in range(fact.passage, max(-1, fact.passage - _FAR - 1), -1):
        named = [it for it in text.facts_of(number) if it.level is not None and core_of(it.label) == name]
        earlier = [it for it in named if it.sentence < fact.sentence and it.year not in (year, "prior")]
        fitting = [it for it in reversed(earlier) if it.level and _may_be_compared(it.level, other=like)]
        found += [Named(it.level, it.label) for it in fitting if it.level is not None]
    return found if len(name) >= _NAME and year else []


def _may_be_compared(level: Mention, *, other: Mention) -> bool:
    return level.is_like == other.is_like or other.quantity is Quantity.PLAIN


def _told(fact: Fact, *, level: Named) -> Iterator[Relation]:
    mention = fact.prior
    if mention is None or level.mention.significant < _TELLING:
        return
    if mention.quantity is Quantity.PLAIN:
        like = level.mention
        mention = replace(mention, quantity=like.quantity, unit=like.unit, scale=like.scale)
    prior = Named(mention, "上年")
    changes = [it for it in fact.changes if not it.base and it.mention.is_like == mention.is_like][:1]
    yield from (change_relation(level, prior=prior, change=it) for it in changes)
    rates = [it for it in fact.said if it.role is Role.GROWTH and not it.base][:1]
    yield from _growth(rates, level=level, prior=prior)


def _growth(rates: Sequence[Said], *, level: Named, prior: Named) -> Iterator[Relation]:
    for reading in of_levels(level, prior=prior) if rates else ():
        mention, way = rates[0].mention, rates[0].direction
        is_turned = bool(way) and mention.value > 0 and (reading.change > 0) != (way > 0)
        holds = prints_as(reading.rate, stated=mention) and not is_turned
        outcome = Outcome(reading.computed, mention.quantum / 2, holds=holds, formula=reading.formula)
        stated = Named(mention, "增减率")
        yield relation_of(RelationKind.GROWTH, operands=reading.operands, stated=stated, outcome=outcome)
