"""How sure a change is: a documented function that rises with each of its arguments."""

from fractions import Fraction

from jixiao.book.printing import print_decimal

_CERTAINTY = {1: Fraction(50, 100), 2: Fraction(90, 100), 3: Fraction(97, 100), 4: Fraction(99, 100)}
_ROUNDED = Fraction(9, 10)
_PLACES = 2


def confidence(*, share: Fraction, supports: int, is_exact: bool) -> Fraction:
    """Return how sure a change is, above 0 and below 1.

    Args:
        share: The share of the odds of all smallest changes that the change has; 1 where it is part of every one.
        supports: How many of these fix the value, at least one: an identity, a second one, a bound that the printed
            figure breaks, the shape of a typing error.
        is_exact: Whether the identities hold exactly after it; if only within rounding, its last digit is not sure.

    Example:
        >>> confidence(share=Fraction(1), supports=3, is_exact=True)
        Fraction(97, 100)
    """
    return share * _CERTAINTY[min(supports, max(_CERTAINTY))] * (1 if is_exact else _ROUNDED)


def print_confidence(sure: Fraction) -> str:
    """Return a confidence with two decimals, never more than it is.

    Example:
        >>> print_confidence(Fraction(2, 3))
        '0.66'
    """
    return print_decimal(Fraction(int(sure * 10**_PLACES), 10**_PLACES), places=_PLACES)
