"""Closures of conditions, over three truth values and 'does not apply'."""

import operator
from collections.abc import Callable

from jixiao.book.column import Kind, Row
from jixiao.book.figure import Figure, State
from jixiao.formula import special
from jixiao.formula.closure import Closure, Compiles
from jixiao.formula.facts import Facts
from jixiao.formula.kinds import kind_of
from jixiao.formula.leaves import At
from jixiao.formula.special import NOT_APPLICABLE, UNKNOWN, Special, Value, blocks
from jixiao.formula.tolerance import is_within
from jixiao.formula.tree import (
    AmountOf,
    Cell,
    Compare,
    Every,
    Excluded,
    Filled,
    Given,
    Inverse,
    Member,
    Number,
    Some,
    Text,
    Unique,
)
from jixiao.formula.value import figure_finder, row_picker

_VALUE, _EXCLUDED = State.VALUE, State.NOT_APPLICABLE
_TESTS = {
    "=": operator.eq,
    "≠": operator.ne,
    "<": operator.lt,
    ">": operator.gt,
    "≤": operator.le,
    "≥": operator.ge,
}


def compare(node: Compare, *, compiler: Compiles) -> Closure:
    """Return the closure of a comparison; the envelope is looked at only where the exact values disagree."""
    left, right = compiler.compile(node.left), compiler.compile(node.right)
    test = _TESTS[node.op]
    may_be_empty = _tells_emptiness(node) or _has_figure(node)
    is_exact = node.tolerance == "exact"
    if is_exact and isinstance(node.right, Number | Text):
        return _against(node.right.value, left=left, test=test, may_be_empty=may_be_empty)

    def closure(facts: Facts, row: Row, inner: Row) -> Value:
        first, second = left(facts, row, inner), right(facts, row, inner)
        if first.__class__ is Special or second.__class__ is Special:
            return blocks(first, right=second)
        if not may_be_empty and (first == "" or second == ""):
            return UNKNOWN
        if test(first, second):
            return True
        if is_exact or not is_within(node, values=(first, second), at=At(facts, row, inner), compiler=compiler):
            return False
        facts.is_rounded = True
        return True

    return closure


def _against(known: Value, *, left: Closure, test: Callable[[Value, Value], bool], may_be_empty: bool) -> Closure:
    """Return the closure of an exact comparison with a constant, the most frequent of all."""

    def closure(facts: Facts, row: Row, inner: Row) -> Value:
        found = left(facts, row, inner)
        if found.__class__ is Special:
            return blocks(found, right=known)
        return UNKNOWN if found == "" and not may_be_empty else test(found, known)

    return closure


def _tells_emptiness(node: Compare) -> bool:
    """Whether an empty text is an answer here: an empty reference means 部门整体, and "" may be asked for."""
    sides = (node.left, node.right)
    return any(isinstance(side, Text) and side.value == "" for side in sides) or any(
        isinstance(side, Cell) and side.kind is Kind.REFERENCE for side in sides
    )


def _has_figure(node: Compare) -> bool:
    """Whether one side is known to be a number, so that no side is a text."""
    kinds = (kind_of(node.left), kind_of(node.right))
    return any(kind is not None and kind.is_figure for kind in kinds)


def every(node: Every, *, compiler: Compiles) -> Closure:
    """Return the closure of 且, as `special.every` says; what stands behind a false part is not looked at."""
    items = [compiler.compile(item) for item in node.items]

    def closure(facts: Facts, row: Row, inner: Row) -> Value:
        found: Value = NOT_APPLICABLE
        for item in items:
            holds = item(facts, row, inner)
            if holds is False:
                return False
            if holds is UNKNOWN or (holds is True and found is NOT_APPLICABLE):
                found = holds
        return found

    return closure


def some(node: Some, *, compiler: Compiles) -> Closure:
    """Return the closure of 或, as `special.some` says; what stands behind a true part is not looked at."""
    items = [compiler.compile(item) for item in node.items]

    def closure(facts: Facts, row: Row, inner: Row) -> Value:
        found: Value = NOT_APPLICABLE
        for item in items:
            holds = item(facts, row, inner)
            if holds is True:
                return True
            if holds is UNKNOWN or (holds is False and found is NOT_APPLICABLE):
                found = holds
        return found

    return closure


def inverse(node: Inverse, *, compiler: Compiles) -> Closure:
    """Return the closure of 非."""
    operand = compiler.compile(node.operand)
    return lambda facts, row, inner: special.inverse(operand(facts, row, inner))


def given(node: Given, *, compiler: Compiles) -> Closure:
    """Return the closure of 若…则."""
    condition, conclusion = compiler.compile(node.condition), compiler.deferred(node.conclusion)

    def closure(facts: Facts, row: Row, inner: Row) -> Value:
        holds = condition(facts, row, inner)
        if holds is True:
            return conclusion(facts, row, inner)
        return NOT_APPLICABLE if holds is False else holds

    return closure


def filled(node: Filled, *, compiler: Compiles) -> Closure:
    """Return the closure of 已填: for a leaf whether somebody stated it, for anything else whether it has a value."""
    if isinstance(node.operand, AmountOf):
        find = figure_finder(node.operand)
        return lambda facts, row, inner: (figure := find(facts, row, inner)) is not None and figure.state is _VALUE
    if isinstance(node.operand, Cell):
        state = _state_of(node.operand)
        return lambda facts, row, inner: state(facts, row, inner) is _VALUE
    operand = compiler.compile(node.operand)
    return lambda facts, row, inner: operand(facts, row, inner).__class__ is not Special


def excluded(node: Excluded, *, compiler: Compiles) -> Closure:
    """Return the closure of 不涉及."""
    if isinstance(node.operand, AmountOf):
        find = figure_finder(node.operand)
        return lambda facts, row, inner: (figure := find(facts, row, inner)) is not None and figure.state is _EXCLUDED
    if isinstance(node.operand, Cell):
        state = _state_of(node.operand)
        return lambda facts, row, inner: state(facts, row, inner) is _EXCLUDED
    operand = compiler.compile(node.operand)
    return lambda facts, row, inner: operand(facts, row, inner) is NOT_APPLICABLE


def _state_of(node: Cell) -> Closure:
    """Return the closure of the state of a cell; there is none in a row that was not there."""
    pick, column = row_picker(node), node.column
    return lambda facts, row, inner: _cell_state(getattr(pick(facts, row, inner), column, None))


def _cell_state(content: object) -> State:
    if isinstance(content, Figure):
        return content.state
    return State.VALUE if content not in (None, "") else State.BLANK


def member(node: Member, *, compiler: Compiles) -> Closure:
    """Return the closure of 属于."""
    operand = compiler.compile(node.operand)
    known = [item.value for item in node.items if isinstance(item, Number | Text)]
    items = [compiler.compile(item) for item in node.items if not isinstance(item, Number | Text)]

    def closure(facts: Facts, row: Row, inner: Row) -> Value:
        found = operand(facts, row, inner)
        if found.__class__ is Special:
            return blocks(found, right=found)
        if found == "":
            return UNKNOWN
        return found in known or any(item(facts, row, inner) == found for item in items)

    return closure


def unique(node: Unique, *, compiler: Compiles) -> Closure:  # noqa: ARG001 - one shape for all makers
    """Return the closure of 唯一; rows whose cells are all empty repeat nothing."""
    columns = tuple(cell.column for cell in node.cells)

    def closure(facts: Facts, row: Row, _inner: Row) -> Value:
        if all(getattr(row, column) == "" for column in columns):
            return UNKNOWN
        return facts.count_like(node.table, columns=columns, row=row) == 1

    return closure
