"""Aggregates that follow a reference: their rows are looked up by key instead of being compared one by one."""

from typing import TypeGuard

from msgspec import Struct

from jixiao.book.column import Kind
from jixiao.formula.tree import Aggregate, AmountOf, Cell, Compare, Every, Node, walk


class Join(Struct, frozen=True):
    """The part of a condition that picks rows by a key, e.g. 编号 = 本行.评价项目.

    `cell` is the column of the rows that are picked, `key` what it must be, `comparison` the part itself; `is_all`
    whether it is the whole condition.
    """

    cell: Cell
    key: Node
    comparison: Compare
    is_all: bool


def find_join(node: Aggregate) -> Join | None:
    """Return the join of an aggregate over a table, None where each row has to be looked at.

    Only references are joined: an empty one means 部门整体 and is equal to another empty one, while an empty text
    tells nothing and would leave the aggregate open.
    """
    if node.span != "table" or node.condition is None:
        return None
    parts = node.condition.items if isinstance(node.condition, Every) else (node.condition,)
    for part in parts:
        if isinstance(part, Compare) and part.op == "=":
            for cell, key in ((part.left, part.right), (part.right, part.left)):
                if _is_key(cell, table=node.table) and not _reads_row(key):
                    return Join(cell, key, part, len(parts) == 1)
    return None


def _is_key(node: Node, *, table: str) -> TypeGuard[Cell]:
    """Whether a node is a reference in the rows that the aggregate runs over."""
    if not isinstance(node, Cell) or node.kind is not Kind.REFERENCE:
        return False
    return node.origin == "inner" and node.table == table and not node.years_back


def _reads_row(node: Node) -> bool:
    """Whether an expression depends on the row that the aggregate is at."""
    return any(isinstance(item, Cell | AmountOf) and item.origin == "inner" for item in walk(node))
