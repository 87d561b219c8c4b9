"""Closures of values: constants, cells, amounts, parameters and arithmetic."""

import datetime as dt
from collections.abc import Callable
from fractions import Fraction
from operator import attrgetter

from jixiao.book.caliber import Caliber
from jixiao.book.column import Kind, Row
from jixiao.book.figure import Exact, Figure, State, exact
from jixiao.formula.closure import Closure, Compiles
from jixiao.formula.facts import NO_FIGURES, Facts
from jixiao.formula.special import BLANK, NOT_APPLICABLE, UNKNOWN, Special, Value, add, blocks, negate
from jixiao.formula.tree import AmountOf, Binary, Cell, Negative, Number, Parameter, Text

_SPECIAL = {State.BLANK: BLANK, State.MISSING: UNKNOWN, State.NOT_APPLICABLE: NOT_APPLICABLE}
_VALUE = State.VALUE
_FLAGS = {True: "是", False: "否", None: ""}


def constant(node: Number | Text, *, compiler: Compiles) -> Closure:  # noqa: ARG001 - one shape for all makers
    """Return the closure of a constant."""
    known = node.value
    return lambda _facts, _row, _inner: known


def caliber_of(node: AmountOf) -> Caliber:
    """Return the caliber of a bound amount."""
    return node.caliber.bind("", fund="")


def cell(node: Cell, *, compiler: Compiles) -> Closure:  # noqa: ARG001 - one shape for all makers
    """Return the closure that reads a column of a row."""
    read = _reader(node)
    if node.origin == "row" and not node.years_back:
        return read
    if node.origin == "inner" and not node.years_back:
        return lambda facts, _row, inner: read(facts, inner, None)
    if node.origin == "single" and not node.years_back:
        table = node.table
        return lambda facts, _row, _inner: read(facts, facts.rows(table)[0], None)
    pick = row_picker(node)
    return lambda facts, row, inner: read(facts, pick(facts, row, inner), None)


def row_picker(node: Cell) -> Closure:
    """Return the closure that finds the row a cell is read from, None where an earlier year has no such row."""
    table, back = node.table, node.years_back
    if node.origin == "single":
        return lambda facts, _row, _inner: next(iter(facts.rows(table, years_back=back)), None)
    if back:
        if node.origin == "inner":
            return lambda facts, _row, inner: facts.row_before(table, row=inner, years_back=back)
        return lambda facts, row, _inner: facts.row_before(table, row=row, years_back=back)
    if node.origin == "inner":
        return lambda _facts, _row, inner: inner
    return lambda _facts, row, _inner: row


def _reader(node: Cell) -> Closure:
    """Return the closure that reads the column of the row it is given; of no row nothing is known."""
    if node.kind.is_figure:
        return _figure_reader(node)
    get = attrgetter(node.column)
    if node.kind is Kind.FLAG:
        return lambda _facts, row, _inner: UNKNOWN if row is None else _FLAGS[get(row)]
    if node.kind is Kind.DATE:
        return lambda _facts, row, _inner: UNKNOWN if row is None else _day(get(row))
    return lambda _facts, row, _inner: UNKNOWN if row is None else get(row)


def _day(content: dt.date | None) -> str:
    return "" if content is None else content.isoformat()


def _figure_reader(node: Cell) -> Closure:
    get = attrgetter(node.column)
    special = {**_SPECIAL, State.BLANK: BLANK if node.is_addend else UNKNOWN}

    def read(_facts: Facts, row: Row, _inner: Row) -> Value:
        if row is None:
            return UNKNOWN
        figure = get(row)
        return figure.number if figure.state is _VALUE else special[figure.state]

    return read


def amount(node: AmountOf, *, compiler: Compiles) -> Closure:
    """Return the closure that reads an amount, or computes it where nobody stated it."""
    computed = compiler.defined(node) or _unknown
    find = figure_finder(node)

    def closure(facts: Facts, row: Row, inner: Row) -> Value:
        figure = find(facts, row, inner)
        if figure is None:
            return computed(facts, row, inner)
        return figure.number if figure.state is _VALUE else _SPECIAL[figure.state]

    return closure


def _unknown(_facts: Facts, _row: Row, _inner: Row) -> Value:
    return UNKNOWN


def figure_finder(node: AmountOf) -> Callable[[Facts, Row, Row], Figure | None]:
    """Return the closure that finds the stated figure of an amount, None where nobody stated it."""
    suffix = caliber_of(node).suffix
    if node.row is not None:
        figure_id = f"{node.table}/{node.row}/{node.field}@{suffix}"
        return lambda facts, _row, _inner: facts.figures.get(figure_id)
    key = f"{node.table}/{node.field}@{suffix}"
    if node.origin == "inner":
        return lambda facts, _row, inner: facts.columns.get(key, NO_FIGURES).get(inner.key)
    return lambda facts, row, _inner: facts.columns.get(key, NO_FIGURES).get(row.key)


def figure_id_of(node: Cell | AmountOf, *, row: Row) -> str:
    """Return the id of the figure a leaf reads from a row."""
    if isinstance(node, Cell):
        return f"{node.table}/{row.key}/{node.column}"
    return f"{node.table}/{node.row or row.key}/{node.field}@{caliber_of(node).suffix}"


def parameter(node: Parameter, *, compiler: Compiles) -> Closure:
    """Return the closure of a parameter; not applicable where it is not in force."""
    name = node.name
    key = compiler.compile(node.key) if node.key is not None else lambda _facts, _row, _inner: None

    def closure(facts: Facts, row: Row, inner: Row) -> Value:
        chosen = key(facts, row, inner)
        if chosen.__class__ is Special:
            return blocks(chosen, right=chosen)
        found = facts.parameters(name, chosen)
        return NOT_APPLICABLE if found is None else found

    return closure


def negative(node: Negative, *, compiler: Compiles) -> Closure:
    """Return the closure of a negative."""
    operand = compiler.compile(node.operand)
    return lambda facts, row, inner: negate(operand(facts, row, inner))


def binary(node: Binary, *, compiler: Compiles) -> Closure:
    """Return the closure of an operation; addition counts a blank 0, multiplication and division do not."""
    left, right = compiler.compile(node.left), compiler.compile(node.right)
    if node.op == "+":
        return _sum_of(left, right)
    if node.op == "-":
        return lambda facts, row, inner: add(left(facts, row, inner), right=negate(right(facts, row, inner)))
    combine = multiply if node.op == "*" else divide
    return lambda facts, row, inner: combine(left(facts, row, inner), right=right(facts, row, inner))


def _sum_of(left: Closure, right: Closure) -> Closure:
    def closure(facts: Facts, row: Row, inner: Row) -> Value:
        first, second = left(facts, row, inner), right(facts, row, inner)
        if first.__class__ is not Special and second.__class__ is not Special:
            return first + second
        return add(first, right=second)

    return closure


def multiply(left: Value, *, right: Value) -> Value:
    """Return the product of two numbers, or why there is none."""
    blocked = blocks(left, right=right)
    return left * right if blocked is None else blocked


def divide(left: Value, *, right: Value) -> Value:
    """Return the exact quotient; a quotient by 0 is not applicable, never 0 and never infinite."""
    blocked = blocks(left, right=right)
    return quotient(left, right=right) if blocked is None else blocked


def quotient(left: Exact, *, right: Exact) -> Exact | Special:
    """Return the exact quotient of two numbers."""
    if right == 0:
        return NOT_APPLICABLE
    is_whole = left.__class__ is right.__class__ is int
    return exact(Fraction(left, right) if is_whole else Fraction(left) / Fraction(right))
