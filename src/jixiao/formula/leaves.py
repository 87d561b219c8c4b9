"""The figures a formula reads, one by one: for the rounding envelope, the arithmetic and the places."""

from collections.abc import Iterator

from msgspec import Struct

from jixiao.book.column import Kind, Row
from jixiao.book.figure import BLANK, MISSING, Figure
from jixiao.formula.aggregate import row_source
from jixiao.formula.closure import Compiles
from jixiao.formula.facts import Facts
from jixiao.formula.special import BLANK as EMPTY
from jixiao.formula.special import UNKNOWN
from jixiao.formula.tree import Aggregate, AmountOf, Call, Cell, Given, Node, Parameter, children
from jixiao.formula.value import figure_finder, figure_id_of, row_picker

_DEEPEST = 8


class At(Struct, frozen=True):
    """Where a formula is read: the facts, the row of the rule and the row of the aggregate around."""

    facts: Facts
    row: Row = None
    inner: Row = None


class Leaf(Struct, frozen=True):
    """One figure a formula reads; `owner` is the row it stands in, None for a fixed row."""

    figure_id: str
    label: str
    kind: Kind
    figure: Figure
    owner: Row = None


def read_leaves(node: Node, *, at: At, compiler: Compiles, depth: int = 0) -> Iterator[Leaf]:
    """Yield the figures below a node in the order of the text.

    A figure that nobody stated is replaced by those it is computed from. Rows that an aggregate leaves out, and the
    conditions of aggregates, are no operands; nor is what stands behind 若, or the key of a parameter, unless it cannot
    be told.
    """
    if isinstance(node, AmountOf):
        yield from _amount_leaves(node, at=at, compiler=compiler, depth=depth)
    elif isinstance(node, Cell):
        yield from _cell_leaf(node, at=at)
    elif isinstance(node, Call) and node.name == "引用":
        yield from _referred(node, at=at)
    elif isinstance(node, Aggregate):
        yield from _aggregate_leaves(node, at=at, compiler=compiler, depth=depth)
    else:
        for item in _parts(node, at=at, compiler=compiler):
            yield from read_leaves(item, at=at, compiler=compiler, depth=depth)


def _parts(node: Node, *, at: At, compiler: Compiles) -> tuple[Node, ...]:
    if isinstance(node, Parameter) and node.key is not None:
        return (node.key,) if compiler.compile(node.key)(at.facts, at.row, at.inner) in (UNKNOWN, EMPTY) else ()
    if not isinstance(node, Given):
        return children(node)
    holds = compiler.compile(node.condition)(at.facts, at.row, at.inner)
    if holds is True:
        return (node.conclusion,)
    return () if holds is False else children(node)


def _amount_leaves(node: AmountOf, *, at: At, compiler: Compiles, depth: int) -> Iterator[Leaf]:
    figure = figure_finder(node)(at.facts, at.row, at.inner)
    definition = compiler.definition_of(node) if figure is None and depth < _DEEPEST else None
    if definition is not None:
        yield from read_leaves(definition, at=at, compiler=compiler, depth=depth + 1)
        return
    owner = at.inner if node.origin == "inner" else at.row
    found = MISSING if figure is None else figure
    yield Leaf(figure_id_of(node, row=owner), node.label, Kind.MONEY, found, owner if node.row is None else None)


def _cell_leaf(node: Cell, *, at: At) -> Iterator[Leaf]:
    row = row_picker(node)(at.facts, at.row, at.inner)
    content = MISSING if row is None else getattr(row, node.column)
    if row is None:
        yield Leaf("", node.label, node.kind, MISSING)
    elif isinstance(content, Figure):
        yield Leaf(figure_id_of(node, row=row), node.label, node.kind, content, row)
    elif content in ("", None) and node.kind is not Kind.REFERENCE:
        yield Leaf(figure_id_of(node, row=row), node.label, node.kind, BLANK, row)


def _referred(node: Call, *, at: At) -> Iterator[Leaf]:
    argument = node.arguments[0]
    if isinstance(argument, Cell):
        row = row_picker(argument)(at.facts, at.row, at.inner)
        figure_id = "" if row is None else str(getattr(row, argument.column))
        kind = Kind.MONEY if "@" in figure_id else Kind.NUMBER
        yield Leaf(figure_id, argument.label, kind, at.facts.find(figure_id))


def _aggregate_leaves(node: Aggregate, *, at: At, compiler: Compiles, depth: int) -> Iterator[Leaf]:
    condition = None if node.condition is None else compiler.compile(node.condition)
    for item in row_source(node)(at.facts, at.row):
        if node.value is not None and (condition is None or condition(at.facts, at.row, item) is True):
            yield from read_leaves(node.value, at=At(at.facts, at.row, item), compiler=compiler, depth=depth)
