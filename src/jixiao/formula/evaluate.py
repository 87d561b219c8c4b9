"""Compile a tree to closures over the facts of one Book.

A closure takes (facts, row, inner): the row the rule runs on and the row an aggregate is at. It returns an exact
number, a text, a truth value or a `Special`. Trees are bound before they are compiled, so nothing is decided here
that the tree does not say.
"""

from collections.abc import Callable, Mapping
from functools import partial

from jixiao.book.column import Row
from jixiao.formula import aggregate, function, logic, value
from jixiao.formula.closure import Closure, Definitions
from jixiao.formula.facts import Facts
from jixiao.formula.silence import Silence
from jixiao.formula.special import Value
from jixiao.formula.tree import (
    Aggregate,
    AmountOf,
    Binary,
    Call,
    Cell,
    Compare,
    Every,
    Excluded,
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
    amounts_in,
    bind_caliber,
    from_origin,
    read_like,
)

_MAKERS: Mapping[type, Callable[..., Closure]] = {
    Number: value.constant,
    Text: value.constant,
    Cell: value.cell,
    AmountOf: value.amount,
    Parameter: value.parameter,
    Binary: value.binary,
    Negative: value.negative,
    Aggregate: aggregate.aggregate,
    Call: function.call,
    Compare: logic.compare,
    Every: logic.every,
    Some: logic.some,
    Inverse: logic.inverse,
    Given: logic.given,
    Filled: logic.filled,
    Excluded: logic.excluded,
    Member: logic.member,
    Unique: logic.unique,
}


class Compiler:
    """Compiles bound trees.

    Args:
        definitions: How a figure that nobody stated is computed, by table, fixed row (None for any row) and field.
    """

    def __init__(self, definitions: Definitions | None = None) -> None:
        """Keep the definitions; one compiler serves a whole catalogue."""
        self.definitions = definitions or {}
        self.silence = Silence(self.definitions)
        self._under_way: tuple[AmountOf, ...] = ()
        self._behind: dict[AmountOf, tuple[AmountOf, ...]] = {}
        self._read: dict[AmountOf, Node | None] = {}

    def compile(self, node: Node) -> Closure:
        """Return the closure of a bound tree."""
        return _MAKERS[type(node)](node, compiler=self)

    def defined(self, node: AmountOf) -> Closure | None:
        """Return the closure that computes an amount nobody stated, None where no identity defines it.

        A definition that comes back to the figure it defines ends there, so that two identities may define each other.
        It is compiled when a figure is first found missing: most are stated, and a quick start is part of the product.
        """
        if (node.table, node.row, node.field) not in self.definitions or node in self._under_way:
            return None
        return self._later(partial(self.definition_of, node), under_way=(*self._under_way, node))

    def deferred(self, node: Node) -> Closure:
        """Return the closure of a bound tree, compiled when it is first asked; much of what follows 若 never is."""
        return self._later(lambda: node, under_way=self._under_way)

    def _later(self, tree: Callable[[], Node | None], *, under_way: tuple[AmountOf, ...]) -> Closure:
        compiled: Closure | None = None

        def closure(facts: Facts, row: Row, inner: Row) -> Value:
            nonlocal compiled
            if compiled is None:
                compiled = self._compile_within(tree(), under_way=under_way)
            return compiled(facts, row, inner)

        return closure

    def _compile_within(self, tree: Node | None, *, under_way: tuple[AmountOf, ...]) -> Closure:
        assert tree is not None  # noqa: S101 - `defined` looked
        outer, self._under_way = self._under_way, under_way
        try:
            return self.compile(tree)
        finally:
            self._under_way = outer

    def definition_of(self, node: AmountOf) -> Node | None:
        """Return the tree that computes an amount in its caliber, None where no identity defines it."""
        if node not in self._read:
            tree = self.definitions.get((node.table, node.row, node.field))
            self._read[node] = None if tree is None else _read_as(node, tree)
        return self._read[node]

    def amounts_behind(self, node: AmountOf) -> tuple[AmountOf, ...]:
        """Return the amounts of the definition of an amount in its caliber, none where no identity defines it."""
        if node not in self._behind:
            tree = self.definitions.get((node.table, node.row, node.field))
            read = () if tree is None else (_read_as(node, item) for item in amounts_in(tree))
            self._behind[node] = tuple(item for item in read if isinstance(item, AmountOf))
        return self._behind[node]


def _read_as(node: AmountOf, tree: Node) -> Node:
    """Return a part of the definition of an amount as it is read for the amount: in its caliber, year and row."""
    caliber = node.caliber
    bound = bind_caliber(tree, phase=caliber.phase or "", fund=caliber.fund or "")
    return from_origin(read_like(bound, caliber=caliber), origin=node.origin)
