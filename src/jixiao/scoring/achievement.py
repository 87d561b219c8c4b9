"""How far a quantitative target was reached: ≥ > ≤ < and =, without ever dividing by an actual value of 0."""

import operator
from collections.abc import Callable, Mapping
from fractions import Fraction

from msgspec import Struct

from jixiao.book.figure import Exact, exact
from jixiao.scoring.arithmetic import number_text

_MEETS: Mapping[str, Callable[[Exact, Exact], bool]] = {
    "≥": operator.ge,
    ">": operator.gt,
    "≤": operator.le,
    "<": operator.lt,
    "=": operator.eq,
}
_AT_LEAST = "≥"
NATURES = tuple(_MEETS)
QUALITATIVE = "定性"


class Achievement(Struct, frozen=True):
    """An actual value against its target.

    Unit:
        quotient: numerator and denominator of the achieved ratio, None where a ratio has no meaning, such as a
            negative target or an actual value of 0 under ≤.
        words: the comparison as printed, e.g. 132 ≥ 120.
    """

    is_met: bool
    quotient: tuple[Exact, Exact] | None
    words: str

    @property
    def ratio(self) -> Exact | None:
        """The achieved ratio, uncapped; None where it has no meaning."""
        return None if self.quotient is None else _divided(self.quotient)

    @property
    def quotient_text(self) -> str:
        """The achieved ratio as a division, empty where it has no meaning."""
        return " ÷ ".join(number_text(part) for part in self.quotient or ())


def achievement_of(nature: str, *, target: Exact, actual: Exact, is_over_ok: bool = False) -> Achievement:
    """Return how far a target was reached.

    The ratio is actual ÷ target for ≥ and >, target ÷ actual for ≤ and <, and for = the lesser of the two.

    Args:
        nature: One of `NATURES`.
        target: 指标值.
        actual: 实际完成值, in the unit of the target.
        is_over_ok: Whether an = indicator above its target counts as reached.

    Source:
        财预〔2020〕10号; the treatment of = is this project's.

    Example:
        >>> achievement_of("≥", target=120, actual=90).ratio
        Fraction(3, 4)
        >>> achievement_of("≤", target=5, actual=0)
        Achievement(is_met=True, quotient=None, words='0 ≤ 5')
    """
    effective = _effective(nature, is_over_ok=is_over_ok)
    words = f"{number_text(actual)} {effective} {number_text(target)}"
    quotient = _QUOTIENTS[effective](target, actual)
    return Achievement(_MEETS[effective](actual, target), quotient, words)


def is_reached(nature: str, *, target: Exact, actual: Exact, is_over_ok: bool = False) -> bool:
    """Return whether a target was reached, as `achievement_of` tells with its words and its ratio."""
    return _MEETS[_effective(nature, is_over_ok=is_over_ok)](actual, target)


def ratio_of(nature: str, *, target: Exact, actual: Exact, is_over_ok: bool = False) -> Exact | None:
    """Return the achieved ratio, as `achievement_of` tells it; None where it has no meaning."""
    quotient = _QUOTIENTS[_effective(nature, is_over_ok=is_over_ok)](target, actual)
    return None if quotient is None else _divided(quotient)


def _divided(quotient: tuple[Exact, Exact]) -> Exact:
    return exact(Fraction(*quotient))


def _effective(nature: str, *, is_over_ok: bool) -> str:
    return _AT_LEAST if nature == "=" and is_over_ok else nature


def _at_least(target: Exact, actual: Exact) -> tuple[Exact, Exact] | None:
    return (actual, target) if target > 0 else None


def _at_most(target: Exact, actual: Exact) -> tuple[Exact, Exact] | None:
    return (target, actual) if target >= 0 and actual > 0 else None


def _equal(target: Exact, actual: Exact) -> tuple[Exact, Exact] | None:
    smaller, larger = sorted((actual, target), key=lambda number: number * number)
    return (smaller, larger) if larger else None


_QUOTIENTS: Mapping[str, Callable[[Exact, Exact], tuple[Exact, Exact] | None]] = {
    "≥": _at_least,
    ">": _at_least,
    "≤": _at_most,
    "<": _at_most,
    "=": _equal,
}
