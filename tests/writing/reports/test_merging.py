"""Cells that say the same become one, and the rows still tile the columns exactly."""

from jixiao.writing.grid import place_cells
from jixiao.writing.publication import Align, Cell, Span, Table
from jixiao.writing.reports.merging import LaidCell, merge_rows


def laid(*texts: str, merged: str = "", span: int = 1) -> tuple[LaidCell, ...]:
    """Return a row; cells whose text is in `merged` may be merged."""
    return tuple(LaidCell((Span(text),), span, Align.CENTER, is_merged=text in merged.split()) for text in texts)


def shape(rows: tuple[tuple[Cell, ...], ...]) -> list[list[tuple[str, int]]]:
    """Return text and height of the cells that begin in each row, after checking that they tile."""
    widths = sum(cell.column_span for cell in rows[0])
    place_cells(Table(rows, widths=(1.0,) * widths))
    return [[("".join(span.text for span in cell.spans), cell.row_span) for cell in row] for row in rows]


def test_equal_neighbours_become_one_cell() -> None:
    rows = [laid("产出", "数量", "甲", merged="产出 数量"), laid("产出", "数量", "乙", merged="产出 数量")]
    assert shape(merge_rows(rows, header_rows=0)) == [[("产出", 2), ("数量", 2), ("甲", 1)], [("乙", 1)]]


def test_parts_of_two_groups_stay_apart_though_they_are_called_the_same() -> None:
    rows = [laid("产出", "成本", merged="产出 效益 成本"), laid("效益", "成本", merged="产出 效益 成本")]
    assert shape(merge_rows(rows, header_rows=0)) == [[("产出", 1), ("成本", 1)], [("效益", 1), ("成本", 1)]]


def test_the_repeated_header_is_not_merged_with_the_body() -> None:
    rows = [laid("项目", merged="项目")] * 3
    assert shape(merge_rows(rows, header_rows=1)) == [[("项目", 1)], [("项目", 2)], []]
    assert shape(merge_rows(rows, header_rows=2)) == [[("项目", 2)], [], [("项目", 1)]]


def test_other_spans_other_texts_and_empty_texts_are_not_merged() -> None:
    wide = laid("甲", merged="甲", span=2)
    assert shape(merge_rows([wide, laid("甲", "甲", merged="甲")], header_rows=0)) == [
        [("甲", 1)],
        [("甲", 1), ("甲", 1)],
    ]
    blank = (LaidCell((), 1, Align.LEFT, is_merged=True),)
    assert shape(merge_rows([blank, blank], header_rows=0)) == [[("", 1)], [("", 1)]]
    assert shape(merge_rows([laid("甲"), laid("甲", merged="甲")], header_rows=0)) == [[("甲", 1)], [("甲", 1)]]


def test_merged_cells_keep_look_and_spans() -> None:
    cell = LaidCell((Span("5", "indicator/k/weight"),), 2, Align.RIGHT, is_header=True, is_merged=True)
    (merged,) = merge_rows([(cell,), (cell,)], header_rows=0)[0]
    assert merged == Cell(cell.spans, 2, 2, Align.RIGHT, is_header=True)
