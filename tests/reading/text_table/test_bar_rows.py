"""Rows of cells with bars between."""

from jixiao.reading.text_line import Line, split_lines
from jixiao.reading.text_table.bar_rows import bar_cells, find_bar_rows
from jixiao.reading.text_table.draft import Draft


def draft(text: str) -> Draft | None:
    found = find_bar_rows(list(split_lines(text)), start=0)
    return found if isinstance(found, Draft) else None


def rows(text: str) -> list[list[str]]:
    made = draft(text)
    return [[cell.text for cell in row.values()] for row in made.rows] if made else []


def test_markdown_is_read_without_its_rule() -> None:
    text = "| 项目 | 数 |\n|:---|---:|\n| 合计 | 12 |\n| 税收 | |\n\n下文"
    assert rows(text) == [["项目", "数"], ["合计", "12"], ["税收", ""]]
    made = draft(text)
    assert made is not None
    assert (made.end, made.is_rebuilt) == (4, False)


def test_bars_between_are_enough() -> None:
    assert rows("项目 | 数\n合计 | 12") == [["项目", "数"], ["合计", "12"]]
    assert rows("│项目│数│\n├──┼──┤\n│合计│12│") == [["项目", "数"], ["合计", "12"]]


def test_rows_of_different_lengths_are_a_guess() -> None:
    made = draft("项目 | 数 | 比\n合计 | 12")
    assert made is not None
    assert made.is_rebuilt


def test_one_row_is_no_table() -> None:
    assert draft("甲 | 乙\n丙") is None
    assert draft("-----\n-----") is None


def test_bars_alone_hold_no_cells() -> None:
    assert list(bar_cells(Line(1, "||"))) == []
    assert [cell.text for cell in bar_cells(Line(1, "甲 |"))] == ["甲"]


def test_a_divided_header_may_follow_titles() -> None:
    title, heads = "县财政收入 | ||||||\n", "科目 | 预算 | 累计 | 当月 | 占预算% | ||\n"
    below = "本期 | 增减率% | 本期 | 增减率% | |||\n"
    made = draft(f"{title}{heads}{below}税收 | 900 | 500 | 3.5 | 60 | -1.0 | 55.6 |\n")
    assert made is not None
    assert made.spans == {(2, 1): (2, 1), (2, 2): (2, 1), (2, 3): (1, 2), (2, 5): (1, 2), (2, 7): (2, 1)}
    assert (made.heads, made.is_rebuilt) == (frozenset({1, 2}), True)


def test_rows_filled_up_at_the_end_are_a_guess() -> None:
    full = "项目 | 预算 | 上年 | 增减 |\n税收 | 5 | 4 | 1 |\n"
    made, short = draft(full), draft(f"{full}上级补助 | 7 | 8 | |\n")
    assert made is not None
    assert short is not None
    assert (made.is_rebuilt, short.is_rebuilt) == (False, True)


def test_heads_may_stand_above_without_bars() -> None:
    above = "一级指标 三级指标 性质 指标值 单位 完成值 分值 得分"
    found = rows(above + "\n产出指标 人数 | ≧ | 735 | 人 | 735 | 10 | 10 |\n总分 | 10 | 10 |")
    assert found[0] == ["一级指标 三级指标", "性质", "指标值", "单位", "完成值", "分值", "得分"]
    assert found[1] == ["产出指标 人数", "≧", "735", "人", "735", "10", "10"]


def test_words_above_that_are_too_few_or_a_sentence_are_no_heads() -> None:
    below = "\n人数 | 735 | 735 | 10 | 10 |\n户数 | 5 | 5 | 10 | 10 |"
    for above in ("指标值 得分", "指标值 完成值 分值 得分见下。 说明 备注", "甲 乙 丙 丁 戊 己"):
        assert draft(above + below) is None


def test_heads_of_two_rows_above_wider_rows_are_put_right() -> None:
    heads = "年度 | 合计 | 接待费 | 公车购置及运行费 |\n合计 | 车辆购置 | 车辆运行 |\n"
    made = draft(heads + "2015年 | 9 | 4 | 5 | 2 | 3 |\n2016年 | 8 | 4 | 4 | 1 | 3 |")
    assert made is not None
    assert {column: cell.text for column, cell in made.rows[1].items()} == {4: "合计", 5: "车辆购置", 6: "车辆运行"}


def test_a_row_with_its_name_alone_is_a_row() -> None:
    text = (
        "项目 | 2023年 | 2024年 | 增减情况 |\n金额 | 幅度 |\n合计 | 18 | 22 | 4 | 22% |\n出国费 |\n"
        "接待费 | 3 | 7 | 4 | 133% |\n"
        "用车费 | 15 | 15 |"
    )
    found = rows(text)
    assert [row[0] for row in found] == ["项目", "金额", "合计", "出国费", "接待费", "用车费"]
    assert found[4] == ["接待费", "3", "7", "4", "133%"]
    assert found[3][1:] == [""] * 4


def test_a_name_alone_below_a_table_is_none() -> None:
    assert [row[0] for row in rows("项目 | 数 | 率\n合计 | 12 | 3%\n附注 |\n下文")] == ["项目", "合计"]
