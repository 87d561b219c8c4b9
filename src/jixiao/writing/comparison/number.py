"""The numbers in a line of a document, read by their value and not by their signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from jixiao.book.money import FEN_PER

PERCENT = "%"

_FULL_WIDTH = {0xFF10 + digit: str(digit) for digit in range(10)}
_FOLDED = str.maketrans(
    _FULL_WIDTH | {"．": ".", "％": "%", "－": "-", "−": "-", "\u00a0": " ", "\u2009": " ", "　": " "}
)
_WIDE_MARK = re.compile("(?<=[0-9０-９])，(?=[０-９]{3}(?![0-9０-９]))")  # between wide digits it marks thousands
_NUMBER = re.compile(
    r"(?:(?<![0-9A-Za-z%）)])-)?[0-9]+(?:(?:,(?=[0-9]{3}(?![0-9]))| (?=[0-9]))[0-9]+)*"
    r"(?: ?\.[0-9]+(?: [0-9]+)*)?(?: ?%)?"
)
_UNIT = re.compile(r" ?(亿元|万元|元)")
_NO_QUANTITY = re.compile(
    r"[12][0-9]{3} ?年(?: ?[0-9]{1,2} ?月)?(?: ?[0-9]{1,2} ?日)?|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|[〔\[][0-9]{4}[〕\]] ?[0-9]+ ?号|^ ?[（(]?[0-9]{1,2}(?:[)）、]|\.(?![0-9]))"
    r"|(?<=第)[0-9]+(?=[页条项章季])|(?<=[图表])[0-9]+"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in a line.

    Unit:
        start, end: characters of the line, a percent sign included, a unit of money not.
        unit: 元, 万元, 亿元 or %, empty where none is written.
        is_unit_written: False where the unit of money is that of the table.
        is_quantity: False for a year, a date, the number of a heading or of a document.
    """

    start: int
    end: int
    text: str
    value: Decimal
    unit: str = ""
    is_unit_written: bool = False
    is_quantity: bool = True

    @property
    def shown(self) -> str:
        """The number with the unit of money that is written behind it."""
        return f"{self.text}{self.unit if self.is_unit_written else ''}"

    @property
    def exact(self) -> Fraction:
        """The value: fen where the unit is one of money."""
        return Fraction(self.value) * FEN_PER.get(self.unit, 1)


def numbers_in(text: str, *, unit: str = "") -> tuple[Number, ...]:
    """Return the numbers of a line in order.

    Args:
        text: The line; full-width digits, thousands marks and blanks between digits are read.
        unit: The unit of money of the table that the line stands in.

    Example:
        >>> [(number.value, number.unit) for number in numbers_in("支出３，７９３．４３ 万元，占66.95％")]
        [(Decimal('3793.43'), '万元'), (Decimal('66.95'), '%')]
        >>> [number.text for number in numbers_in("2024年1-8月") if number.is_quantity]
        ['1', '8']
    """
    return tuple(_numbers(folded(text), text=text, unit=unit))


def folded(text: str) -> str:
    """Return a text of the same length in which digits, points and blanks of any width are the usual ones."""
    return _WIDE_MARK.sub(",", text).translate(_FOLDED)


def is_same(one: Number, *, other: Number) -> bool:
    """Return whether two numbers are one quantity, whatever its unit of money; without a unit the digits decide."""
    if one.unit in FEN_PER and other.unit in FEN_PER:
        return one.exact == other.exact
    return one.value == other.value and (one.unit == other.unit or not (one.unit and other.unit))


def rounds_to(exact: Number, *, rounded: Number) -> bool:
    """Return whether a number is an amount or a rate with fewer decimals; counts and scores are never rounded.

    In a table only a unit that stands beside the number tells an amount from a count.
    """
    is_rate = (exact.unit, rounded.unit) == (PERCENT, PERCENT)
    if not rounded.value or not (is_rate or (exact.is_unit_written and rounded.is_unit_written)):
        return False
    scale = 10 ** max(-int(rounded.value.as_tuple().exponent), 0)
    wanted = exact.exact / FEN_PER.get(rounded.unit, 1) * scale
    half_up = (Decimal(wanted.numerator) / wanted.denominator).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return bool(half_up == rounded.value * scale)


def _numbers(plain: str, *, text: str, unit: str) -> Iterator[Number]:
    passed = [match.span() for match in _NO_QUANTITY.finditer(plain)]
    for match in _NUMBER.finditer(plain):
        start, end = match.span()
        digits = re.sub("[ ,%]", "", match[0])
        money = "" if match[0].endswith("%") else _written_unit(plain, end=end)
        found = PERCENT if match[0].endswith("%") else money or unit
        is_quantity = not any(first <= start and end <= last for first, last in passed)
        yield Number(start, end, text[start:end], Decimal(digits), found, bool(money), is_quantity)


def _written_unit(plain: str, *, end: int) -> str:
    match = _UNIT.match(plain, end)
    return match[1] if match else ""
