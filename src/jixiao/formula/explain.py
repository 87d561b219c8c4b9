"""Say in numbers why a condition does not hold: which part fails, the sum it makes, what is stated and computed."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from jixiao.book.column import Kind
from jixiao.book.figure import Exact, State
from jixiao.book.printing import print_number
from jixiao.formula.closure import Compiles
from jixiao.formula.kinds import kind_of
from jixiao.formula.leaves import At, Leaf, read_leaves
from jixiao.formula.special import BLANK, NOT_APPLICABLE, Special, Value
from jixiao.formula.tree import (
    Aggregate,
    AmountOf,
    Binary,
    Call,
    Cell,
    Compare,
    Every,
    Filled,
    Given,
    Inverse,
    Member,
    Negative,
    Node,
    Number,
    Parameter,
    Some,
    Text,
    Unique,
    children,
)

_OPPOSITE = {"=": "≠", "≠": "=", "<": "≥", ">": "≤", "≤": ">", "≥": "<"}
_SIGNS = {"*": "×", "/": "÷"}
_MOST_TERMS = 8
_WEAK, _STRONG = 1, 2
_NAMELESS = "条件"


class Explanation(Struct, frozen=True):
    """Why a condition fails.

    Unit:
        stated, computed, difference: printed in 万元, % or the unit of the figures; empty where there is none.
        has_blank: whether a blank counted 0, so that the finding must say so and is not certain.
    """

    arithmetic: str
    stated: str
    computed: str
    difference: str
    leaves: tuple[Leaf, ...]
    has_blank: bool


def explain(node: Node, *, at: At, compiler: Compiles) -> Explanation:
    """Return why a condition fails where it is read."""
    failing = find_failing(node, at=at, compiler=compiler)
    leaves = tuple(read_leaves(failing, at=at, compiler=compiler))
    blanks = any(leaf.figure.state is State.BLANK and leaf.kind.is_figure for leaf in leaves)
    if isinstance(failing, Compare):
        return _explain_comparison(failing, at=at, compiler=compiler, leaves=leaves, has_blank=blanks)
    words = _words(failing, at=at, compiler=compiler)
    return Explanation(words, "", "", "", leaves, has_blank=False)


def find_failing(node: Node, *, at: At, compiler: Compiles) -> Node:
    """Return the smallest condition below a node that fails and alone decides it."""
    if isinstance(node, Given):
        return find_failing(node.conclusion, at=at, compiler=compiler)
    if isinstance(node, Every):
        for item in node.items:
            if compiler.compile(item)(at.facts, at.row, at.inner) is False:
                return find_failing(item, at=at, compiler=compiler)
    return node


def _explain_comparison(
    node: Compare, *, at: At, compiler: Compiles, leaves: tuple[Leaf, ...], has_blank: bool
) -> Explanation:
    values = [compiler.compile(side)(at.facts, at.row, at.inner) for side in (node.left, node.right)]
    kind = kind_of(node.left) or kind_of(node.right) or _kind_at(leaves)
    printed = [_print(value, kind=kind) for value in values]
    sums = [
        _side(side, at=at, compiler=compiler, printed=text)
        for side, text in zip((node.left, node.right), printed, strict=True)
    ]
    difference = _difference(values, kind=kind)
    tail = f"，相差 {difference}" if difference and node.op == "=" else ""
    unit = "（万元）" if kind is Kind.MONEY else ""
    arithmetic = f"{sums[0]} {_OPPOSITE[node.op]} {sums[1]}{tail}{unit}"
    stated, computed = printed if _is_leaf(node.left) or not _is_leaf(node.right) else printed[::-1]
    return Explanation(arithmetic, stated, computed, difference, leaves, has_blank)


def _kind_at(leaves: tuple[Leaf, ...]) -> Kind:
    return leaves[0].kind if leaves else Kind.NUMBER


def _is_leaf(node: Node) -> bool:
    return isinstance(node, Cell | AmountOf) or (isinstance(node, Call) and node.name == "引用")


def _difference(values: list[Value], *, kind: Kind) -> str:
    if any(isinstance(value, str | Special) for value in values):
        return ""
    return _print(abs(values[0] - values[1]), kind=kind)


def _side(node: Node, *, at: At, compiler: Compiles, printed: str) -> str:
    """Return one side as a sum with its result, the bare result where there is nothing to add up."""
    if _is_leaf(node) or isinstance(node, Number | Text | Parameter):
        return printed
    written = _expression(node, at=at, compiler=compiler)
    return printed if written == printed else f"{written} = {printed}"


def _print(value: Value, *, kind: Kind) -> str:
    if isinstance(value, Special):
        return {"blank": "空", "unknown": "缺", "not_applicable": "不涉及"}[value.value]
    return value if isinstance(value, str) else print_number(value, kind=kind)


def _expression(node: Node, *, at: At, compiler: Compiles, strength: int = 0) -> str:
    """Return an expression with numbers in the place of labels."""
    if isinstance(node, Binary):
        return _operation(node, at=at, compiler=compiler, strength=strength)
    if isinstance(node, Negative):
        return f"-{_expression(node.operand, at=at, compiler=compiler, strength=_STRONG)}"
    if isinstance(node, Aggregate) and node.kind == "sum":
        return _sum_terms(node, at=at, compiler=compiler, strength=strength)
    if isinstance(node, Number):
        return node.printed
    if isinstance(node, Given):
        return _expression(node.conclusion, at=at, compiler=compiler, strength=strength)
    if isinstance(node, Call) and node.name in _CALLS:
        return _CALLS[node.name](node, at=at, compiler=compiler)
    value = compiler.compile(node)(at.facts, at.row, at.inner)
    return _print(value, kind=kind_of(node) or Kind.NUMBER)


def _operation(node: Binary, *, at: At, compiler: Compiles, strength: int) -> str:
    """Return an operation; an addend that is blank or does not apply adds nothing and is left out."""
    own = _WEAK if node.op in "+-" else _STRONG
    if own == _WEAK and compiler.compile(node.right)(at.facts, at.row, at.inner) in (BLANK, NOT_APPLICABLE):
        return _expression(node.left, at=at, compiler=compiler, strength=strength)
    if node.op == "+" and compiler.compile(node.left)(at.facts, at.row, at.inner) in (BLANK, NOT_APPLICABLE):
        return _expression(node.right, at=at, compiler=compiler, strength=strength)
    left = _expression(node.left, at=at, compiler=compiler, strength=own)
    right = _expression(node.right, at=at, compiler=compiler, strength=own + (node.op in "-/"))
    text = f"{left} {_SIGNS.get(node.op, node.op)} {right}"
    return f"({text})" if own < strength else text


def _absolute(node: Call, *, at: At, compiler: Compiles) -> str:
    return f"|{_expression(node.arguments[0], at=at, compiler=compiler)}|"


def _referred(node: Call, *, at: At, compiler: Compiles) -> str:
    return " + ".join(_term(leaf) for leaf in read_leaves(node, at=at, compiler=compiler) if leaf.figure.is_value)


_CALLS: Mapping[str, Callable[..., str]] = {"绝对值": _absolute, "引用": _referred}


def _sum_terms(node: Aggregate, *, at: At, compiler: Compiles, strength: int) -> str:
    terms = [_term(leaf) for leaf in read_leaves(node, at=at, compiler=compiler) if leaf.figure.is_value]
    if len(terms) > _MOST_TERMS:
        value = compiler.compile(node)(at.facts, at.row, at.inner)
        return f"{len(terms)}项合计 {_print(value, kind=kind_of(node) or Kind.NUMBER)}"
    text = " + ".join(terms) if terms else "0"
    return f"({text})" if strength > _WEAK and len(terms) > 1 else text


def _term(leaf: Leaf) -> str:
    number: Exact = leaf.figure.number
    return print_number(number, kind=leaf.kind)


def _words(node: Node, *, at: At, compiler: Compiles) -> str:
    """Return in words why a condition that compares nothing fails."""
    if isinstance(node, Filled):
        return f"{name_of(node.operand)}未填"
    if isinstance(node, Member):
        value = compiler.compile(node.operand)(at.facts, at.row, at.inner)
        allowed = "、".join(item.value for item in node.items if isinstance(item, Text))
        return f"{name_of(node.operand)}为“{_print(value, kind=Kind.TEXT)}”，应为：{allowed}"
    if isinstance(node, Unique):
        values = "、".join(str(getattr(at.row, cell.column)) for cell in node.cells)
        return f"“{values}”重复出现"
    if isinstance(node, Inverse):
        return f"{name_of(node.operand)}{'已填' if isinstance(node.operand, Filled) else '不符合要求'}"
    if isinstance(node, Some):
        failing = (find_failing(item, at=at, compiler=compiler) for item in node.items)
        return "，且".join(_words(item, at=at, compiler=compiler) for item in failing)
    if isinstance(node, Compare):
        return explain(node, at=at, compiler=compiler).arithmetic
    return f"{name_of(node)}不符合要求"


def name_of(node: Node) -> str:
    """Return the label of the first leaf below a node."""
    if isinstance(node, Cell | AmountOf):
        return f"「{node.label}」"
    names = (name_of(item) for item in children(node))
    return next((name for name in names if name != _NAMELESS), _NAMELESS)
