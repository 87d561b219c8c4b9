"""Envelopes: how far a printed figure may be from what the others give, because all of them were rounded.

A sum of n printed figures is off by less than n halves of the last digit: the bound itself cannot be reached when
halves are rounded up. A printed percentage may be rounded or cut.
"""

from collections.abc import Sequence
from fractions import Fraction
from operator import attrgetter

from msgspec import Struct

from jixiao.proofreading.figures.mention import Mention

_FEWER = 2  # decimals that a figure lacks if it was rounded
_decimals = attrgetter("decimals")


class Range(Struct, frozen=True):
    """What a printed figure may have been before it was rounded, in the smallest unit."""

    low: Fraction
    high: Fraction


def quantum_of(mentions: Sequence[Mention], *, unit: str) -> Fraction:
    """Return the worth of the last digit that any figure of a unit shows; writers leave out trailing zeros."""
    return max((mention for mention in mentions if mention.unit == unit), key=_decimals).quantum


def sum_envelope(mentions: Sequence[Mention]) -> Fraction:
    """Return by how much a total may miss its parts: half a last digit for each figure, the total included."""
    by_unit: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_unit.setdefault(mention.unit, []).append(mention)
    halves = [_halves(like) for like in by_unit.values()]
    return halves[0] if len(halves) == 1 else sum(halves, Fraction(0))


def _halves(like: Sequence[Mention]) -> Fraction:
    """Return half the last digit that any figure of a unit shows for each; one may show two digits fewer.

    A zero at the end may have been left out, two zeros hardly are: 2.03 beside 4.0441 was rounded.
    """
    count = sum(1 for it in like if it.is_rounded)
    finest = max(like, key=_decimals)
    halves = Fraction(count * finest.scale, 2 * 10**finest.decimals)
    if finest.decimals < _FEWER + 1:
        return halves
    coarse = [it for it in like if 0 < it.decimals <= finest.decimals - _FEWER and it.is_rounded]
    return halves + sum(((it.quantum - finest.quantum) / 2 for it in coarse), Fraction(0))


def is_within(residual: Fraction, *, envelope: Fraction) -> bool:
    """Whether a difference is nothing, or less than rounding explains."""
    return residual == 0 or abs(residual) < envelope


def range_of(mention: Mention, *, among: Sequence[Mention]) -> Range:
    """Return what a figure may have been before rounding, given how exactly its neighbours are printed."""
    half = _half(mention, among=among)
    return Range(mention.amount - half, mention.amount + half)


def _half(mention: Mention, *, among: Sequence[Mention]) -> Fraction:
    if not mention.is_rounded:
        return Fraction(0)
    return quantum_of(among, unit=mention.unit) / 2


def prints_as(rate: Range, *, stated: Mention) -> bool:
    """Whether some rate of a range, in percent, prints as the stated one, rounded or cut."""
    digit = stated.quantum
    value = abs(stated.value)
    return rate.high >= value - digit / 2 and rate.low < value + digit


def quotient(numerator: Range, *, denominator: Range) -> Range | None:
    """Return the range of a quotient in percent, None where the denominator may be 0."""
    if denominator.low <= 0:
        return None
    low = numerator.low / (denominator.high if numerator.low >= 0 else denominator.low)
    high = numerator.high / (denominator.low if numerator.high >= 0 else denominator.high)
    return Range(low * 100, high * 100)
