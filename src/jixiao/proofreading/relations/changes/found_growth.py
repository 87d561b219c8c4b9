"""Rates of change whose level is told elsewhere, or whose change lacks its unit: 收支较上年减少484.05，降低11.1%.

Nothing ties such figures together, so that only what comes out is told.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import islice

from msgspec.structs import replace

from jixiao.book.place import Place
from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import are_alike, core_of
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import prints_as
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.changes.growth_reading import of_change

_LONG = 4  # characters of a name that tells one thing
_TELLING, _FEW = 3, 2  # digits of a change, of a rate
_LINES, _AROUND, _NEAR = 6, 40, 40  # lines before, lines before and behind, figures


def found_growth(text: Text, *, told: AbstractSet[Place]) -> Iterator[Relation]:
    """Yield for each rate of change that nothing tells anything of the change right before it and the level of both.

    Args:
        text: The running text.
        told: The places of the percentages that are explained.
    """
    for fact in text.facts:
        for rate in (it for it in fact.said if it.role is Role.GROWTH and it.mention.place not in told):
            yield from islice(_told_apart(fact, rate=rate, text=text), 1)
            change = _change_before(rate, fact=fact)
            if change is not None and rate.mention.significant >= _FEW:
                yield from islice(_judge(change, rate=rate.mention, levels=_levels(change.mention, text=text)), 1)


def _told_apart(fact: Fact, *, rate: Said, text: Text) -> Iterator[Relation]:
    """Yield a rate told alone of what another sentence tells: 运行费上升20%. …运行费9万元，增加1.5万元."""
    name = rate.label or fact.label
    if fact.level is not None or fact.changes or len(core_of(name)) < _LONG or rate.mention.significant < _FEW:
        return
    near = (it for at in range(fact.passage - _AROUND, fact.passage + _AROUND + 1) for it in text.facts_of(at))
    for other in near:
        if other.level is not None and other.changes and are_alike(name, other=other.label):
            yield from _judge(other.changes[0], rate=rate.mention, levels=iter([Named(other.level, other.label)]))


def _change_before(rate: Said, *, fact: Fact) -> Said | None:
    """Return the change that a fact tells last before a rate."""
    before = [it for it in fact.changes if it.mention.start < rate.mention.start and it.direction]
    change = before[-1] if before else None
    is_telling = change is not None and change.mention.significant >= _TELLING
    return change if is_telling else None


def _levels(change: Mention, *, text: Text) -> Iterator[Named]:
    """Yield the amounts before a change, the nearest first, and those right behind it in its line."""
    here = [it for it in text.levels_of(change.passage) if it.mention.start > change.start]
    for number in range(change.passage, max(-1, change.passage - _LINES), -1):
        before = [it for it in text.levels_of(number) if number < change.passage or it.mention.start < change.start]
        yield from reversed(before[-_NEAR:])
    yield from here[:_NEAR]


def _judge(change: Said, *, rate: Mention, levels: Iterator[Named]) -> Iterator[Relation]:
    for level in levels:
        moved = _like(change.mention, level=level.mention)
        if moved is None or level.mention.significant < _TELLING:
            continue
        for reading in of_change(level, change=_with(change, mention=moved)):
            is_shown = reading.way == change.direction and prints_as(reading.rate, stated=rate)
            if is_shown and reading.change:
                operands = (level, Named(moved, "增减额"))
                outcome = Outcome(reading.computed, rate.quantum / 2, holds=True, formula=reading.formula)
                stated = Named(rate, "增减率")
                yield relation_of(RelationKind.GROWTH, operands=operands, stated=stated, outcome=outcome)


def _like(change: Mention, *, level: Mention) -> Mention | None:
    """Return a change as a figure of the unit of a level, which it has or has none."""
    if change.is_like == level.is_like:
        return change
    if change.quantity is not Quantity.PLAIN or level.quantity is not Quantity.MONEY:
        return None
    return replace(change, quantity=level.quantity, unit=level.unit, scale=level.scale)


def _with(change: Said, *, mention: Mention) -> Said:
    return Said(change.role, mention, change.label, change.direction, change.base)
