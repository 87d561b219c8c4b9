"""The kind of an expression, so that money is never compared with a count."""

from jixiao.book.column import Kind
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.formula.tree import Aggregate, AmountOf, Binary, Call, Cell, Given, Negative, Node, Number, Text

_WORDS = {
    Kind.MONEY: "金额",
    Kind.PERCENT: "比率",
    Kind.NUMBER: "个数或分数",
    Kind.TEXT: "文字",
    Kind.CODE: "代码",
    Kind.DATE: "日期",
    Kind.FLAG: "是否",
    Kind.REFERENCE: "编号",
}


def kind_of(node: Node) -> Kind | None:
    """Return the kind of an expression, None where it is only known at run time."""
    match node:
        case Number(value, kind, _):
            return None if value == 0 else kind
        case Text():
            return Kind.TEXT
        case Cell():
            return node.kind
        case AmountOf():
            return Kind.MONEY
        case Negative(operand) | Given(_, operand) | Call("绝对值", (operand,)):
            return kind_of(operand)
        case Aggregate(kind, _, value, _, _):
            return Kind.NUMBER if kind == "count" or value is None else kind_of(value)
        case Binary(op, left, right):
            return _binary(op, left, right=right)
    return None


def _binary(op: str, left: Node, *, right: Node) -> Kind | None:
    first, second = kind_of(left), kind_of(right)
    if op in "+-":
        return first or second
    if op == "/":
        return Kind.PERCENT if first is second else (first if second in (Kind.NUMBER, Kind.PERCENT) else None)
    if Kind.MONEY in (first, second) and first is not second:
        return Kind.MONEY
    return first if second is Kind.PERCENT else second


def clash(left: Node, *, right: Node) -> str:
    """Return why two expressions may not be added or compared, empty if they may."""
    first, second = _family(kind_of(left)), _family(kind_of(right))
    if first is None or second is None or first is second:
        return ""
    return f"{_WORDS[first]}不能和{_WORDS[second]}相比或相加减"


def _family(kind: Kind | None) -> Kind | None:
    return Kind.TEXT if kind in (Kind.CODE, Kind.REFERENCE, Kind.FLAG, Kind.DATE) else kind


def code_list(cell: Cell) -> str:
    """Return the code list a cell draws from, empty if none."""
    return TABLE_BY_NAME[cell.table].column(cell.column).codes if cell.kind is Kind.CODE else ""
