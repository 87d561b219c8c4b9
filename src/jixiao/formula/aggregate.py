"""Closures of sum, count, min and max over rows."""

from collections.abc import Callable, Iterable, Sequence

from jixiao.book.column import Row
from jixiao.formula.closure import Closure, Compiles
from jixiao.formula.facts import Facts
from jixiao.formula.join import Join, find_join
from jixiao.formula.special import BLANK, NOT_APPLICABLE, UNKNOWN, Special, Value
from jixiao.formula.tree import Aggregate

_Choice = Callable[[Sequence[Row], Facts, Row], Sequence[Row] | None]


def aggregate(node: Aggregate, *, compiler: Compiles) -> Closure:
    """Return the closure of an aggregate; a table without any row tells nothing, so the result is unknown."""
    rows_of, whole = row_source(node), over_rows(node, compiler=compiler)
    empty = NOT_APPLICABLE if node.span == "children" else UNKNOWN

    def closure(facts: Facts, row: Row, _inner: Row) -> Value:
        rows = rows_of(facts, row)
        return whole(rows, facts, row) if rows else empty

    return closure


def over_rows(node: Aggregate, *, compiler: Compiles) -> Callable[[Sequence[Row], Facts, Row], Value]:
    """Return the closure of what an aggregate makes of the rows it runs over, where there are some."""
    choose = _chooser(node, compiler=compiler)
    value = None if node.value is None else compiler.compile(node.value)
    reduce = _REDUCE[node.kind]

    def whole(rows: Sequence[Row], facts: Facts, row: Row) -> Value:
        chosen = choose(rows, facts, row)
        if chosen is None:
            return UNKNOWN
        return reduce(chosen if value is None else [value(facts, row, item) for item in chosen])

    return whole


def row_source(node: Aggregate) -> Callable[[Facts, Row], Sequence[Row]]:
    """Return the closure of the rows an aggregate runs over."""
    table = node.table
    if node.span == "group":
        return lambda facts, _row: facts.group
    if node.span == "children":
        return lambda facts, row: facts.children(table, row=row)
    return lambda facts, _row: facts.rows(table)


def _chooser(node: Aggregate, *, compiler: Compiles) -> _Choice:
    """Return the closure that picks the rows an aggregate is about, by their key where the condition names one."""
    if node.condition is None:
        return lambda rows, _facts, _row: rows
    condition = compiler.compile(node.condition)
    join = find_join(node)
    if join is None:
        return lambda rows, facts, row: _meeting(rows, condition, facts, row)
    return _joined(join, condition=None if join.is_all else condition, compiler=compiler)


def _joined(join: Join, *, condition: Closure | None, compiler: Compiles) -> _Choice:
    """Return the closure that looks the rows up; a key that has no value is compared with each row as before."""
    key, whole = compiler.compile(join.key), compiler.compile(join.comparison)
    table, column = join.cell.table, join.cell.column

    def choose(rows: Sequence[Row], facts: Facts, row: Row) -> Sequence[Row] | None:
        wanted = key(facts, row, None)
        if wanted.__class__ is Special:
            return _meeting(rows, condition or whole, facts, row)
        found = facts.rows_with(table, column=column, value=wanted)
        return found if condition is None else _meeting(found, condition, facts, row)

    return choose


def _meeting(rows: Iterable[Row], condition: Closure, facts: Facts, row: Row) -> list[Row] | None:
    """Return the rows that meet a condition, None where it cannot be told of one of them."""
    chosen = []
    for item in rows:
        holds = condition(facts, row, item)
        if holds is True:
            chosen.append(item)
        elif holds is UNKNOWN:
            return None
    return chosen


def _sum(values: Sequence[Value]) -> Value:
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


def _extreme(pick: Callable[[Sequence[Value]], Value]) -> Callable[[Sequence[Value]], Value]:
    def reduce(values: Sequence[Value]) -> Value:
        known = [value for value in values if value.__class__ is not Special]
        if UNKNOWN in values or not known:
            return UNKNOWN
        return pick(known)

    return reduce


_REDUCE: dict[str, Callable[[Sequence[Value]], Value]] = {
    "sum": _sum,
    "count": len,
    "min": _extreme(min),
    "max": _extreme(max),
}
