"""What a formula can come to where nobody stated any of its amounts.

Most formulas say nothing then: a sum cannot be told, 若 已填(…) does not hold. Some can still be decided, as by a count
of rows that stands beside an amount. The tree is read once with every amount missing and everything else open; what
comes out is the set of all values that are possible.
"""

from collections.abc import Callable, Mapping
from itertools import product

from jixiao.formula import special
from jixiao.formula.closure import Definitions
from jixiao.formula.special import BLANK, NOT_APPLICABLE, UNKNOWN, Special, Value, blocks
from jixiao.formula.tree import (
    Aggregate,
    AmountOf,
    Binary,
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
    Some,
    amounts_in,
    walk,
)

_Values = frozenset[Value]
_SOME = "some"  # any number or text
_ANY: _Values = frozenset({_SOME, True, False, UNKNOWN, BLANK, NOT_APPLICABLE})
_OPEN: _Values = frozenset({UNKNOWN})


class Silence:
    """Tells which formulas say nothing where none of their amounts is stated.

    Args:
        definitions: How a figure that nobody stated is computed, see `Compiler`.
    """

    def __init__(self, definitions: Definitions) -> None:
        """Keep the definitions; what they can come to is read once."""
        self._definitions = definitions
        self._known: dict[tuple[str, str | None, str], _Values] = {}

    def covers(self, check: Node, *, where: Node | None) -> bool:
        """Whether a formula says nothing without its amounts; one that reads no amount always speaks.

        That it cannot be told for want of all of them is no news either, unless it reads an ordinary row as well:
        what stands there is a statement, and somebody who makes it may be asked for the amounts.
        """
        if not amounts_in(check):
            return False
        found = self._possible(check if where is None else Given(where, check), ())
        if True in found or False in found:
            return False
        return found == {NOT_APPLICABLE} or not any(isinstance(item, Cell) for item in walk(check))

    def _possible(self, node: Node, under_way: tuple[AmountOf, ...]) -> _Values:
        """Return the values that are possible; `under_way` are the amounts whose definitions are being read."""
        if isinstance(node, AmountOf):
            return self._computed(node, under_way)
        read = _READERS.get(type(node))
        return _ANY if read is None else read(node, lambda item: self._possible(item, under_way))

    def _computed(self, node: AmountOf, under_way: tuple[AmountOf, ...]) -> _Values:
        key = (node.table, node.row, node.field)
        if key not in self._definitions or node in under_way:
            return _OPEN
        if under_way:  # a definition that comes back to one of these ends there, so that this is not all it can be
            return self._possible(self._definitions[key], (*under_way, node))
        if key not in self._known:
            self._known[key] = self._possible(self._definitions[key], (node,))
        return self._known[key]


def required_amount(check: Node) -> AmountOf | None:
    """Return the amount that has to be stated by 若 已填(…) 则, with which most checks of single amounts begin."""
    if not isinstance(check, Given):
        return None
    parts = check.condition.items if isinstance(check.condition, Every) else (check.condition,)
    stated = (part.operand for part in parts if isinstance(part, Filled))
    return next((operand for operand in stated if isinstance(operand, AmountOf)), None)


_Read = Callable[[Node], _Values]


def _pairs(left: _Values, right: _Values, join: Callable[[Value, Value], Value]) -> _Values:
    return frozenset(join(first, second) for first, second in product(left, right))


def _added(first: Value, second: Value) -> Value:
    if isinstance(first, Special) or isinstance(second, Special):
        return special.add(first, right=second)
    return _SOME


def _binary(node: Binary, read: _Read) -> _Values:
    left, right = read(node.left), read(node.right)
    if node.op in "+-":
        return _pairs(left, right, _added)
    found = _pairs(left, right, lambda first, second: blocks(first, right=second) or _SOME)
    return found | {NOT_APPLICABLE} if _SOME in found else found


def _compare(node: Compare, read: _Read) -> _Values:
    found = _pairs(read(node.left), read(node.right), lambda first, second: blocks(first, right=second) or _SOME)
    return found - {_SOME} | {True, False, UNKNOWN} if _SOME in found else found


def _chain(join: Callable[[list[Value]], Value]) -> Callable[[Every | Some, _Read], _Values]:
    def read_chain(node: Every | Some, read: _Read) -> _Values:
        found = read(node.items[0])
        for item in node.items[1:]:
            found = _pairs(found, read(item), lambda first, second: join([first, second]))
        return found

    return read_chain


def _given(node: Given, read: _Read) -> _Values:
    holds = read(node.condition)
    found = holds - {True, False}
    if False in holds:
        found |= {NOT_APPLICABLE}
    return found | read(node.conclusion) if True in holds else found


def _filled(node: Filled, read: _Read) -> _Values:
    if isinstance(node.operand, AmountOf):
        return frozenset({False})
    return frozenset(not isinstance(value, Special) for value in read(node.operand))


def _excluded(node: Excluded, read: _Read) -> _Values:
    if isinstance(node.operand, AmountOf):
        return frozenset({False})
    return frozenset(value is NOT_APPLICABLE for value in read(node.operand))


def _member(node: Member, read: _Read) -> _Values:
    found = frozenset(blocks(value, right=value) or _SOME for value in read(node.operand))
    return found - {_SOME} | {True, False, UNKNOWN} if _SOME in found else found


def _aggregate(node: Aggregate, read: _Read) -> _Values:
    """Read an aggregate: over all rows of a table it is as open as its value; a chosen few may be none, which is 0."""
    if node.value is None or node.condition is not None or read(node.value) != _OPEN:
        return _ANY
    return _OPEN | {NOT_APPLICABLE}


_READERS: Mapping[type, Callable[..., _Values]] = {
    Negative: lambda node, read: read(node.operand),
    Binary: _binary,
    Compare: _compare,
    Every: _chain(special.every),
    Some: _chain(special.some),
    Inverse: lambda node, read: frozenset(map(special.inverse, read(node.operand))),
    Given: _given,
    Filled: _filled,
    Excluded: _excluded,
    Member: _member,
    Aggregate: _aggregate,
}
