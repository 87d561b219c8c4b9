"""Exact arithmetic that keeps ints where numbers are whole, which keeps the search quick."""

from fractions import Fraction

from jixiao.book.figure import Exact, exact


def divide(number: Exact, *, by: Exact) -> Exact:
    """Return the exact quotient, an int where it is whole."""
    return -number if by == -1 else exact(Fraction(number) / by)


def size(number: Exact) -> Exact:
    """Return the absolute value."""
    return -number if number < 0 else number
