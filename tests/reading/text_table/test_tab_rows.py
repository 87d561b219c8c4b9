"""Rows of cells with tabs between."""

from jixiao.reading.text_line import split_lines
from jixiao.reading.text_table.draft import Draft
from jixiao.reading.text_table.tab_rows import find_tab_rows


def draft(text: str) -> Draft | None:
    found = find_tab_rows(list(split_lines(text)), start=0)
    return found if isinstance(found, Draft) else None


def test_rows_are_lines_and_empty_cells_keep_their_columns() -> None:
    made = draft("项目\t预算\t决算\n合计\t\t12\n\t3\t4\n下文")
    assert made is not None
    assert [[cell.text for cell in row.values()] for row in made.rows] == [
        ["项目", "预算", "决算"],
        ["合计", "", "12"],
        ["", "3", "4"],
    ]
    assert (made.end, made.is_rebuilt) == (3, False)


def test_rows_of_different_lengths_are_a_guess() -> None:
    made = draft("项目\t预算\t决算\n合计\t12\n")
    assert made is not None
    assert made.is_rebuilt


def test_a_table_of_contents_is_no_table_and_pages_with_a_header_are_one() -> None:
    assert draft("一、概况\t1\n二、收支\t3\n三、绩效\t3") is None
    assert draft("一、概况\t3\n二、收支\t1") is not None
    assert draft("章\t页\n一、概况\t1\n二、收支\t3") is not None


def test_one_row_is_no_table() -> None:
    assert draft("甲\t乙\n丙") is None
    assert draft("甲\t\n乙\t\n") is None


def test_a_row_under_a_merged_cell_stands_under_its_heads() -> None:
    head = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因\n"
    full, short = "产出指标\t数量指标\t里程\t≥50公里\t50\t8\t8\t\n", "质量指标\t合格率\t≥100%\t100\t12\t12\t\n"
    made = draft(f"{head}{full}{short}总分\t100\t98\t\n")
    assert made is not None
    assert [[cell.text for cell in row.values()] for row in made.rows[2:]] == [
        ["", "质量指标", "合格率", "≥100%", "100", "12", "12", ""],
        ["", "", "", "", "总分", "100", "98", ""],
    ]
