"""Columns are as wide as what they hold, and say how they are filled in."""

import pytest

from jixiao.book.column import Column, Kind
from jixiao.exchange.workbook.output.column_look import ColumnLook, column_look, note_of
from jixiao.exchange.workbook.output.printed_cell import money_format, padded_format
from tests.exchange.workbook.workbooks import FORM


def look(label: str, kind: Kind, *, texts: tuple[str, ...] = (), is_name: bool = False) -> ColumnLook:
    column = Column("a", label, kind)
    return column_look(column, header=label, texts=list(texts), form=FORM, unit="万元", is_name=is_name)


@pytest.mark.parametrize(
    ("label", "kind", "texts", "width"),
    [
        ("金额", Kind.MONEY, (), 15),
        ("资金来源", Kind.CODE, (), 11),  # 8 and room
        ("类型", Kind.CODE, ("一般公共预算",), 15),
        ("类型", Kind.CODE, ("一" * 30,), 24),
        ("单位", Kind.TEXT, (), 16),
        ("单位", Kind.TEXT, ("一" * 12,), 27),
        ("单位", Kind.TEXT, ("一" * 30,), 32),
        ("项目用途", Kind.TEXT, (), 40),
        ("项目用途", Kind.TEXT, ("一" * 130,), 64),
        ("接待日期", Kind.DATE, (), 12),
        ("在职人员控制率（%）是否超线", Kind.FLAG, (), 18),  # 27 and room in two lines
    ],
)
def test_widths(label: str, kind: Kind, texts: tuple[str, ...], width: int) -> None:
    assert look(label, kind, texts=texts).width == width


def test_the_column_that_names_a_row_is_wider() -> None:
    assert look("项目", Kind.TEXT, is_name=True).width == 26


def test_formats() -> None:
    assert look("金额", Kind.MONEY).format == {"num_format": money_format("万元"), "align": "right"}
    assert look("数量", Kind.NUMBER).format == {"num_format": padded_format("General"), "align": "right"}
    assert look("日期", Kind.DATE).format == {"align": "center", "num_format": "yyyy-mm-dd"}
    assert look("有公函", Kind.FLAG).format["num_format"] == ""
    assert look("项目代码", Kind.TEXT).format["num_format"] == "@"  # its digits are no number
    assert look("名称", Kind.TEXT).format["num_format"] == ""


@pytest.mark.parametrize(
    ("column", "target", "note"),
    [
        (Column("a", "甲", Kind.TEXT), "", ""),
        (Column("a", "甲", Kind.TEXT, "单位全称"), "", "单位全称。"),
        (Column("a", "甲", Kind.FLAG), "", "填 是 或 否，不清楚就空着。"),
        (Column("a", "甲", Kind.PERCENT, "报告所列"), "", "报告所列。"),
        (Column("a", "甲", Kind.REFERENCE, "整体留空"), "项目", "整体留空。填「项目」表里的名称。"),
    ],
)
def test_notes(column: Column, target: str, note: str) -> None:
    assert note_of(column, target=target) == note
