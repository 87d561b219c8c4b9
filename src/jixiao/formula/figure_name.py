"""The id of what an expression prints: the figure's own, or one that says how it is derived."""

from jixiao.book.caliber import Caliber
from jixiao.book.figure import MISSING
from jixiao.formula.leaves import At
from jixiao.formula.tree import (
    Aggregate,
    AmountOf,
    Binary,
    Call,
    Cell,
    Compare,
    Node,
    Number,
    Parameter,
    Text,
    children,
    walk,
)
from jixiao.formula.value import caliber_of

_ANY_ROW = "*"


def figure_name(node: Node, *, at: At) -> str:
    """Return the id of the figure that an expression prints, empty where it prints none of the Book.

    A derived figure is named by the figures it comes from: "=" and the expression written with their ids, so that the
    same rate has the same id wherever it is printed.
    """
    if isinstance(node, AmountOf) or (isinstance(node, Cell) and not node.years_back):
        return _leaf(node, at=at) if _is_figure(node) else ""
    if not any(_is_figure(item) or isinstance(item, Aggregate) for item in walk(node)):
        return ""
    return f"={_written(node, at=at)}"


def _is_figure(node: Node) -> bool:
    return isinstance(node, AmountOf) or (isinstance(node, Cell) and node.kind.is_figure)


def _written(node: Node, *, at: At) -> str:
    if isinstance(node, AmountOf | Cell):
        return _leaf(node, at=at)
    if isinstance(node, Number):
        return node.printed
    if isinstance(node, Text):
        return f"“{node.value}”"
    below = [_written(item, at=at) for item in children(node)]
    if isinstance(node, Binary | Compare):
        return f"({below[0]} {node.op} {below[1]})"
    return f"{_head(node)}({', '.join(below)})"


def _head(node: Node) -> str:
    if isinstance(node, Aggregate):
        return ":".join(part for part in (node.kind, node.table, node.span) if part != "table")
    return node.name if isinstance(node, Call | Parameter) else type(node).__name__.lower()


def _leaf(node: AmountOf | Cell, *, at: At) -> str:
    if isinstance(node, Cell):
        back = f"@y-{node.years_back}" if node.years_back else ""
        return f"{node.table}/{_row_key(node, at=at)}/{node.column}{back}"
    path = f"{node.table}/{node.row or _row_key(node, at=at)}/{node.field}"
    caliber = caliber_of(node)
    dated = f"{path}@{_until_window(caliber, at=at).suffix}"
    return dated if at.facts.find(dated) is not MISSING else f"{path}@{caliber.suffix}"


def _until_window(caliber: Caliber, *, at: At) -> Caliber:
    """Return the caliber with the month of the monitoring window, under which the Book keeps the amount."""
    end = at.facts.book.monitoring_window.end_month
    if caliber.phase != "executed" or caliber.as_of or not end.is_value:
        return caliber
    return caliber._replace(as_of=int(end.number))


def _row_key(node: AmountOf | Cell, *, at: At) -> str:
    if node.origin == "single":
        return "self"
    row = at.inner if node.origin == "inner" else at.row
    return _ANY_ROW if row is None else str(row.key)
