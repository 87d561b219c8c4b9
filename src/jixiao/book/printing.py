"""Print exact numbers for people: money in 万元 or 元, rates as percentages; rounding happens here and nowhere else."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from jixiao.book.column import Kind
from jixiao.book.figure import Exact
from jixiao.book.money import FEN_PER

_MONEY_PLACES = 2
_PERCENT_PLACES = 2
_MOST_PLACES = 6


def print_number(number: Exact, *, kind: Kind, unit: str = "万元") -> str:
    """Return a number in the words of its kind, without a unit for money and with % for rates.

    Money and rates keep at least and, where they are not exact, at most two decimals; money that is exact to the fen
    keeps the digits it needs.

    Example:
        >>> print_number(37934300000, kind=Kind.MONEY)
        '37934.30'
        >>> print_number(Fraction(13071, 19524), kind=Kind.PERCENT)
        '66.95%'
    """
    if kind is Kind.MONEY:
        return print_money(number, unit=unit)
    if kind is Kind.PERCENT:
        return f"{_percent(Fraction(number) * 100)}%"
    return print_plain(number)


def print_money(number: Exact, *, unit: str) -> str:
    """Return an amount of fen in a unit: two decimals, more only where the fen need them."""
    amount = Fraction(number) / FEN_PER[unit]
    for places in range(_MONEY_PLACES, _MOST_PLACES + 1):
        if (amount * 10**places).denominator == 1:
            return print_decimal(amount, places=places)
    return print_decimal(amount, places=_MONEY_PLACES)


def print_plain(number: Exact) -> str:
    """Return a count, score or value with the digits it needs, at most six."""
    value = Fraction(number)
    for places in range(_MOST_PLACES):
        if (value * 10**places).denominator == 1:
            return print_decimal(value, places=places)
    return print_decimal(value, places=_MOST_PLACES)


def _percent(value: Fraction) -> str:
    if value.denominator == 1:
        return print_decimal(value, places=0)
    return print_decimal(value, places=1 if (value * 10).denominator == 1 else _PERCENT_PLACES)


def print_decimal(value: Exact, *, places: int) -> str:
    """Return a number with a fixed count of decimals, rounded half up (away from zero)."""
    fraction = Fraction(value)
    scaled = Decimal(fraction.numerator * 10**places) / Decimal(fraction.denominator)
    whole = scaled.quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return f"{whole.scaleb(-places):.{places}f}" if whole else f"{Decimal(0):.{places}f}"
