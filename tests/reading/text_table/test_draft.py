"""Cells as a text has them."""

from jixiao.reading.text_line import Line
from jixiao.reading.text_table.draft import RawCell, empty_cell, row_of


def test_a_cell_joins_its_lines_and_begins_in_the_first() -> None:
    cell = RawCell((Line(3, "年度总体"), Line(4, "目标")))
    assert (cell.text, cell.number) == ("年度总体目标", 3)


def test_a_row_counts_its_columns_from_one() -> None:
    assert list(row_of([empty_cell(5), empty_cell(5)])) == [1, 2]
    assert (empty_cell(5).text, empty_cell(5).number) == ("", 5)
