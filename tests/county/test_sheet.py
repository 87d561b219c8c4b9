"""Tables as plain values."""

import datetime as dt
from fractions import Fraction

import pytest

from jixiao.book.column import Kind
from jixiao.county.sheet import Content, Sheet, SheetColumn, print_content


@pytest.mark.parametrize(
    ("content", "kind", "printed"),
    [
        (123_456_789_012, Kind.MONEY, "123,456.79"),
        (-123_456_789_012, Kind.MONEY, "-123,456.79"),
        (0, Kind.MONEY, "0.00"),
        (None, Kind.MONEY, "—"),
        (Fraction(-1, 300), Kind.PERCENT, "-0.33%"),
        (Fraction(9873, 100), Kind.NUMBER, "98.73"),
        (100, Kind.NUMBER, "100"),
        (dt.date(2024, 9, 10), Kind.DATE, "2024-09-10"),
        ("退回", Kind.TEXT, "退回"),
        ("", Kind.TEXT, ""),
    ],
)
def test_a_content_as_people_read_it(content: Content, kind: Kind, printed: str) -> None:
    assert print_content(content, kind=kind) == printed


def test_a_page_leaves_out_the_details() -> None:
    columns = (SheetColumn("单位"), SheetColumn("出处", is_detail=True), SheetColumn("金额", Kind.MONEY))
    brief = Sheet("表", "表", columns, (("甲局", "账", 1),), ("合计", "", 1)).brief()
    assert [column.label for column in brief.columns] == ["单位", "金额"]
    assert (brief.rows, brief.total) == ((("甲局", 1),), ("合计", 1))
    assert brief.unit_line == "单位：万元"
    assert Sheet("表", "表", columns[:1], ()).unit_line == ""
