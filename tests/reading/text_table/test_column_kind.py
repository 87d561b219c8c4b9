"""Columns know what they usually hold."""

from fractions import Fraction

from jixiao.reading.text_line import Line
from jixiao.reading.text_table.column_kind import column_kinds, kind_of
from jixiao.reading.text_table.draft import RawCell


def cell(text: str) -> RawCell:
    return RawCell((Line(1, text),))


def test_kinds() -> None:
    found = [kind_of(text) for text in (" ", "１２．５", "-3", "95%", "≥", ">=", "12人", "优")]
    assert found == ["empty", "number", "number", "number", "sign", "sign", "text", "text"]


def test_what_is_usual_fits_and_what_hardly_occurs_does_not() -> None:
    (column,) = column_kinds([[cell("得分")], [cell("5")], [cell("9")], [cell("9")]])
    assert column.fit(cell("7")) == column.fit(cell("9")) == 1
    assert column.fit(cell("")) == -2
    assert column.fit(cell("优")) == Fraction(-1, 2)  # 2 × 1/4 - 1
    assert column.fit(cell("得分")) == 0  # and seen before
    assert column.gap() == -1
    assert column.gap(is_last=True) == Fraction(-1, 4)


def test_a_gap_is_easy_where_cells_are_often_empty() -> None:
    (column,) = column_kinds([[cell("")], [cell("")], [cell("甲")]])
    assert column.gap() == Fraction(-1, 3)
