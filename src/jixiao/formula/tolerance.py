"""The rounding envelope: how far printed figures may disagree because they were rounded."""

from fractions import Fraction

from jixiao.book.column import Kind
from jixiao.book.figure import Exact, exact
from jixiao.formula.closure import Compiles
from jixiao.formula.leaves import At, Leaf, read_leaves
from jixiao.formula.special import Special, Value
from jixiao.formula.tree import Binary, Call, Compare, Node

_WHOLE_FEN = 1
_MONEY, _PERCENT = Kind.MONEY, Kind.PERCENT  # a member of an Enum is slow to find


def is_within(node: Compare, *, values: tuple[Value, Value], at: At, compiler: Compiles) -> bool:
    """Whether two sides that are not exactly right agree within the tolerance of the comparison.

    Source:
        domain rules T1 (envelope of a sum) and T2 (printed percentage, rounded or cut).
    """
    left, right = values
    if isinstance(left, str) or isinstance(right, str) or node.op == "≠":
        return False
    if node.tolerance == "percent":
        return _percent_agrees(node, values=values, at=at, compiler=compiler)
    excess = Fraction(left) - Fraction(right)
    if node.op in ("≥", ">"):
        excess = -excess
    slack = envelope(node, at=at, compiler=compiler) if node.tolerance == "rounding" else Fraction(node.tolerance)
    if node.op in ("<", ">"):
        return excess < slack
    return (abs(excess) if node.op == "=" else excess) <= slack


def envelope(node: Node, *, at: At, compiler: Compiles) -> Exact:
    """Return the rounding envelope of a comparison, in fen for money.

    A figure exact to the fen has nothing rounded away and adds nothing. The digits are those of the most exact of the
    rounded figures, since writers drop trailing zeros.
    """
    leaves = read_leaves(node, at=at, compiler=compiler)
    quanta = [Fraction(leaf.figure.quantum) for leaf in leaves if is_rounded(leaf)]
    return exact(min(quanta) * len(quanta) / 2) if quanta else 0


def is_rounded(leaf: Leaf) -> bool:
    """Whether digits below the last printed one may have been rounded away."""
    if not leaf.figure.is_value:
        return False
    return leaf.figure.quantum > (_WHOLE_FEN if leaf.kind is _MONEY else 0)


def _percent_agrees(node: Compare, *, values: tuple[Value, Value], at: At, compiler: Compiles) -> bool:
    """Whether a printed percentage is the rounded or the cut value of the other side.

    The other side is known only within the rounding of its own figures: each may be off by half a digit.
    """
    is_left = [leaf.kind for leaf in read_leaves(node.left, at=at, compiler=compiler)] == [_PERCENT]
    stated_side, other_side = (node.left, node.right) if is_left else (node.right, node.left)
    stated, computed = (Fraction(value) for value in (values if is_left else reversed(values)))
    leaves = read_leaves(stated_side, at=at, compiler=compiler)
    quantum = max((Fraction(leaf.figure.quantum) for leaf in leaves), default=Fraction(0))
    _, slack = _slack(other_side, at=at, compiler=compiler)
    if stated < 0:
        stated, computed = -stated, -computed
    if node.op == "=":
        return computed - slack - quantum < stated <= computed + slack + quantum / 2
    return abs(stated - computed) <= quantum / 2 + slack


def _slack(node: Node, *, at: At, compiler: Compiles) -> tuple[Fraction, Fraction]:
    """Return the value of an expression and how far the rounding of its figures may have moved it, to first order.

    In a difference the errors add while the value shrinks, so that a change of two near amounts is known but roughly.
    """
    if isinstance(node, Call) and node.name == "绝对值":
        value, error = _slack(node.arguments[0], at=at, compiler=compiler)
        return abs(value), error
    if isinstance(node, Binary):
        left, right = (_slack(side, at=at, compiler=compiler) for side in (node.left, node.right))
        return _combine(node.op, left, right)
    found = compiler.compile(node)(at.facts, at.row, at.inner)
    leaves = read_leaves(node, at=at, compiler=compiler)
    error = sum((Fraction(leaf.figure.quantum) / 2 for leaf in leaves if is_rounded(leaf)), start=Fraction(0))
    return Fraction(0 if isinstance(found, str | Special) else found), error


def _combine(op: str, left: tuple[Fraction, Fraction], right: tuple[Fraction, Fraction]) -> tuple[Fraction, Fraction]:
    (first, first_error), (second, second_error) = left, right
    if op in "+-":
        return first + second if op == "+" else first - second, first_error + second_error
    if op == "*":
        return first * second, abs(first) * second_error + abs(second) * first_error
    if second == 0:  # it does not apply, and so counts 0 where it is added
        return Fraction(0), Fraction(0)
    value = first / second
    return value, (first_error + abs(value) * second_error) / abs(second)
