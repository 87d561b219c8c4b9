"""The identities of one Book or document as a linear system over what was printed.

Every printed occurrence of a figure is a cell, and two occurrences of one quantity are an equation.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cached_property

from msgspec import Struct

from jixiao.book.figure import Exact
from jixiao.repair.arithmetic import size


class Cell(Struct, frozen=True):
    """One printed figure.

    Unit:
        value: exact, in the unit of its equations; None for a blank in a labelled row, which counts 0 in a sum.
        printed: the digits as they stand, in `unit`; empty for a blank.
        scale: what 1 as printed is worth in the unit of `value`: 1 000 000 for 万元 beside fen, 1/100 for %.
        quantum: the step between the values it can have, in the unit of `value`; 0 where any value is possible.
        nearby: what is printed beside it, in the unit of `value`.
        is_difference: whether it is printed nowhere, but stands for a difference that an equation leaves to explain.
    """

    id: str
    value: Exact | None
    printed: str = ""
    unit: str = ""
    scale: Exact = 1
    quantum: Exact = 0
    nearby: frozenset[Exact] = frozenset()
    is_difference: bool = False


class Equation(Struct, frozen=True):
    """Σ coefficient × value + constant = 0, exactly or within the rounding of what is printed.

    Unit:
        tolerance: how far rounding may move the left side, 0 where nothing is rounded.
        is_rate: whether a printed rate takes part, so that it never holds exactly.
        source: the rule that states it.
    """

    coefficients: Mapping[str, Exact]
    constant: Exact = 0
    tolerance: Exact = 0
    source: str = ""
    is_rate: bool = False


class Bound(Struct, frozen=True):
    """The values that a cell may have, both ends included; None where there is no end."""

    cell: str
    low: Exact | None
    high: Exact | None
    source: str = ""

    def holds(self, value: Exact | None) -> bool:
        """Whether a value is within the bound; a blank is."""
        if value is None:
            return True
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)


class System(Struct, frozen=True, dict=True):
    """Cells with the equations and bounds between them."""

    cells: Mapping[str, Cell]
    equations: tuple[Equation, ...]
    bounds: tuple[Bound, ...] = ()

    @classmethod
    def of(cls, cells: Iterable[Cell], *, equations: Iterable[Equation], bounds: Iterable[Bound] = ()) -> "System":
        """Return the system of some cells; an equation that says what another says is left out."""
        unlike = {_direction(equation): equation for equation in reversed(tuple(equations))}
        return cls({cell.id: cell for cell in cells}, tuple(reversed(unlike.values())), tuple(bounds))

    def value(self, cell: str) -> Exact:
        """Return the value of a cell, 0 for a blank."""
        return self.cells[cell].value or 0

    def residual(self, equation: Equation, *, values: Mapping[str, Exact] | None = None) -> Exact:
        """Return what is left of an equation as printed, or with other values in some cells."""
        changed = values or {}
        left = equation.constant
        for cell, factor in equation.coefficients.items():
            left += factor * (changed[cell] if cell in changed else self.value(cell))
        return left

    def holds(self, equation: Equation) -> bool:
        """Whether an equation holds as printed, rounding allowed for."""
        return size(self.residual(equation)) <= equation.tolerance

    @cached_property
    def equations_of(self) -> Mapping[str, tuple[Equation, ...]]:
        """The equations that each cell takes part in."""
        found: dict[str, list[Equation]] = defaultdict(list)
        for equation in self.equations:
            for cell in equation.coefficients:
                found[cell].append(equation)
        return {cell: tuple(equations) for cell, equations in found.items()}

    @cached_property
    def bound_of(self) -> Mapping[str, Bound]:
        """The bound of each cell that has one; of several that differ, what all of them allow."""
        found: dict[str, Bound] = {}
        for bound in self.bounds:
            found[bound.cell] = _both(found[bound.cell], bound) if bound.cell in found else bound
        return found


def _direction(equation: Equation) -> tuple[object, ...]:
    """Return what two equations have in common if one is a multiple of the other."""
    terms = sorted((cell, factor) for cell, factor in equation.coefficients.items() if factor)
    first = Fraction(terms[0][1] if terms else 1)
    return tuple((cell, factor / first) for cell, factor in terms), equation.constant / first, equation.is_rate


def _both(one: Bound, other: Bound) -> Bound:
    lows = [bound.low for bound in (one, other) if bound.low is not None]
    highs = [bound.high for bound in (one, other) if bound.high is not None]
    return Bound(one.cell, max(lows, default=None), min(highs, default=None), one.source or other.source)
