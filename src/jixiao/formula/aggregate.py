"""Closures of sum, count, min and max over rows."""

from collections.abc import Callable, Iterable, Sequence

from jixiao.book.column import Row
from jixiao.formula.closure import Closure, Compiles
from jixiao.formula.facts import Facts
from jixiao.formula.special import BLANK, NOT_APPLICABLE, UNKNOWN, Special, Value
from jixiao.formula.tree import Aggregate


def aggregate(node: Aggregate, *, compiler: Compiles) -> Closure:
    """Return the closure of an aggregate; a table without any row tells nothing, so the result is unknown."""
    rows_of = row_source(node)
    condition = None if node.condition is None else compiler.compile(node.condition)
    value = None if node.value is None else compiler.compile(node.value)
    reduce = _REDUCE[node.kind]
    empty = NOT_APPLICABLE if node.span == "children" else UNKNOWN

    def closure(facts: Facts, row: Row, _inner: Row) -> Value:
        rows = rows_of(facts, row)
        if not rows:
            return empty
        chosen = rows if condition is None else _meeting(rows, condition, at=(facts, row))
        if chosen is None:
            return UNKNOWN
        return reduce([1] * len(chosen) if value is None else [value(facts, row, item) for item in chosen])

    return closure


def row_source(node: Aggregate) -> Callable[[Facts, Row], Sequence[Row]]:
    """Return the closure of the rows an aggregate runs over."""
    table = node.table
    if node.span == "group":
        return lambda facts, _row: facts.group
    if node.span == "children":
        return lambda facts, row: facts.children(table, row=row)
    return lambda facts, _row: facts.rows(table)


def _meeting(rows: Iterable[Row], condition: Closure, *, at: tuple[Facts, Row]) -> list[Row] | None:
    """Return the rows that meet a condition, None where it cannot be told of one of them."""
    facts, row = at
    chosen = []
    for item in rows:
        holds = condition(facts, row, item)
        if holds is True:
            chosen.append(item)
        elif holds is UNKNOWN:
            return None
    return chosen


def _sum(values: list[Value]) -> Value:
    """Return the exact sum; blanks and what does not apply count 0, all of them blank is a blank."""
    total: Value = 0
    seen = not values
    for value in values:
        if value.__class__ is not Special:
            total += value
            seen = True
        elif value is UNKNOWN:
            return UNKNOWN
    return total if seen else BLANK


def _extreme(pick: Callable[[list[Value]], Value]) -> Callable[[list[Value]], Value]:
    def reduce(values: list[Value]) -> Value:
        known = [value for value in values if value.__class__ is not Special]
        if UNKNOWN in values or not known:
            return UNKNOWN
        return pick(known)

    return reduce


_REDUCE: dict[str, Callable[[list[Value]], Value]] = {
    "sum": _sum,
    "count": len,
    "min": _extreme(min),
    "max": _extreme(max),
}
