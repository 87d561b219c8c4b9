"""A mention: one number that a document prints, with what it measures and where it stands."""

from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from msgspec import Struct

from jixiao.book.figure import Exact, exact
from jixiao.book.place import Place

MONEY_UNITS = {
    "万亿元": 100_000_000_000_000,
    "亿元": 10_000_000_000,
    "千万元": 1_000_000_000,
    "百万元": 100_000_000,
    "十万元": 10_000_000,
    "万元": 1_000_000,
    "千元": 100_000,
    "元": 100,
}


_PERSONS = {"名": "人"}  # 编制86名 are posts for 86人


class Quantity(StrEnum):
    """What a number measures."""

    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"  # 百分点
    COUNT = "count"
    SCORE = "score"
    PLAIN = "plain"  # no unit beside it


_ROUNDED = (Quantity.MONEY, Quantity.PERCENT, Quantity.POINTS)
_MAYBE_ROUNDED = {Quantity.PLAIN: 1, Quantity.COUNT: 2}  # from so many decimals on: 21.73万亩, not 2.4万亩


class Mention(Struct, frozen=True, dict=True):
    """One printed number; what it comes to is worked out once, for many readings of a list try it.

    Unit:
        printed: the digits as they stand there.
        value: the number as printed, in `unit`; exact.
        scale: what one of the unit is worth: fen for money, 1 otherwise, 10 000 for 万人.
        decimals: digits behind the point.
        start, end: in the text of its passage, the unit included in `end`.
        lead: the text between the number before it and this one.
    """

    printed: str
    value: Fraction
    quantity: Quantity
    unit: str
    scale: int
    decimals: int
    start: int
    end: int
    lead: str
    place: Place
    passage: int = 0

    @cached_property
    def amount(self) -> Fraction:
        """The number in the smallest unit: fen, persons, percent."""
        return self.value * self.scale

    @cached_property
    def addend(self) -> Exact:
        """The amount as a whole number where it is one, which is added and compared quickly; never to be divided."""
        return exact(self.amount)

    @cached_property
    def quantum(self) -> Fraction:
        """The worth of its last printed digit, in the smallest unit."""
        return Fraction(self.scale, 10**self.decimals)

    @property
    def counter(self) -> str:
        """What is counted, the 人 of 12.5万人."""
        return self.unit[1:] if self.quantity is Quantity.COUNT and self.scale > 1 else self.unit

    @cached_property
    def room(self) -> float:
        """Half the worth of its last printed digit, roughly: no rounding of it explains more."""
        return self.scale / float(2 * 10**self.decimals)

    @cached_property
    def is_rounded(self) -> bool:
        """Whether it may have been rounded; one without a unit but with decimals may be money."""
        least = _MAYBE_ROUNDED.get(self.quantity, 0)
        return self.quantity in _ROUNDED or 0 < least <= self.decimals

    @cached_property
    def is_like(self) -> tuple[Quantity, str]:
        """What it can be added to: money to money, a count to counts of its unit."""
        if self.quantity is not Quantity.COUNT:
            return self.quantity, ""
        counter = self.counter
        return self.quantity, _PERSONS.get(counter, counter)

    @property
    def shows_unit(self) -> bool:
        """Whether its unit stands right behind its digits, not behind those of a later number or over a table."""
        return self.end - self.start > len(self.printed)

    @cached_property
    def significant(self) -> int:
        """How many digits tell it from other numbers: 40 has one, 811.72 has five."""
        return len(self.printed.replace(",", "").replace(".", "").strip("-−0"))


def sum_of(mentions: Iterable[Mention]) -> Fraction:
    """Return the sum of amounts; whole numbers, as nearly all are, are added before a fraction is made of them."""
    return Fraction(sum(mention.addend for mention in mentions))


def apart_from(total: Mention, *, parts: Iterable[Mention]) -> Exact:
    """Return by how much parts exceed a total; made of no fraction where they are whole numbers, as nearly all are."""
    return sum((mention.addend for mention in parts), -total.addend)
