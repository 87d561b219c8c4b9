"""How the columns of a sheet look: width, alignment, number format, the note on the header."""

from dataclasses import dataclass

from jixiao.book.column import Column, Kind
from jixiao.exchange.workbook.form import Form
from jixiao.exchange.workbook.output.look import width_of
from jixiao.exchange.workbook.output.printed_cell import money_format, padded_format

MONEY_WIDTH = 15
KEY_WIDTH = 9
_WIDTHS = {Kind.MONEY: MONEY_WIDTH, Kind.PERCENT: 12, Kind.NUMBER: 11, Kind.FLAG: 9, Kind.DATE: 12, Kind.REFERENCE: 28}
_TEXT_WIDTH, _NAME_WIDTH, _WIDE_WIDTH, _MOST_TEXT = 16, 26, 40, 32
_LONG_TEXT, _LONG_TEXT_WIDTH = 240, 64
_CODE_WIDTH, _MOST_CODE = 10, 24
_ROOM = 3  # for the arrow of a drop-down and the borders
_LONG_HEADER = 16  # headers longer than this may take two lines
_CODED = ("代码", "编码", "文号", "电话")  # digits that are no number
_HINTS = {
    Kind.FLAG: "填 是 或 否，不清楚就空着。",
    Kind.DATE: "写成 2024-08-31。",
    Kind.PERCENT: "填百分数，66.95 表示 66.95%。",
    Kind.CODE: "从列表中选。",
}


@dataclass(frozen=True)
class ColumnLook:
    """The look of one column."""

    width: int
    format: dict[str, object]


def column_look(column: Column, *, header: str, texts: list[str], form: Form, unit: str, is_name: bool) -> ColumnLook:
    """Return the look of a column.

    Args:
        column: The column.
        header: What its header says.
        texts: What stands in it now.
        form: The forms of the workbook.
        unit: The unit of money.
        is_name: Whether it names the row.
    """
    head = width_of(header) + _ROOM
    least = head if head <= _LONG_HEADER else max(_LONG_HEADER, -(-head // 2) + _ROOM)
    return ColumnLook(max(_width(column, texts=texts, form=form, is_name=is_name), least), _format(column, unit=unit))


def note_of(column: Column, *, target: str = "") -> str:
    """Return the note on a header: the meaning and how to fill the column in.

    Args:
        column: The column.
        target: The table that a reference points into.
    """
    meaning = f"{column.meaning}。" if column.meaning else ""
    hint = f"填「{target}」表里的名称。" if target else _HINTS.get(column.kind, "") if not column.meaning else ""
    return meaning + hint


def _width(column: Column, *, texts: list[str], form: Form, is_name: bool) -> int:
    if column.kind in _WIDTHS:
        return _WIDTHS[column.kind]
    longest = max((width_of(text) for text in texts), default=0) + _ROOM
    if column.kind is Kind.CODE:
        return min(max(longest, _CODE_WIDTH), _MOST_CODE)
    if form.is_wide(column):
        return _WIDE_WIDTH if longest <= _LONG_TEXT else _LONG_TEXT_WIDTH
    return min(max(longest, _NAME_WIDTH if is_name else _TEXT_WIDTH), _MOST_TEXT)


def _format(column: Column, *, unit: str) -> dict[str, object]:
    if column.kind is Kind.MONEY:
        return {"num_format": money_format(unit), "align": "right"}
    if column.kind.is_figure:
        return {"num_format": padded_format("General"), "align": "right"}
    if column.kind in (Kind.FLAG, Kind.DATE):
        return {"align": "center", "num_format": "yyyy-mm-dd" if column.kind is Kind.DATE else ""}
    return {"text_wrap": True, "indent": 1, "num_format": "@" if column.label.endswith(_CODED) else ""}
