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
    walk,
)

_Values = frozenset[Value]
_SOME = "some"  # any number or text
_ANY: _Values = frozenset({_SOME, True, False, UNKNOWN, BLANK, NOT_APPLICABLE})
_OPEN: _Values = frozenset({UNKNOWN})


def is_silent(check: Node, *, where: Node | None, definitions: Definitions) -> bool:
    """Whether a formula says nothing where none of its amounts is stated; one that reads no amount always speaks.

    That it cannot be told for want of all of them is no news either, unless it reads an ordinary row as well: what
    stands there is a statement, and somebody who makes it may be asked for the amounts.
    """
    if not any(isinstance(item, AmountOf) for item in walk(check)):
        return False
    found = _possible(check if where is None else Given(where, check), definitions, ())
    if True in found or False in found:
        return False
    return found == {NOT_APPLICABLE} or not any(isinstance(item, Cell) for item in walk(check))


def required_amount(check: Node) -> AmountOf | None:
    """Return the amount that has to be stated by 若 已填(…) 则, with which most checks of single amounts begin."""
    if not isinstance(check, Given):
        return None
    parts = check.condition.items if isinstance(check.condition, Every) else (check.condition,)
    stated = (part.operand for part in parts if isinstance(part, Filled))
    return next((operand for operand in stated if isinstance(operand, AmountOf)), None)


def _possible(node: Node, definitions: Definitions, under_way: tuple[AmountOf, ...]) -> _Values:
    """Return the values that are possible; `under_way` are the amounts whose definitions are being read."""
    if isinstance(node, AmountOf):
        tree = definitions.get((node.table, node.row, node.field))
        is_open = tree is None or node in under_way
        return _OPEN if tree is None or is_open else _possible(tree, definitions, (*under_way, node))
    read = _READERS.get(type(node))
    return _ANY if read is None else read(node, lambda item: _possible(item, definitions, under_way))


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
