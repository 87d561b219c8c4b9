"""Amounts of every other caliber, one a line."""

import pytest

from jixiao.book.figure import BLANK, NOT_APPLICABLE, Figure
from tests.exchange.workbook.workbooks import Lines, problems, read

HEAD = ("表", "行", "项目", "阶段", "截止月", "资金来源", "年份", "范围", "冲销", "金额（万元）")
PROJECTS: Lines = [("项目名称", "编号"), ("购置", "k1"), ("培训", "k2"), ("培训", "k3")]


def ids(*lines: tuple[str | int | None, ...]) -> dict[str, Figure]:
    book = read({"项目": PROJECTS, "分资金来源": [HEAD, *lines]})
    return {amount.figure_id: amount.figure for amount in book.amounts}


def told(*lines: tuple[str | int | None, ...]) -> list[str]:
    return problems({"项目": PROJECTS, "分资金来源": [HEAD, *lines]})


@pytest.mark.parametrize(
    ("line", "figure_id"),
    [
        (("支出", "项目支出", "", "决算", "", "一般公共预算"), "expenditure/project/amount@final.general"),
        (("支出表", "本年支出合计", "", "决算数", "", ""), "expenditure/total/amount@final"),
        (("支出", "基本支出", "", "执行", 6, "政府性基金"), "expenditure/basic/amount@executed.government_fund.m6"),
        (("支出", "基本支出", "", "执行数", 0, ""), "expenditure/basic/amount@executed"),
        (("支出", "基本支出", "", "决算", "", "", "2023年"), "expenditure/basic/amount@final.y-1"),
        (("支出", "基本支出", "", "决算", "", "", "前年"), "expenditure/basic/amount@final.y-2"),
        (("支出", "基本支出", "", "决算", "", "", 2020), "expenditure/basic/amount@final.y-4"),
        (("支出", "基本支出", "", "决算", "", "", "本年度", "汇总"), "expenditure/basic/amount@final.department"),
        (("项目", "购置", "", "决算", "", "general"), "project/k1/amount@final.general"),
        (("项目", "培训〔k3〕", "", "决算", "", ""), "project/k3/amount@final"),
    ],
)
def test_a_line_says_the_whole_caliber(line: tuple[str | int, ...], figure_id: str) -> None:
    padded = (*line, *[""] * (9 - len(line)))
    assert ids((*padded, 12)) == {figure_id: Figure.money("12")}


def test_a_table_with_several_amounts_names_the_one_meant() -> None:
    subjects: Lines = [("科目编码", "编号"), ("206", "f1")]
    line = ("功能分类", "f1", "财政拨款收入", "决算", "", "", "", "", "", 5)
    book = read({"功能分类": subjects, "分资金来源": [HEAD, line]})
    assert [amount.figure_id for amount in book.amounts] == ["functional/f1/income_fiscal@final"]
    unnamed = (*line[:2], "", *line[3:])
    assert problems({"功能分类": subjects, "分资金来源": [HEAD, unnamed]})[0].startswith(
        "「分资金来源」C2：没有写明是哪一种金额。怎么办：填其中一个：年初结转和结余、收入合计"
    )
    wrong = (*line[:2], "利息", *line[3:])
    assert "「功能分类」表没有金额项目“利息”。" in problems({"功能分类": subjects, "分资金来源": [HEAD, wrong]})[0]


def test_states_and_reversals() -> None:
    line = ("支出", "项目支出", "", "决算", "", "一般公共预算", "", "")
    assert list(ids((*line, "", "")).values()) == [BLANK]
    assert list(ids((*line, "", "不涉及")).values()) == [NOT_APPLICABLE]
    assert ids((*line, "", "未列")) == {}
    (amount,) = read({"分资金来源": [HEAD, (*line, "是", -3)]}).amounts
    assert (amount.is_reversal, amount.figure) == (True, Figure.money("-3"))


def test_execution_without_a_month_is_that_of_the_window() -> None:
    line = ("支出", "项目支出", "", "执行", "", "一般公共预算", "", "", "", 1)
    book = read({"监控期间": [("监控截止月", 8)], "分资金来源": [HEAD, line]})
    assert book.amounts[0].caliber.as_of == 8
    assert told(line) == [
        "「分资金来源」D2：执行数没有写明截止月份。怎么办：在“截止月”填 1 至 12 的整数；未注明月份的填 0。"
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (("目标", "甲", "", "决算"), "A2：“目标”不是有金额的表。怎么办：填其中一个：下属单位、收入、支出、"),
        (("支出", "基本之出", "", "决算"), "B2：「支出」表里没有“基本之出”。怎么办：是否应为“基本支出”？"),
        (("支出", "XYZ", "", "决算"), "B2：「支出」表里没有“XYZ”。怎么办：填「支出」表里的行名。"),
        (("项目", "购", "", "决算"), "B2：「项目」表里没有“购”。"),
        (
            ("项目", "培训", "", "决算"),
            "B2：「项目」表里有 2 行叫“培训”。怎么办：写成 培训〔k2〕、培训〔k3〕 中的一个。",
        ),
        (("支出", "基本支出", "", "预算"), "D2：“预算”不是口径的阶段。怎么办：填其中一个：年初预算、调整预算、"),
        (("支出", "基本支出", "", "执行", 13), "E2：截止月不在 1 至 12 之间。"),
        (("支出", "基本支出", "", "执行", "1.5"), "E2：截止月不在 1 至 12 之间。"),
        (("支出", "基本支出", "", "决算", "", "私房钱"), "F2：资金来源：“私房钱”不在资金来源的列表里。"),
        (("支出", "基本支出", "", "决算", "", "", "2025"), "G2：“2025”不是本年度或以前的年份。"),
        (("支出", "基本支出", "", "决算", "", "", "某年"), "G2：“某年”不是本年度或以前的年份。"),
        (("支出", "基本支出", "", "决算", "", "", "", "全省"), "H2：“全省”不是单位范围。怎么办：填 本级 或 汇总。"),
    ],
)
def test_a_word_that_names_nothing_is_told_where_it_stands(line: tuple[str | int, ...], message: str) -> None:
    (problem,) = told((*line, *[""] * (9 - len(line)), 12))
    assert problem.startswith(f"「分资金来源」{message}")


def test_an_amount_that_stands_in_two_sheets() -> None:
    line = ("支出", "支出合计", "", "决算", "", "", "", "", "", 12)
    sheets: dict[str, Lines] = {"支出": [("项目", "决算（万元）"), ("支出合计", 12)], "分资金来源": [HEAD, line]}
    assert problems(sheets) == [
        "「分资金来源」J2：同一个数填了两处，另一处在「支出」B2。怎么办：保留一处，清空另一处。"
    ]


def test_a_sheet_without_its_columns() -> None:
    found = problems({"分资金来源": [("表", "行"), ("支出", "支出合计")]})
    assert [line.split("。")[0] for line in found] == [
        "「分资金来源」：没有「阶段」这一列",
        "「分资金来源」：没有「金额」这一列",
    ]


def test_few_columns_are_enough() -> None:
    lines: Lines = [("表", "行", "阶段", "金额（万元）"), ("支出", "支出合计", "决算", 1)]
    assert [amount.figure_id for amount in read({"分资金来源": lines}).amounts] == ["expenditure/total/amount@final"]
    several: Lines = [("表", "行", "阶段", "金额（万元）"), ("功能分类", "f1", "决算", 1)]
    subjects: Lines = [("科目编码", "编号"), ("206", "f1")]
    assert problems({"功能分类": subjects, "分资金来源": several})[0].startswith("「分资金来源」A2：没有写明")


def test_its_places_are_those_of_the_amounts() -> None:
    line = ("支出", "支出合计", "", "决算", "", "一般公共预算", "", "", "", "12.00")
    book = read({"分资金来源": [HEAD, line]})
    assert {figure_id: place.cell for figure_id, place in book.places.items()} == {
        "expenditure/total/amount@final.general": "J2"
    }
