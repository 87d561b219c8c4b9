"""Expressions as linear forms: a constant and a factor for each figure of one Book."""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction

from msgspec import Struct, field

from jixiao.book.figure import Exact, State, exact
from jixiao.formula.aggregate import row_source
from jixiao.formula.closure import Compiles
from jixiao.formula.figure_name import figure_name
from jixiao.formula.leaves import At, Leaf, read_leaves
from jixiao.formula.special import UNKNOWN
from jixiao.formula.tolerance import is_rounded
from jixiao.formula.tree import Aggregate, AmountOf, Binary, Call, Cell, Given, Negative, Node, Number, Parameter
from jixiao.formula.value import figure_finder

_DEEPEST = 8
_HAS_NUMBER = (State.VALUE, State.BLANK)


class LinearForm(Struct, frozen=True):
    """Σ factor × figure + constant.

    Unit:
        terms: factors by figure id.
        leaves: the figures themselves by figure id; a blank counts 0.
    """

    constant: Exact = 0
    terms: Mapping[str, Exact] = field(default_factory=dict)
    leaves: Mapping[str, Leaf] = field(default_factory=dict)

    @property
    def value(self) -> Exact:
        """The value on the Book as it is."""
        value = self.constant
        for name, factor in self.terms.items():
            value += factor * self.leaves[name].figure.number
        return value

    @property
    def error(self) -> Fraction:
        """How far the rounding of its figures may have moved its value."""
        rounded = [name for name in self.terms if is_rounded(self.leaves[name])]
        quanta = (abs(Fraction(self.terms[name])) * self.leaves[name].figure.quantum for name in rounded)
        return sum(quanta, start=Fraction(0)) / 2

    def plus(self, other: "LinearForm") -> "LinearForm":
        """Return the sum of two forms; a figure whose factors cancel is left out."""
        names = dict.fromkeys([*self.terms, *other.terms])
        factors = {name: self.terms.get(name, 0) + other.terms.get(name, 0) for name in names}
        terms = {name: factor for name, factor in factors.items() if factor}
        return LinearForm(self.constant + other.constant, terms, {**self.leaves, **other.leaves})

    def times(self, factor: Exact) -> "LinearForm":
        """Return a multiple of the form."""
        terms = {name: exact(Fraction(weight) * factor) for name, weight in self.terms.items() if factor}
        return LinearForm(exact(Fraction(self.constant) * factor), terms, self.leaves)


def linear_form(node: Node, *, at: At, compiler: Compiles) -> LinearForm | None:
    """Return an expression as a linear form, None where it is not linear or a figure is missing.

    What is not applicable counts 0, as it does beside a number. A figure that nobody stated is replaced by those it is
    computed from. A condition chooses rows once and for all, as the Book is.
    """
    return _Reader(compiler).form(node, at=at)


class _Reader:
    def __init__(self, compiler: Compiles, *, depth: int = 0) -> None:
        self.compiler = compiler
        self.depth = depth

    def form(self, node: Node, *, at: At) -> LinearForm | None:
        """Return an expression as a linear form."""
        make = _FORMS.get(type(node))
        return None if make is None else make(self, node, at)

    def constant(self, node: Node, at: At) -> LinearForm | None:
        """Return the form of a number or a parameter."""
        found = self.compiler.compile(node)(at.facts, at.row, at.inner)
        return LinearForm(found) if isinstance(found, int | Fraction) else None

    def cell(self, node: Cell, at: At) -> LinearForm | None:
        """Return the form of a cell; a blank counts only where a row shows that something belongs there."""
        leaf = next(read_leaves(node, at=at, compiler=self.compiler), None) if node.kind.is_figure else None
        if leaf is None or (leaf.figure.state is State.BLANK and node.origin == "single" and not node.is_addend):
            return None
        return _single(leaf, figure_id=figure_name(node, at=at).removeprefix("="))

    def amount(self, node: AmountOf, at: At) -> LinearForm | None:
        """Return the form of an amount, of its definition where nobody stated it."""
        if figure_finder(node)(at.facts, at.row, at.inner) is None:
            definition = self.compiler.definition_of(node) if self.depth < _DEEPEST else None
            return None if definition is None else _Reader(self.compiler, depth=self.depth + 1).form(definition, at=at)
        leaf = next(read_leaves(node, at=at, compiler=self.compiler))
        return _single(leaf, figure_id=figure_name(node, at=at))

    def negative(self, node: Negative, at: At) -> LinearForm | None:
        """Return the form of a negative."""
        operand = self.form(node.operand, at=at)
        return None if operand is None else operand.times(-1)

    def binary(self, node: Binary, at: At) -> LinearForm | None:
        """Return the form of an operation; a product or quotient needs a constant."""
        left, right = self.form(node.left, at=at), self.form(node.right, at=at)
        if left is None or right is None:
            return None
        if node.op in "+-":
            return left.plus(right if node.op == "+" else right.times(-1))
        if node.op == "/":
            return None if right.terms or not right.constant else left.times(Fraction(1) / right.constant)
        if left.terms and right.terms:
            return None
        return left.times(right.constant) if left.terms else right.times(left.constant)

    def aggregate(self, node: Aggregate, at: At) -> LinearForm | None:
        """Return the form of a sum over rows; a count is a constant."""
        if node.kind != "sum" or node.value is None:
            return self.constant(node, at) if node.kind == "count" else None
        holds = self._meeting(node, at)
        rows = row_source(node)(at.facts, at.row)
        verdicts = [holds(row) for row in rows]
        if not rows or UNKNOWN in verdicts:
            return None
        chosen = (At(at.facts, at.row, row) for row, verdict in zip(rows, verdicts, strict=True) if verdict is True)
        return _total(self.form(node.value, at=place) for place in chosen)

    def _meeting(self, node: Aggregate, at: At) -> Callable[[object], object]:
        if node.condition is None:
            return lambda _row: True
        condition = self.compiler.compile(node.condition)
        return lambda row: condition(at.facts, at.row, row)

    def given(self, node: Given, at: At) -> LinearForm | None:
        """Return the form of what follows 若 where the condition holds, 0 where it does not."""
        holds = self.compiler.compile(node.condition)(at.facts, at.row, at.inner)
        if holds is True:
            return self.form(node.conclusion, at=at)
        return LinearForm() if holds is False else None

    def call(self, node: Call, at: At) -> LinearForm | None:
        """Return the form of a figure that is referred to, or of an absolute value as long as its sign stays."""
        if node.name == "引用":
            leaf = next(read_leaves(node, at=at, compiler=self.compiler), None)
            return None if leaf is None else _single(leaf, figure_id=leaf.figure_id)
        if node.name != "绝对值":
            return None
        inside = self.form(node.arguments[0], at=at)
        return inside.times(-1) if inside is not None and inside.value < 0 else inside


def _single(leaf: Leaf, *, figure_id: str) -> LinearForm | None:
    """Return the form of one figure."""
    if leaf.figure.state is State.NOT_APPLICABLE:
        return LinearForm()
    if leaf.figure.state not in _HAS_NUMBER:
        return None
    return LinearForm(0, {figure_id: 1}, {figure_id: leaf})


def _total(forms: Iterable[LinearForm | None]) -> LinearForm | None:
    """Return the sum of forms, None if one of them is none."""
    total = LinearForm()
    for form in forms:
        if form is None:
            return None
        total = total.plus(form)
    return total


_FORMS: Mapping[type, Callable[..., LinearForm | None]] = {
    Number: _Reader.constant,
    Parameter: _Reader.constant,
    Cell: _Reader.cell,
    AmountOf: _Reader.amount,
    Negative: _Reader.negative,
    Binary: _Reader.binary,
    Aggregate: _Reader.aggregate,
    Given: _Reader.given,
    Call: _Reader.call,
}
