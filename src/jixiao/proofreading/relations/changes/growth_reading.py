"""Readings of a rate of change: two levels, a level and its change, or a change and the level before it."""

from collections.abc import Iterator
from fractions import Fraction

from msgspec import Struct

from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.envelope import Range, quotient, range_of


class Reading(Struct, frozen=True):
    """One way to understand a rate: its change and its base, and the figures they come from.

    A reading is not sure if its figures were looked for in other sentences; it may confirm a rate, never refute one.
    """

    change: Fraction
    base: Fraction
    rate: Range
    operands: tuple[Named, Named]
    formula: str
    way: int = 0  # 1 where the figures went up, -1 where they went down
    is_sure: bool = True

    @property
    def computed(self) -> Fraction:
        """The rate in percent that its figures give."""
        return abs(self.change) / self.base * 100


def of_levels(level: Named, *, prior: Named) -> Iterator[Reading]:
    """Yield the reading of a level against the one before it."""
    if level.mention.is_like != prior.mention.is_like:
        return
    rate = rate_between(level.mention, prior=prior.mention)
    if rate is None:
        return
    change = level.mention.amount - prior.mention.amount
    formula = f"（{level.text}－{prior.text}）÷{prior.text}"
    way = (change > 0) - (change < 0)
    yield Reading(change, prior.mention.amount, rate, (level, prior), formula, way)


def rate_between(level: Mention, *, prior: Mention) -> Range | None:
    """Return the range of the size of the rate of change from one level to another, None from 0 and from below.

    A level before that was rounded up makes the change smaller and its base larger at once: the range is that of the
    quotient of both levels, not that of the change by a base rounded apart from it.
    """
    if prior.amount <= 0:
        return None
    new, old = (range_of(it, among=(level, prior)) for it in (level, prior))
    times = quotient(new, denominator=old)
    if times is None:
        size = abs(level.amount - prior.amount) / prior.amount * 100
        return Range(size, size)
    low, high = times.low - 100, times.high - 100
    return Range(low, high) if low >= 0 else Range(-high, -low) if high <= 0 else Range(low, high)


def of_change(level: Named, *, change: Said) -> Iterator[Reading]:
    """Yield the reading of a change against what its level was without it."""
    if level.mention.quantity is not change.mention.quantity:
        return
    among = (level.mention, change.mention)
    new, moved = range_of(level.mention, among=among), range_of(change.mention, among=among)
    sign = change.direction or 1
    old = (
        Range(new.low - moved.high, new.high - moved.low)
        if sign > 0
        else Range(new.low + moved.low, new.high + moved.high)
    )
    base = level.mention.amount - sign * change.mention.amount
    named = Named(change.mention, "增减额")
    formula = f"{named.text}÷（{level.text}{'－' if sign > 0 else '＋'}{named.text}）"
    yield from _reading(change.mention.amount, base, moved, old, (level, named), formula, change.direction)


def of_prior(prior: Named, *, change: Said) -> Iterator[Reading]:
    """Yield the reading of a change against the level before it."""
    if prior.mention.quantity is not change.mention.quantity:
        return
    among = (prior.mention, change.mention)
    named = Named(change.mention, "增减额")
    moved, old = range_of(change.mention, among=among), range_of(prior.mention, among=among)
    formula, way = f"{named.text}÷{prior.text}", change.direction
    yield from _reading(change.mention.amount, prior.mention.amount, moved, old, (named, prior), formula, way)


def _reading(
    change: Fraction, base: Fraction, moved: Range, old: Range, operands: tuple[Named, Named], formula: str, way: int
) -> Iterator[Reading]:
    if base <= 0:
        return
    size = moved if moved.low >= 0 else Range(-moved.high, -moved.low) if moved.high <= 0 else moved
    rate = quotient(size, denominator=old) or Range(abs(change) / base * 100, abs(change) / base * 100)
    yield Reading(change, base, rate, operands, formula, way)
