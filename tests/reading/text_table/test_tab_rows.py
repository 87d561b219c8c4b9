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


def test_a_header_whose_merged_cells_a_browser_lost() -> None:
    heads = "科目\t年度预算\t累计\t当月\t占预算%\n本期\t增减率%\t本期\t增减率%\n"
    made = draft(f"{heads}税收\t900\t500\t3.5\t60\t-1.0\t55.6\n非税\t90\t50\t1.5\t6\t-2.0\t55.6\n")
    assert made is not None
    assert made.spans == {(1, 1): (2, 1), (1, 2): (2, 1), (1, 3): (1, 2), (1, 5): (1, 2), (1, 7): (2, 1)}
    assert [sorted(cells) for cells in made.rows] == [[1, 2, 3, 5, 7], [3, 4, 5, 6], [*range(1, 8)], [*range(1, 8)]]


def test_the_first_lines_of_a_form_are_no_header() -> None:
    made = draft(
        "项目名称\t道路\n主管部门\t镇政府\t单位\t镇政府\n资金\t预算数\t执行数\t执行率\t得分\n总额\t9\t9\t1\t10\n"
    )
    assert made is not None
    assert made.spans is None


def test_a_fund_without_amounts_is_a_row() -> None:
    made = draft("项目资金\t预算数\t执行数\n年度资金总额\t9\t8\n上年结转资金\n其他资金：\n总分\t100\n")
    assert made is not None
    assert (len(made.rows), made.end) == (5, 5)
    assert draft("其他资金\n甲\t1\n乙\t2\n") is None
