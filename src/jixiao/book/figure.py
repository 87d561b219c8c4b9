"""A figure: one quantity as it was printed or typed, with its state and its last printed digit."""

from decimal import Decimal
from enum import Enum
from fractions import Fraction

from msgspec import Struct

from jixiao.book.money import FEN_PER, Money

Exact = int | Fraction
MULTIPLES = {"万": 10_000, "亿": 100_000_000}  # what 1 is worth before a counter, as in 12.5万人


def exact(number: Fraction | Decimal | int) -> Exact:
    """Return a number as an int where it is whole, else as a fraction; ints keep the evaluator quick."""
    if isinstance(number, int):
        return number
    fraction = number if isinstance(number, Fraction) else Fraction(number)
    return fraction.numerator if fraction.denominator == 1 else fraction


class State(Enum):
    """What a cell holds; zero is a value, and missing is the only state that a database keeps as NULL."""

    VALUE = "value"
    NOT_APPLICABLE = "not_applicable"
    BLANK = "blank"
    MISSING = "missing"


_VALUE = State.VALUE  # every cell is asked for it, and a member of an Enum is slow to find


class Figure(Struct, frozen=True):
    """One quantity of the Book.

    A figure of the Book is a *stated* one: a total that nobody stated is not there, and is computed where it is used.

    Unit:
        number: fen for money, a ratio for percentages (1 means 100 %), the unit of its column otherwise; exact.
        quantum: the last digit printed, in the unit of `number`; 0 for counts and scores, which are never rounded.
    """

    state: State
    number: Exact = 0
    quantum: Exact = 0

    @classmethod
    def money(cls, printed: str, *, unit: str = "万元", is_rounded: bool = False) -> "Figure":
        """Return a figure of money.

        Args:
            printed: The amount as printed, without thousands marks.
            unit: 分, 元, 万元 or 亿元.
            is_rounded: Whether it stands in a document that rounds, so that its last digit is uncertain; a figure
                typed by a person or read from a workbook is exact to the fen.
        """
        places = -int(Decimal(printed).as_tuple().exponent)
        quantum = exact(Fraction(FEN_PER[unit]) / 10 ** max(places, 0)) if is_rounded else 1
        return cls(State.VALUE, Money.of(printed, unit=unit).fen, quantum)

    @classmethod
    def percent(cls, printed: str) -> "Figure":
        """Return a figure of a printed percentage, given without its sign: "66.95" is 66.95 %."""
        places = max(-int(Decimal(printed).as_tuple().exponent), 0)
        return cls(State.VALUE, exact(Fraction(Decimal(printed)) / 100), Fraction(1, 100 * 10**places))

    @classmethod
    def plain(cls, printed: str) -> "Figure":
        """Return a figure of a count, a score, a weight or a value in a unit of its own."""
        return cls(State.VALUE, exact(Decimal(printed)))

    @property
    def is_value(self) -> bool:
        """Whether there is a number, zero included."""
        return self.state is _VALUE


BLANK = Figure(State.BLANK)
MISSING = Figure(State.MISSING)
NOT_APPLICABLE = Figure(State.NOT_APPLICABLE)
