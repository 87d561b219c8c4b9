"""Print exact numbers for people: money in 万元 or 元, rates as percentages; rounding happens here and nowhere else."""

from fractions import Fraction
from functools import lru_cache

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
    places = decimals_of(amount)
    is_short = places is not None and places <= _MOST_PLACES
    return print_decimal(amount, places=max(places or 0, _MONEY_PLACES) if is_short else _MONEY_PLACES)


def print_plain(number: Exact) -> str:
    """Return a count, score or value with the digits it needs, at most six."""
    return print_decimal(number, places=decimals_shown(number, most=_MOST_PLACES))


def decimals_of(number: Exact) -> int | None:
    """Return how many decimals a number needs, None if it never ends.

    Example:
        >>> decimals_of(12), decimals_of(Fraction(1, 8)), decimals_of(Fraction(1, 3))
        (0, 3, None)
    """
    return _decimals(number.denominator)


def decimals_shown(number: Exact, *, most: int) -> int:
    """Return how many decimals show a number exactly, or the most where it takes more or never ends."""
    needed = decimals_of(number)
    return most if needed is None else min(needed, most)


@lru_cache(maxsize=4096)
def _decimals(denominator: int) -> int | None:
    ends = (places for places in range(denominator.bit_length()) if 10**places % denominator == 0)
    return next(ends, None)


def _percent(value: Fraction) -> str:
    return print_decimal(value, places=decimals_shown(value, most=_PERCENT_PLACES))


def print_decimal(value: Exact, *, places: int) -> str:
    """Return a number with a fixed count of decimals, rounded half up (away from zero)."""
    numerator, denominator = value.numerator, value.denominator
    whole = (2 * abs(numerator) * 10**places + denominator) // (2 * denominator)
    sign = "-" if whole and numerator < 0 else ""
    digits = str(whole).zfill(places + 1)
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"
