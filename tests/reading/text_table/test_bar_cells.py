"""Cells on lines of their own, each ended by a bar."""

from jixiao.reading.text_line import split_lines
from jixiao.reading.text_table.bar_cells import find_bar_cells
from jixiao.reading.text_table.draft import Draft


def draft(text: str) -> Draft | None:
    found = find_bar_cells(list(split_lines(text)), start=0)
    return found if isinstance(found, Draft) else None


def rows(text: str) -> list[list[str]]:
    made = draft(text)
    return [[cell.text for cell in row.values()] for row in made.rows] if made else []


def test_the_width_shows_in_what_the_columns_hold() -> None:
    text = "".join(f"{cell} |\n" for cell in ("项目", "预算数", "合计", "432", "1.出国", "39", "2.接待", "393"))
    assert rows(text) == [["项目", "预算数"], ["合计", "432"], ["1.出国", "39"], ["2.接待", "393"]]
    three = "".join(f"{cell} |\n" for cell in ("项目", "2020年", "2021年", "合计", "1", "2", "税收", "3", "4"))
    assert rows(three) == [["项目", "2020年", "2021年"], ["合计", "1", "2"], ["税收", "3", "4"]]


def test_the_bar_may_stand_on_the_next_line() -> None:
    text = "项 目\n|\n预 算\n|\n合 计\n|\n0.36\n|\n出国\n|\n|\n二、说明\n"
    assert rows(text) == [["项 目", "预 算"], ["合 计", "0.36"], ["出国", ""]]
    made = draft(text)
    assert made is not None
    assert made.end == 11


def test_several_bars_end_a_row_and_a_divided_head_is_found() -> None:
    heads = ("合计", "出国费", "公务用车费", "接待费")
    text = "".join(f"{cell} |\n" for cell in heads) + "||\n小计 |\n用车购置费 |\n用车运行费 |\n|||\n"
    made = draft(text + "".join(f"{number} |\n" for number in (79, 0, 75, 50, 25, 4)))
    assert made is not None
    assert [{column: cell.text for column, cell in row.items()} for row in made.rows[:2]] == [
        {1: "合计", 2: "出国费", 3: "公务用车费", 6: "接待费"},
        {3: "小计", 4: "用车购置费", 5: "用车运行费"},
    ]
    assert made.spans == {(1, 1): (2, 1), (1, 2): (2, 1), (1, 3): (1, 3), (1, 6): (2, 1)}


def test_cells_whose_width_nothing_tells_are_no_table() -> None:
    assert rows("甲 |\n乙 |\n丙 |\n丁 |\n戊 |\n") == []
    assert rows("甲 |\n1 |\n乙 |\n") == []
    assert rows("甲 |\n1 |\n||\n乙 |\n2 |\n3 |\n") == []


def test_a_bar_before_each_row_frames_it() -> None:
    body = "|\n项目\n|\n合计\n|\n国有资本\n经营预算\n|\n|\n行政经费\n|\n31\n|\n0\n|\n|\n接待费\n|\n9\n|\n1\n|\n"
    expected = [["项目", "合计", "国有资本经营预算"], ["行政经费", "31", "0"], ["接待费", "9", "1"]]
    assert rows(body) == expected
    made = draft(body)
    assert made is not None
    assert not made.is_rebuilt
    assert find_bar_cells(list(split_lines(f"单位：万元\n{body}")), start=0) == 1  # the line over it is no cell


def test_lines_over_the_first_cell_are_none_of_it() -> None:
    text = "一、支出预算表\n单位：万元\n项 目\n|\n预 算\n|\n合 计\n|\n0.36\n|\n"
    assert find_bar_cells(list(split_lines(text)), start=0) == 1
    assert rows(text.partition("万元\n")[2]) == [["项 目", "预 算"], ["合 计", "0.36"]]


def test_lines_with_several_cells_are_of_one_row() -> None:
    heads = "| 项目 | 单位 |\n1-4月 累计 |\n增长(%) | 结构(%) |\n"
    body = "".join(f"| {name} | 万元 | {number} | 3 | 50 |\n" for name, number in (("税收", 172), ("消费税", 52)))
    assert rows(heads + body) == [
        ["项目", "单位", "1-4月 累计", "增长(%)", "结构(%)"],
        ["税收", "万元", "172", "3", "50"],
        ["消费税", "万元", "52", "3", "50"],
    ]
    # such rows would part a line
    assert (
        rows("“三公”经费表 | |||\n单位：万元 |\n项目 | 预算数 | 决算数 |\n合计 | 32 | 27 |\n接待费 | 6 | 4 |\n") == []
    )


def test_rows_that_lack_a_merged_cell_were_filled_up_at_the_end() -> None:
    title, heads = "单位 | |||||\n", "一级指标 | 二级指标 |\n三级指标 |\n分值 | 评分标准 | 得分 |\n"
    body = "规划（6分） | 计划（6分） |\n完整性 | 3 | 完整3分 |\n3 |\n明确性 | 3 | 明确3分 | 2 | ||\n"
    assert rows(title + heads + body)[2:] == [
        ["规划（6分）", "计划（6分）", "完整性", "3", "完整3分", "3"],
        ["", "", "明确性", "3", "明确3分", "2"],
    ]


def test_the_last_row_may_be_cut_and_a_sentence_ends_the_table() -> None:
    cells = ("项目", "预算", "决算", "合计", 9, 7, "出国", 2, 1, "接待", 4, 3, "购置", 2, 2, "运行", 1, 1, "其他")
    text = "".join(f"{cell} |\n" for cell in cells)
    assert rows(text)[-1] == ["其他", "", ""]
    assert rows("合计 | 33 |\n接待费 | 13 |\n用车费 | 20 |\n注：接待费含外宾接待。 |\n") == []


def test_serial_numbers_tell_the_width_and_the_last_row_may_be_short() -> None:
    cells = (
        "序号",
        "乡镇",
        "资金",
        "任务",
        "1",
        "甲镇",
        "50",
        "整镇推进",
        "2",
        "乙乡",
        "2",
        "整乡推进",
        "合计",
        "52",
        "",
    )
    assert rows("".join(f"{cell} |\n" for cell in cells))[1:] == [
        ["1", "甲镇", "50", "整镇推进"],
        ["2", "乙乡", "2", "整乡推进"],
        ["合计", "52", "", ""],
    ]
