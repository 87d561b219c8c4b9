"""Every cell has its place in the grid, whatever is merged."""

from jixiao.reading.docx.grid import MOST_COLUMNS, Grid, read_grid
from jixiao.reading.docx.xml import Element
from tests.reading.docx.making import root_of, sdt, tbl, tc, tr


def table(*rows: str) -> Element:
    return root_of(tbl(*rows))[0]


def cells(grid: Grid) -> list[tuple[str, int, int, int, int]]:
    return [
        (str(cell.element.xpath("string()")), cell.row, cell.column, cell.row_span, cell.column_span)
        for cell in grid.cells
    ]


def test_merged_cells_are_one_cell() -> None:
    grid = read_grid(
        table(
            tr(tc("一级", merge="restart"), tc("指标", span=2)),
            tr(tc("", merge="continue"), "数量", "质量"),
            tr(tc("", merge="continue"), tc("合计", span=2)),
        )
    )
    assert (grid.rows, grid.columns) == (3, 3)
    assert cells(grid) == [
        ("一级", 1, 1, 3, 1),
        ("指标", 1, 2, 1, 2),
        ("数量", 2, 2, 1, 1),
        ("质量", 2, 3, 1, 1),
        ("合计", 3, 2, 1, 2),
    ]
    assert len(grid.cells[0].covered) == 2


def test_a_merge_ends_where_another_begins() -> None:
    grid = read_grid(
        table(
            tr(tc("甲", merge="restart"), "1"),
            tr(tc("", merge="continue"), "2"),
            tr(tc("乙", merge="restart"), "3"),
            tr(tc("", merge="continue"), "4"),
        )
    )
    assert [row for row in cells(grid) if row[0] in "甲乙"] == [("甲", 1, 1, 2, 1), ("乙", 3, 1, 2, 1)]


def test_a_merge_without_a_beginning_or_of_another_width_is_a_cell() -> None:
    orphan = read_grid(table(tr(tc("甲", merge="continue")), tr(tc("乙", merge="continue"))))
    assert cells(orphan) == [("甲", 1, 1, 2, 1)]
    wider = read_grid(table(tr(tc("甲", merge="restart"), "1"), tr(tc("乙", span=2, merge="continue"))))
    assert cells(wider)[-1] == ("乙", 2, 1, 1, 2)
    gap = read_grid(table(tr(tc("甲", merge="restart")), tr("丙"), tr(tc("乙", merge="continue"))))
    assert cells(gap)[-1] == ("乙", 3, 1, 1, 1)


def test_a_row_may_begin_and_end_inside_the_grid() -> None:
    indented = tr("甲", "乙", properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="2"/>')
    grid = read_grid(table(indented, tr("1")))
    assert grid.columns == 5
    assert cells(grid)[:2] == [("甲", 1, 2, 1, 1), ("乙", 1, 3, 1, 1)]


def test_cells_merged_to_the_right_the_old_way_are_one() -> None:
    right = '<w:tc><w:tcPr><w:hMerge w:val="{}"/></w:tcPr><w:p/></w:tc>'
    grid = read_grid(table(f"<w:tr>{right.format('restart')}{right.format('continue')}{tc('乙')}</w:tr>"))
    assert cells(grid) == [("", 1, 1, 1, 2), ("乙", 1, 3, 1, 1)]


def test_rows_and_cells_in_content_controls_are_there() -> None:
    grid = read_grid(table(sdt(tr("甲", sdt(tc("乙")))), f"<w:ins>{tr('丙')}</w:ins>"))
    assert read_grid(table("<w:sdt/>", tr("甲"))).rows == 1
    assert [(text, row, column) for text, row, column, *_ in cells(grid)] == [("甲", 1, 1), ("乙", 1, 2), ("丙", 2, 1)]


def test_deleted_rows_and_cells_are_left_out() -> None:
    gone = tc("旧").replace("<w:tcPr>", "<w:tcPr><w:cellDel/>")
    grid = read_grid(table(tr("甲", properties='<w:del w:id="1"/>'), tr(gone, "乙")))
    assert cells(grid) == [("乙", 1, 1, 1, 1)]
    assert grid.deleted_rows == 1


def test_a_span_stays_within_what_word_allows() -> None:
    grid = read_grid(table(tr(tc("甲", span=2_000_000_000))))
    assert grid.columns == MOST_COLUMNS


def test_header_rows_and_widths_are_as_the_file_states() -> None:
    header = tr("甲", properties="<w:tblHeader/>")
    assert read_grid(table(header, header, tr("1"), header)).header_rows == 2
    assert read_grid(table(header)).header_rows == 1
    assert read_grid(table(tr("1"))).header_rows == 0
    assert read_grid(table(tr("1"))).widths == ("1000", "1000", "1000")
    assert read_grid(table()).rows == 0
