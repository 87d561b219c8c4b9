"""Write trees as Python functions, for rules that run often.

A written function says what the closure of its tree says in about half the time: nothing is called for what Python can
say itself. It takes longer to make, so that closures remain for what runs a few times; they are also the reference.
"""

from collections.abc import Callable, Hashable, Mapping

from jixiao.formula import written_aggregate, written_call, written_logic, written_value
from jixiao.formula.closure import Closure, Compiles
from jixiao.formula.evaluate import Compiler
from jixiao.formula.join import find_join
from jixiao.formula.remembered import is_of_book, remembered
from jixiao.formula.script import Code, Script
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
    children,
)

_WRITERS: Mapping[type, Callable[..., Code]] = {
    Number: written_value.constant,
    Text: written_value.constant,
    Cell: written_value.cell,
    AmountOf: written_value.amount,
    Parameter: written_value.parameter,
    Binary: written_value.binary,
    Negative: written_value.negative,
    Compare: written_logic.compare,
    Every: written_logic.every,
    Some: written_logic.some,
    Inverse: written_logic.inverse,
    Given: written_logic.given,
    Filled: written_logic.filled,
    Excluded: written_logic.excluded,
    Member: written_logic.member,
    Call: written_call.call,
    Aggregate: written_aggregate.aggregate,
}


_MOST_LEVELS = 40  # Python reads 200 brackets one inside the other, and a level has four at most


def _is_deep(node: Node) -> bool:
    """Whether a tree has more levels than can be written, as a sum of fifty parts has."""
    level = [node]
    for _ in range(_MOST_LEVELS):
        level = [item for above in level for item in children(above)]
    return bool(level)


class Writer(Compiler):
    """Compiles bound trees to Python functions; what an aggregate makes of its rows remains a closure around them.

    A function is given the row that its formula reads; without one, closures alone know that nothing can be told.

    Args:
        reference: The compiler of closures, asked for what is seldom needed: how far rounded figures may be apart.
    """

    def __init__(self, reference: Compiler) -> None:
        """Compute what nobody stated as the reference does."""
        super().__init__(reference.definitions)
        self.reference: Compiles = reference
        self._names: dict[Hashable, object] = {}

    def compile(self, node: Node) -> Closure:
        """Return the function of a bound tree."""
        if type(node) not in _WRITERS:
            return self.in_closure(node)
        if _is_deep(node):
            return self.reference.compile(node)
        script = Script(self)
        return script.function(script.write(node))

    def in_closure(self, node: Node) -> Closure:
        """Return the closure of a node; what stands below it is written."""
        closure = super().compile(node)
        if not isinstance(node, Aggregate) or not is_of_book(node):
            return closure
        join = find_join(node)
        return remembered(closure, name=self.name_of(node), key=None if join is None else self.compile(join.key))

    def defined(self, node: AmountOf) -> Closure | None:
        """Return the closure that computes an amount nobody stated, once for each Book if its row is fixed."""
        closure = super().defined(node)
        if closure is None or node.row is None:
            return closure
        return remembered(closure, name=self.name_of((node, self._under_way)))

    def name_of(self, asked: Hashable) -> object:
        """Return a name that all who ask this writer for the same have in common; a tree is slow to compare."""
        return self._names.setdefault(asked, object())

    def write(self, node: Node, *, script: Script) -> Code:
        """Return a node as an expression of a script."""
        write = _WRITERS.get(type(node))
        return script.call(self.in_closure(node)) if write is None else write(node, script=script)
