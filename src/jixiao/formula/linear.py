"""Formulas as linear conditions on the figures of one Book, the third engine of the tree.

The evaluator says whether a condition holds; a linear condition also says which other figures would make it hold.
"""

from collections.abc import Mapping
from fractions import Fraction

from msgspec import Struct

from jixiao.book.column import Kind
from jixiao.book.figure import Exact, State, exact
from jixiao.formula.closure import Compiles
from jixiao.formula.leaves import At, Leaf, read_leaves
from jixiao.formula.linear_form import LinearForm, linear_form
from jixiao.formula.special import NOT_APPLICABLE, Special
from jixiao.formula.tolerance import envelope
from jixiao.formula.tree import Binary, Compare, Every, Given, Node

_OPS = ("=", "≤", "≥")


class LinearCondition(Struct, frozen=True):
    """Σ coefficient × figure + constant, compared with 0.

    Unit:
        op: one of = ≤ ≥.
        tolerance: how far rounding may move the left side beyond 0.
        leaves: the figures by id; a blank counts 0.
        is_rate: whether a printed rate takes part. The condition is then linear as long as not both the rate and its
            base are wrong.
    """

    op: str
    coefficients: Mapping[str, Exact]
    constant: Exact
    tolerance: Exact
    leaves: Mapping[str, Leaf]
    is_rate: bool = False

    @property
    def residual(self) -> Exact:
        """The left side on the Book as it is."""
        return LinearForm(self.constant, self.coefficients, self.leaves).value

    @property
    def holds(self) -> bool:
        """Whether it holds on the Book as it is."""
        excess = {"=": abs(Fraction(self.residual)), "≤": self.residual, "≥": -self.residual}[self.op]
        return excess <= self.tolerance

    @property
    def has_blank(self) -> bool:
        """Whether a blank takes part, so that the evaluator perhaps cannot tell."""
        return any(self.leaves[name].figure.state is State.BLANK for name in self.coefficients)


def linear_conditions(node: Node, *, at: At, compiler: Compiles) -> tuple[LinearCondition, ...]:
    """Return the linear conditions that a formula demands where it is read; what is not linear is left out.

    Of 且 every part is demanded; what follows 若 is if the condition holds. 或 and 非 demand nothing by themselves.
    """
    if isinstance(node, Every):
        return tuple(it for item in node.items for it in linear_conditions(item, at=at, compiler=compiler))
    if isinstance(node, Given):
        holds = compiler.compile(node.condition)(at.facts, at.row, at.inner)
        return linear_conditions(node.conclusion, at=at, compiler=compiler) if holds is True else ()
    found = linear_condition(node, at=at, compiler=compiler) if isinstance(node, Compare) else None
    return () if found is None else (found,)


def linear_condition(node: Compare, *, at: At, compiler: Compiles) -> LinearCondition | None:
    """Return a comparison as a linear condition.

    None where it is not linear, where it does not apply, or where a side has no value and no blank is the reason.
    """
    found = _condition_of(node, at=at, compiler=compiler) if node.op in _OPS else None
    if found is None:
        return None
    sides = [compiler.compile(side)(at.facts, at.row, at.inner) for side in (node.left, node.right)]
    is_open = any(isinstance(side, Special) for side in sides) and not found.has_blank
    return None if NOT_APPLICABLE in sides or is_open else found


def _condition_of(node: Compare, *, at: At, compiler: Compiles) -> LinearCondition | None:
    for quotient, rate in ((node.right, node.left), (node.left, node.right)):
        if node.op == "=" and isinstance(quotient, Binary) and quotient.op == "/":
            return _rate(node, quotient=quotient, rate=rate, at=at, compiler=compiler)
    left, right = (linear_form(side, at=at, compiler=compiler) for side in (node.left, node.right))
    if left is None or right is None:
        return None
    is_left = node.tolerance == "percent" and _is_percent(node.left, at=at, compiler=compiler)
    stated, computed = (left, right) if is_left else (right, left)
    tolerance = _tolerance(node, stated=stated, value=computed.value, error=computed.error, at=at, compiler=compiler)
    return _condition(left.plus(right.times(-1)), op=node.op, tolerance=tolerance)


def _rate(node: Compare, *, quotient: Binary, rate: Node, at: At, compiler: Compiles) -> LinearCondition | None:
    """Return rate = numerator / base as a condition on the numerator, the base and the rate, to first order."""
    forms = [linear_form(it, at=at, compiler=compiler) for it in (quotient.left, quotient.right, rate)]
    if any(form is None for form in forms):
        return None
    numerator, base, stated = (form for form in forms if form is not None)
    if base.value == 0:
        return None
    value = Fraction(numerator.value) / base.value
    width = abs(Fraction(base.value))
    error = (numerator.error + abs(value) * base.error) / width
    tolerance = _tolerance(node, stated=stated, value=value, error=error, at=at, compiler=compiler)
    product = base.times(stated.value).plus(stated.times(base.value))
    form = numerator.plus(product.times(-1)).plus(LinearForm(exact(Fraction(stated.value) * base.value)))
    is_rate = bool(stated.terms and base.terms)
    return _condition(form, op="=", tolerance=exact(tolerance * width), is_rate=is_rate)


def _condition(form: LinearForm, *, op: str, tolerance: Exact, is_rate: bool = False) -> LinearCondition | None:
    leaves = {name: form.leaves[name] for name in form.terms}
    return LinearCondition(op, form.terms, form.constant, tolerance, leaves, is_rate) if form.terms else None


def _is_percent(node: Node, *, at: At, compiler: Compiles) -> bool:
    """Whether a side is one printed percentage."""
    return [leaf.kind for leaf in read_leaves(node, at=at, compiler=compiler)] == [Kind.PERCENT]


def _tolerance(
    node: Compare, *, stated: LinearForm, value: Exact, error: Exact, at: At, compiler: Compiles
) -> Fraction:
    """Return the tolerance of a comparison in the unit of its sides, as the evaluator has it.

    A percentage may be rounded or cut: where it is less than the value, it has the room of a whole digit, if it needs
    no more than that.
    """
    if node.tolerance == "exact":
        return Fraction(0)
    if node.tolerance == "rounding":
        return Fraction(envelope(node, at=at, compiler=compiler))
    if node.tolerance != "percent":
        return Fraction(node.tolerance)
    quantum = max((Fraction(leaf.figure.quantum) for leaf in stated.leaves.values()), default=Fraction(0))
    cut = value - stated.value if stated.value >= 0 else stated.value - value
    return error + (quantum if node.op == "=" and 0 <= cut < error + quantum else quantum / 2)
