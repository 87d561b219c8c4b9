"""The relations of a document as equations over their printed occurrences."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct

from jixiao.book.figure import Exact
from jixiao.book.relation import RelationKind
from jixiao.repair.arithmetic import divide, size
from jixiao.repair.system import Bound, Equation

_AT_LEAST = ("≥", ">")
_OPERANDS = {
    RelationKind.DIFFERENCE: 2,
    RelationKind.RATIO: 2,
    RelationKind.GROWTH: 2,
    RelationKind.PRODUCT: 2,
}


class Known(NamedTuple):
    """One printed occurrence: its cell and its value, 0 for a blank."""

    cell: str
    value: Exact


class Statement(Struct, frozen=True):
    """A relation whose occurrences are known.

    Unit:
        operands: those that are numbers; `count` says how many there are, words included.
        tolerance, computed: in the unit of the stated figure; `computed` is None where it is not known.
        arithmetic: as printed for people; it shows which way an order goes.
    """

    kind: RelationKind
    rule: str
    operands: tuple[Known, ...]
    stated: Known
    tolerance: Exact = 0
    count: int = 0
    computed: Exact | None = None
    holds: bool | None = None
    arithmetic: str = ""


Term = tuple[Known, Exact]


def equations_of(statement: Statement) -> tuple[Equation, ...]:
    """Return the equations that a relation states, none where it states none that are linear or cannot be read.

    A product or a quotient of two figures is taken to first order at what is printed, which is exact as long as not
    both factors are wrong.
    """
    make = _MAKERS.get(statement.kind)
    wanted = _OPERANDS.get(statement.kind, len(statement.operands))
    return () if make is None or len(statement.operands) != wanted else tuple(make(statement))


def bound_of(statement: Statement) -> Bound | None:
    """Return the bound that an order sets to its figure, such as a weight to a score; the bound is taken as right.

    A figure below the least that was wanted is a missed target and no typing error, so such an order bounds nothing.
    """
    if statement.kind is not RelationKind.ORDER or len(statement.operands) != len(("figure", "bound")):
        return None
    figure, limit = statement.operands[0], statement.operands[1].value
    if _is_at_least(figure.value, limit=limit, statement=statement):
        return None
    low = 0 if figure.value >= 0 else None
    return Bound(figure.cell, low, limit + statement.tolerance, statement.rule)


def residual_of(equation: Equation, *, known: Iterable[Known]) -> Exact:
    """Return what is left of an equation with the values of its occurrences."""
    values = dict(known)
    left = equation.constant
    for cell, factor in equation.coefficients.items():
        left += factor * values[cell]
    return left


def _is_at_least(figure: Exact, *, limit: Exact, statement: Statement) -> bool:
    """Whether an order says that a figure is at least its bound; where nothing tells, it is at most."""
    if figure != limit and statement.holds is not None:
        return (figure > limit) == statement.holds
    return any(sign in statement.arithmetic for sign in _AT_LEAST)


def _sum(it: Statement) -> Iterator[Equation]:
    yield _equation(it, terms=[*((part, 1) for part in it.operands), (it.stated, -1)])


def _difference(it: Statement) -> Iterator[Equation]:
    """Yield minuend − subtrahend = stated; where a word says that it fell, the difference is printed without sign."""
    minuend, subtrahend = it.operands
    printed = it.stated.value
    gap = minuend.value - subtrahend.value
    sign = 1 if size(gap - printed) <= size(gap + printed) else -1
    yield _equation(it, terms=[(minuend, 1), (subtrahend, -1), (it.stated, -sign)])


def _same(it: Statement) -> Iterator[Equation]:
    first, *others = dict.fromkeys((it.stated, *it.operands))
    for other in others:
        yield _equation(it, terms=[(first, 1), (other, -1)])


def _count(it: Statement) -> Iterator[Equation]:
    if len(it.operands) == 1 and it.count == 1:
        yield from _same(it)
    elif not it.operands:
        yield _equation(it, terms=[(it.stated, 1)], constant=-it.count)


def _product(it: Statement) -> Iterator[Equation]:
    first, second = it.operands
    yield _equation(it, terms=[*_times(first, second), (it.stated, -1)], constant=-first.value * second.value)


def _ratio(it: Statement) -> Iterator[Equation]:
    numerator, base = it.operands
    yield from _rate(it, numerator=[(numerator, 1)], base=[(base, 1)], sign=1)


def _growth(it: Statement) -> Iterator[Equation]:
    """Yield the first reading of the two operands that gives the computed rate, or the stated one."""
    first, second = it.operands
    readings: list[tuple[list[Term], list[Term]]] = [
        ([(first, 1), (second, -1)], [(second, 1)]),  # current and previous
        ([(second, 1)], [(first, 1), (second, -1)]),  # current and change
        ([(first, 1)], [(second, 1)]),  # change and previous
    ]
    wanted = it.stated.value if it.computed is None else it.computed
    off = [_off(change, base, wanted=wanted) for change, base in readings]
    best = min(range(len(readings)), key=lambda n: off[n])
    change, base = readings[best]
    rate = divide(_value(change), by=_value(base)) if _value(base) else 0
    yield from _rate(it, numerator=change, base=base, sign=1 if rate * it.stated.value >= 0 else -1)


def _off(change: Iterable[Term], base: Iterable[Term], *, wanted: Exact) -> Exact:
    """Return how far a rate is from the wanted one, signs left aside; a rate of 0 is farthest."""
    width = _value(base)
    return size(size(divide(_value(change), by=width)) - size(wanted)) if width else size(wanted) + 1


def _rate(it: Statement, *, numerator: list[Term], base: list[Term], sign: int) -> Iterator[Equation]:
    """Yield numerator − sign × rate × base = 0, to first order at what is printed."""
    width, rate = _value(base), sign * it.stated.value
    if not width:
        return
    terms = [*numerator, *((known, -rate * factor) for known, factor in base), (it.stated, -sign * width)]
    yield _equation(it, terms=terms, constant=rate * width, width=size(width), is_rate=True)


def _times(first: Known, second: Known) -> list[Term]:
    return [(first, second.value), (second, first.value)]


def _value(terms: Iterable[Term]) -> Exact:
    total: Exact = 0
    for known, factor in terms:
        total += known.value * factor
    return total


def _equation(
    it: Statement, *, terms: Iterable[Term], constant: Exact = 0, width: Exact = 1, is_rate: bool = False
) -> Equation:
    coefficients: dict[str, Exact] = {}
    for known, factor in terms:
        coefficients[known.cell] = coefficients.get(known.cell, 0) + factor
    used = {cell: factor for cell, factor in coefficients.items() if factor}
    return Equation(used, constant, it.tolerance * width, it.rule, is_rate)


_MAKERS: Mapping[RelationKind, Callable[[Statement], Iterator[Equation]]] = {
    RelationKind.SUM: _sum,
    RelationKind.DIFFERENCE: _difference,
    RelationKind.SAME: _same,
    RelationKind.COUNT: _count,
    RelationKind.PRODUCT: _product,
    RelationKind.RATIO: _ratio,
    RelationKind.GROWTH: _growth,
}
