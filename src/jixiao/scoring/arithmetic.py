"""Exact numbers of scoring: rounding a score, and printing numbers as a reader would write them."""

from fractions import Fraction

from jixiao.book.figure import Exact, exact
from jixiao.book.printing import decimals_of

_HUNDREDTHS = 100


def round_score(points: Exact, *, weight: Exact | None = None) -> Exact:
    """Return points rounded half up to 2 decimals, and never above the weight.

    A weight with more than 2 decimals would otherwise be passed by its own full score.

    Unit:
        points, weight: points; weight None means that no maximum is known.

    Example:
        >>> round_score(Fraction(15, 8))
        Fraction(47, 25)
        >>> round_score(Fraction(1666, 1000), weight=Fraction(1666, 1000))
        Fraction(83, 50)
    """
    number, parts = points.numerator, points.denominator
    hundredths = (2 * _HUNDREDTHS * number + parts) // (2 * parts)
    if weight is not None and hundredths > weight * _HUNDREDTHS:
        return score_floor(weight)
    return _of_hundredths(hundredths)


def score_floor(points: Exact) -> Exact:
    """Return the greatest score of 2 decimals that is not above the points."""
    if isinstance(points, int):
        return points
    return _of_hundredths(points.numerator * _HUNDREDTHS // points.denominator)


def _of_hundredths(count: int) -> Exact:
    """Return so many hundredths; most scores are whole numbers, which need no fraction."""
    return Fraction(count, _HUNDREDTHS) if count % _HUNDREDTHS else count // _HUNDREDTHS


def score_ceiling(points: Exact) -> Exact:
    """Return the least score of 2 decimals that is not below the points."""
    return -score_floor(-points)


def score_below(points: Exact) -> Exact:
    """Return the greatest score of 2 decimals that is less than the points; the upper end of a half-open band."""
    return exact(score_ceiling(points) - Fraction(1, _HUNDREDTHS))


def number_text(number: Exact) -> str:
    """Return a number in digits: a decimal where it ends, else a fraction.

    Example:
        >>> number_text(Fraction(45, 2)), number_text(Fraction(-1, 3))
        ('22.5', '-1/3')
    """
    if isinstance(number, int):
        return str(number)
    fraction = Fraction(number)
    places = decimals_of(fraction)
    if places is None:
        return str(fraction)
    sign = "-" if fraction < 0 else ""
    digits = str(abs(fraction.numerator) * 10**places // fraction.denominator).zfill(places + 1)
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def percent_text(ratio: Exact) -> str:
    """Return a ratio as a percentage of at most 2 decimals, rounded half up."""
    return f"{number_text(round_score(ratio * 100))}%"


def equation_text(words: str, *, points: Exact, score: Exact) -> str:
    """Return an equation from its left side, the points it gives and the score they round to.

    Example:
        >>> equation_text("85 ÷ 90 × 10", points=Fraction(85, 9), score=Fraction(236, 25))
        '85 ÷ 90 × 10 ≈ 9.44'
    """
    if points == score:
        return f"{words} = {number_text(score)}"
    is_endless = decimals_of(points) is None
    between = "" if is_endless else f" = {number_text(points)}"
    return f"{words}{between} ≈ {number_text(score)}"
