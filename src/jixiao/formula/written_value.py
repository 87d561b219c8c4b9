"""Write values as Python: constants, cells, amounts, parameters and arithmetic, as `value` says."""

from msgspec import Struct

from jixiao.book.column import Kind
from jixiao.formula.script import Code, Script
from jixiao.formula.special import add, negate
from jixiao.formula.tree import AmountOf, Binary, Cell, Negative, Node, Number, Parameter, Text
from jixiao.formula.value import caliber_of, quotient

_TEXTS = (Kind.TEXT, Kind.CODE, Kind.REFERENCE)


def constant(node: Number | Text, *, script: Script) -> Code:
    """Return a constant."""
    return Code(script.keep(node.value), is_plain=True)


def is_own(node: Cell) -> bool:
    """Whether a cell stands in the row of the rule or of the aggregate, which is there."""
    return node.origin != "single" and not node.years_back


def cell(node: Cell, *, script: Script) -> Code:
    """Return the column of a row; dates, single rows and last year's are left to closures."""
    column = f"{node.origin}.{node.column}"
    if not is_own(node) or node.kind is Kind.DATE:
        return script.call(script.writer.in_closure(node))
    if node.kind.is_figure:
        figure = script.fresh()
        return Code(_number(figure, read=column, is_addend=node.is_addend))
    return Code(column if node.kind in _TEXTS else f"FLAGS[{column}]", is_plain=True)


class NumberCode(Struct, frozen=True):
    """A number that is compared: a constant or the figure of a cell.

    Unit:
        text: the number; of a figure it is there once `test` was asked, and only where that holds.
        read: where the figure stands, empty for a constant.
    """

    text: str
    test: str = ""
    read: str = ""


def written_number(node: Node, *, script: Script) -> NumberCode | None:
    """Return a number or the figure of a cell, None for any other expression."""
    if isinstance(node, Number):
        return NumberCode(script.keep(node.value))
    if not isinstance(node, Cell) or not node.kind.is_figure or not is_own(node):
        return None
    figure, read = script.fresh(), f"{node.origin}.{node.column}"
    return NumberCode(f"{figure}.number", f"({figure} := {read}).state is VALUE", read)


def _number(figure: str, *, read: str, is_addend: bool) -> str:
    """Return the number of a figure, or what it is instead; a blank is one where it may be added up."""
    return f"({figure}.number if ({figure} := {read}).state is VALUE else {_unstated(figure, is_addend=is_addend)})"


def _unstated(figure: str, *, is_addend: bool) -> str:
    blank = f"BLANK if {figure}.state is EMPTY else " if is_addend else ""
    return f"NOT_APPLICABLE if {figure}.state is EXCLUDED else {blank}UNKNOWN"


def amount_figure(node: AmountOf, *, script: Script) -> str:
    """Return the stated figure of an amount, None where nobody stated it."""
    suffix = caliber_of(node).suffix
    if node.row is not None:
        return f"facts.figures.get({script.keep(f'{node.table}/{node.row}/{node.field}@{suffix}')})"
    column = script.keep(f"{node.table}/{node.field}@{suffix}")
    return f"facts.columns.get({column}, NO_FIGURES).get({'inner' if node.origin == 'inner' else 'row'}.key)"


def amount(node: AmountOf, *, script: Script) -> Code:
    """Return an amount, computed where nobody stated it."""
    if node in script.known:
        return Code(f"{script.known[node]}.number", is_plain=True)
    defined = script.writer.defined(node)
    computed = "UNKNOWN" if defined is None else script.call(defined).text
    figure = script.fresh()
    stated = _unstated(figure, is_addend=True)
    return Code(
        f"({computed} if ({figure} := {amount_figure(node, script=script)}) is None"
        f" else {figure}.number if {figure}.state is VALUE else {stated})"
    )


def parameter(node: Parameter, *, script: Script) -> Code:
    """Return a parameter; one whose key may be missing is left to a closure."""
    key = Code("None", is_plain=True) if node.key is None else script.write(node.key)
    if not key.is_plain:
        return script.call(script.writer.in_closure(node))
    found = script.fresh()
    asked = f"facts.parameters({script.keep(node.name)}, {key.text})"
    return Code(f"(NOT_APPLICABLE if ({found} := {asked}) is None else {found})")


def negative(node: Negative, *, script: Script) -> Code:
    """Return a negative."""
    operand = script.write(node.operand)
    return Code(f"{script.keep(negate)}({operand.text})", is_plain=operand.is_plain)


class Operands(Struct, frozen=True):
    """Two values of which one may be no plain one.

    Unit:
        first, second: the values; they are there once `is_open` was asked.
        is_open: whether one of them is no plain value, empty where both always are.
        blocked: what a relation between them comes to then, as `special.blocks` says.
    """

    first: str
    second: str
    is_open: str
    blocked: str


def operands(left: Code, *, right: Code, script: Script) -> Operands:
    """Return how two values are read; what always is a plain one is looked at where it stands."""
    first, second = (code.text if code.is_plain else script.fresh() for code in (left, right))
    opened = [(name, code.text) for name, code in ((first, left), (second, right)) if not code.is_plain]
    is_open = " | ".join(f"(({name} := {text}).__class__ is Special)" for name, text in opened)
    excluded = " or ".join(f"{name} is NOT_APPLICABLE" for name, _ in opened)
    return Operands(first, second, is_open, f"(NOT_APPLICABLE if {excluded} else UNKNOWN)")


def binary(node: Binary, *, script: Script) -> Code:
    """Return an operation; what is no plain number is looked at only where there is some."""
    sides = operands(script.write(node.left), right=script.write(node.right), script=script)
    first, second = sides.first, sides.second
    done = f"{script.keep(quotient)}({first}, right={second})" if node.op == "/" else f"{first} {node.op} {second}"
    if not sides.is_open:
        return Code(f"({done})", is_plain=node.op != "/")
    return Code(f"({_without(node.op, sides, script=script)} if {sides.is_open} else {done})")


def _without(op: str, sides: Operands, *, script: Script) -> str:
    """Return what an operation comes to that lacks a number; only as an addend may it count 0."""
    if op not in "+-":
        return sides.blocked
    added = sides.second if op == "+" else f"{script.keep(negate)}({sides.second})"
    return f"{script.keep(add)}({sides.first}, right={added})"
