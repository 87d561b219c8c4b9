"""Figures: every number and every telling word of a carrier, by the token that stands for it in the text."""

from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from enum import Enum
from fractions import Fraction

WORTH = {"亿元": 100_000_000, "万元": 10_000, "元": 1}


class Kind(Enum):
    """What a figure is, for what can be planted in it."""

    MONEY = "money"
    RATE = "rate"
    COUNT = "count"
    SCORE = "score"
    WORD = "word"  # 增加, 减少, 增长, 下降
    YEAR = "year"
    ITEM = "item"  # an entry of a list that is counted


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as it stands in a carrier.

    Unit:
        printed: the digits with marks of thousands, or the word.
        unit: 万元, %, 人 …; it stands behind the digits where `shows_unit`.
        row: the row of the table or list that it is in; empty in running text.
    """

    kind: Kind
    printed: str
    unit: str = ""
    shows_unit: bool = True
    row: str = ""

    @property
    def text(self) -> str:
        """What is put in the place of the token."""
        return f"{self.printed}{self.unit}" if self.shows_unit else self.printed

    @property
    def amount(self) -> Fraction:
        """The number in 元, percent, persons or points."""
        return Fraction(Decimal(self.printed.replace(",", ""))) * WORTH.get(self.unit, 1)

    @property
    def quantum(self) -> Fraction:
        """The worth of the last printed digit."""
        return Fraction(WORTH.get(self.unit, 1), 10 ** len(self.printed.partition(".")[2]))

    def with_printed(self, printed: str) -> "Figure":
        """Return the figure with other digits."""
        return replace(self, printed=printed)


def printed(value: Fraction, *, places: int, is_cut: bool = False, has_marks: bool = False) -> str:
    """Return a number with so many decimals, rounded or cut."""
    number = Decimal(value.numerator) / Decimal(value.denominator)
    rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_DOWN if is_cut else ROUND_HALF_UP)
    return f"{rounded:,f}" if has_marks else f"{rounded:f}"
