"""The linear conditions of formulas as equations and bounds over the figures of a Book."""

from collections.abc import Mapping

from msgspec.structs import replace

from jixiao.book.column import Kind
from jixiao.book.figure import Exact, Figure
from jixiao.book.printing import print_number
from jixiao.formula.leaves import Leaf
from jixiao.formula.linear import LinearCondition
from jixiao.repair.arithmetic import divide
from jixiao.repair.printed_figure import scale_of, step_of
from jixiao.repair.system import Bound, Cell, Equation

_UNITS = {Kind.MONEY: "万元", Kind.PERCENT: "%"}


def cell_of(leaf: Leaf, *, figure_id: str) -> Cell:
    """Return the cell of a figure of the Book, printed as a report prints it, beside the other figures of its row."""
    unit, figure = _UNITS.get(leaf.kind, ""), leaf.figure
    printed = print_number(figure.number, kind=leaf.kind).removesuffix("%") if figure.is_value else ""
    value, step = (figure.number, figure.quantum or step_of(printed, unit=unit)) if printed else (None, 0)
    return Cell(figure_id, value, printed, unit, scale_of(unit), step, _beside(leaf, figure_id=figure_id))


def _beside(leaf: Leaf, *, figure_id: str) -> frozenset[Exact]:
    """Return the values of the other figures of the row that a figure stands in."""
    if leaf.owner is None:
        return frozenset()
    own = figure_id.partition("@")[0].rpartition("/")[2]
    others = (getattr(leaf.owner, name) for name in leaf.owner.__struct_fields__ if name != own)
    return frozenset(it.number for it in others if isinstance(it, Figure) and it.is_value)


def with_names(condition: LinearCondition, *, names: Mapping[str, str]) -> LinearCondition:
    """Return a condition with some figures renamed; the coefficients of two that become one are added."""
    if condition.coefficients.keys().isdisjoint(names):
        return condition
    coefficients: dict[str, Exact] = {}
    for name, factor in condition.coefficients.items():
        new = names.get(name, name)
        coefficients[new] = coefficients.get(new, 0) + factor
    coefficients = {name: factor for name, factor in coefficients.items() if factor}
    leaves = {names.get(name, name): leaf for name, leaf in condition.leaves.items()}
    return replace(condition, coefficients=coefficients, leaves=leaves)


def equation_of(condition: LinearCondition) -> Equation | None:
    """Return the equation of a condition, None for an inequality or where no figure is left in it."""
    if condition.op != "=" or not condition.coefficients:
        return None
    return Equation(condition.coefficients, condition.constant, condition.tolerance, is_rate=condition.is_rate)


def bound_of(condition: LinearCondition) -> Bound | None:
    """Return the bound that an inequality sets, None where it compares more than a figure with its bound.

    Between two figures it is the one on the left that is bound, and only where both are plain numbers, such as a score
    and its weight: of two amounts either may be the wrong one.
    """
    if condition.op == "=" or not _bounds_one(condition):
        return None
    name, *others = condition.coefficients
    rest = condition.constant
    for other in others:
        rest += condition.coefficients[other] * condition.leaves[other].figure.number
    room = condition.tolerance if condition.op == "≤" else -condition.tolerance
    factor = condition.coefficients[name]
    end = divide(room - rest, by=factor)
    return Bound(name, None, end) if (condition.op == "≤") == (factor > 0) else Bound(name, end, None)


def _bounds_one(condition: LinearCondition) -> bool:
    leaves = [condition.leaves[name] for name in condition.coefficients]
    if len(leaves) != len(("figure", "bound")):
        return len(leaves) == 1
    return all(leaf.kind is Kind.NUMBER for leaf in leaves) and leaves[1].figure.is_value
