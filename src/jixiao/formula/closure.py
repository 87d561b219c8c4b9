"""The types that compiled formulas share."""

from collections.abc import Callable, Mapping
from typing import Protocol

from jixiao.book.column import Row
from jixiao.formula.facts import Facts
from jixiao.formula.special import Value
from jixiao.formula.tree import AmountOf, Node

Closure = Callable[[Facts, Row, Row], Value]
Definitions = Mapping[tuple[str, str | None, str], Node]


class Compiles(Protocol):
    """What the makers of closures need of the compiler."""

    def compile(self, node: Node) -> Closure:
        """Return the closure of a bound tree."""

    def deferred(self, node: Node) -> Closure:
        """Return the closure of a bound tree, compiled when it is first asked."""

    def defined(self, node: AmountOf) -> Closure | None:
        """Return the closure that computes an amount nobody stated."""

    def definition_of(self, node: AmountOf) -> Node | None:
        """Return the tree that computes an amount in its caliber."""
