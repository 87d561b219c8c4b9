"""Equations that say too much: a part that is taken for its own total because both print the same."""

from collections.abc import Iterable, Iterator

from jixiao.repair.system import Equation

_PAIR = 2


def without_confusions(equations: Iterable[Equation]) -> list[Equation]:
    """Return the equations without those that make a part equal to the total of its sum.

    A reader takes two figures of one value for one quantity. Where a sum repeats a part in the place of its total, that
    would confirm the very figure that is wrong.
    """
    known = list(equations)
    parts = {pair for equation in known for pair in _parts_and_totals(equation)}
    return [it for it in known if not _is_pair(it) or frozenset(it.coefficients) not in parts]


def _is_pair(equation: Equation) -> bool:
    return len(equation.coefficients) == _PAIR and not equation.is_rate


def _parts_and_totals(equation: Equation) -> Iterator[frozenset[str]]:
    """Yield each part of a sum together with its total."""
    if len(equation.coefficients) <= _PAIR or equation.is_rate:
        return
    for sign in (1, -1):
        apart = [cell for cell, factor in equation.coefficients.items() if factor * sign < 0]
        if len(apart) == 1:
            yield from (frozenset((cell, *apart)) for cell in equation.coefficients if cell not in apart)
