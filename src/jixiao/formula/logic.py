"""Closures of conditions, over three truth values and 'does not apply'."""

import operator
from collections.abc import Callable
from operator import attrgetter

from jixiao.book.column import Kind, Row
from jixiao.book.figure import State
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
_EMPTY = (None, "")
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
    is_empty_open = asks_of_texts(node)
    is_exact = node.tolerance == "exact"
    if is_exact and isinstance(node.right, Number | Text):
        if node.op == "=" and is_empty_open:
            return _is_text(node.right.value, left=left)
        return _against(node.right.value, left=left, test=test, is_empty_open=is_empty_open)

    def closure(facts: Facts, row: Row, inner: Row) -> Value:
        first, second = left(facts, row, inner), right(facts, row, inner)
        if first.__class__ is Special or second.__class__ is Special:
            return blocks(first, right=second)
        if is_empty_open and (first == "" or second == ""):
            return UNKNOWN
        if test(first, second):
            return True
        return not is_exact and is_within(node, values=(first, second), at=At(facts, row, inner), compiler=compiler)

    return closure


def _is_text(known: Value, *, left: Closure) -> Closure:
    """Return the closure of whether a text is a certain one, the most frequent comparison of all."""

    def closure(facts: Facts, row: Row, inner: Row) -> Value:
        found = left(facts, row, inner)
        if found == known:
            return True
        if found.__class__ is Special:
            return blocks(found, right=known)
        return UNKNOWN if found == "" else False

    return closure


def _against(known: Value, *, left: Closure, test: Callable[[Value, Value], bool], is_empty_open: bool) -> Closure:
    """Return the closure of an exact comparison with a constant."""

    def closure(facts: Facts, row: Row, inner: Row) -> Value:
        found = left(facts, row, inner)
        if found.__class__ is Special:
            return blocks(found, right=known)
        return UNKNOWN if found == "" and is_empty_open else test(found, known)

    return closure


def asks_of_texts(node: Compare) -> bool:
    """Whether a comparison is one of texts in which an empty one tells nothing."""
    return not _tells_emptiness(node) and not _has_figure(node)


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

    def closure(facts: Facts, row: Row, inner: Row) -> Value:
        found = operand(facts, row, inner)
        return not found if found.__class__ is bool else found

    return closure


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
        return _filled_cell(node.operand)
    operand = compiler.compile(node.operand)
    return lambda facts, row, inner: operand(facts, row, inner).__class__ is not Special


def _filled_cell(node: Cell) -> Closure:
    """Return the closure of whether a cell of a row says something; there is none in a row that was not there."""
    pick, get = row_picker(node), attrgetter(node.column)
    if node.kind.is_figure:
        return lambda facts, row, inner: (own := pick(facts, row, inner)) is not None and get(own).state is _VALUE
    return lambda facts, row, inner: (own := pick(facts, row, inner)) is not None and get(own) not in _EMPTY


def excluded(node: Excluded, *, compiler: Compiles) -> Closure:
    """Return the closure of 不涉及."""
    if isinstance(node.operand, AmountOf):
        find = figure_finder(node.operand)
        return lambda facts, row, inner: (figure := find(facts, row, inner)) is not None and figure.state is _EXCLUDED
    if isinstance(node.operand, Cell):
        return _excluded_cell(node.operand)
    operand = compiler.compile(node.operand)
    return lambda facts, row, inner: operand(facts, row, inner) is NOT_APPLICABLE


def _excluded_cell(node: Cell) -> Closure:
    """Return the closure of whether a cell is stated as not applicable, which only a figure can be."""
    if not node.kind.is_figure:
        return lambda _facts, _row, _inner: False
    pick, get = row_picker(node), attrgetter(node.column)
    return lambda facts, row, inner: (own := pick(facts, row, inner)) is not None and get(own).state is _EXCLUDED


def member(node: Member, *, compiler: Compiles) -> Closure:
    """Return the closure of 属于."""
    operand = compiler.compile(node.operand)
    known = frozenset(item.value for item in node.items if isinstance(item, Number | Text))
    items = [compiler.compile(item) for item in node.items if not isinstance(item, Number | Text)]

    def closure(facts: Facts, row: Row, inner: Row) -> Value:
        found = operand(facts, row, inner)
        if found.__class__ is Special:
            return blocks(found, right=found)
        if found == "":
            return UNKNOWN
        return found in known or (bool(items) and any(item(facts, row, inner) == found for item in items))

    return closure


def unique(node: Unique, *, compiler: Compiles) -> Closure:  # noqa: ARG001 - one shape for all makers
    """Return the closure of 唯一; rows whose cells are all empty repeat nothing."""
    columns = tuple(cell.column for cell in node.cells)
    contents = attrgetter(*columns) if len(columns) > 1 else lambda row: (getattr(row, columns[0]),)

    def closure(facts: Facts, row: Row, _inner: Row) -> Value:
        found = contents(row)
        if found.count("") == len(columns):
            return UNKNOWN
        return facts.counts(node.table, columns=columns)[found] == 1

    return closure
