"""Values that are the same wherever one Book asks for them, and are worked out once for it."""

from collections.abc import Hashable

from jixiao.book.column import Row
from jixiao.formula.closure import Closure
from jixiao.formula.facts import Facts
from jixiao.formula.function import BUILT_IN
from jixiao.formula.join import Join, find_join
from jixiao.formula.special import Value
from jixiao.formula.tree import Aggregate, AmountOf, Call, Cell, Node, children


def remembered(closure: Closure, *, name: Hashable, key: Closure | None = None) -> Closure:
    """Return a closure that asks another one once for each Book, or once for each value of its key there."""

    def asked(facts: Facts, row: Row, inner: Row) -> Value:
        wanted = (name, None if key is None else key(facts, row, None))
        found = facts.remembered.get(wanted)
        if found is None:
            found = facts.remembered[wanted] = closure(facts, row, inner)
        return found

    return asked


def is_of_book(node: Aggregate) -> bool:
    """Whether an aggregate comes to the same for every row of the rule, or for all with the same key of its join."""
    join = find_join(node)
    return node.span == "table" and not any(_reads_elsewhere(item) for item in _beside(node, join=join))


def _beside(node: Aggregate, *, join: Join | None) -> list[Node]:
    """Return the nodes below an aggregate, but for the part that picks its rows by their key."""
    found: list[Node] = []
    waiting = list(children(node))
    while waiting:
        item = waiting.pop()
        if join is None or item is not join.comparison:
            found.append(item)
            waiting += children(item)
    return found


def _reads_elsewhere(node: Node) -> bool:
    """Whether a node reads the row of the rule, its group or what the caller brings."""
    if isinstance(node, Cell):
        return node.origin == "row"
    if isinstance(node, AmountOf):
        return node.origin == "row" and node.row is None
    if isinstance(node, Call):
        return node.name not in BUILT_IN
    return isinstance(node, Aggregate) and node.span != "table"
