"""Sheets are known by the names of their tables, under other names too; a strange one is never lost."""

import pytest

from jixiao.exchange.workbook.intake.sheet_names import SheetNames, find_sheets
from jixiao.reading.spreadsheet.sheet import CellKind, Sheet, SheetCell
from tests.exchange.workbook.workbooks import FORM

FILLED = {(1, 1): SheetCell(CellKind.TEXT, "甲")}


def found(*names: str, empty: tuple[str, ...] = ()) -> SheetNames:
    sheets = [Sheet(name, FILLED) for name in ("单位", *names)] + [Sheet(name, {}) for name in empty]
    return find_sheets(tuple(sheets), form=FORM)


def table_of(name: str) -> list[str]:
    return [table for table in found(name).sheets if table != "unit"]


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("项目", "project"),
        ("项目表", "project"),
        ("附表1 项目", "project"),
        ("03-项目", "project"),
        ("二、支出决算", "expenditure"),
        ("绩效指标", "indicator"),
        ("分资金来源", "funds"),
        ("填报说明", "cover"),
        ("收 入", "income"),
    ],
)
def test_a_table_has_several_names(name: str, table: str) -> None:
    assert table_of(name) == [table]
    assert found(name).problems == ()


@pytest.mark.parametrize("name", ["附件", "附：草稿", "代码"])
def test_some_sheets_are_not_read(name: str) -> None:
    assert table_of(name) == []
    assert found(name).problems == ()


def test_an_unknown_sheet_is_a_problem_unless_it_is_empty() -> None:
    problems = found("项目支山", "Sheet9", empty=("Sheet2", "项目支")).problems
    assert [str(problem) for problem in problems] == [
        "「项目支山」：不认识这张工作表。怎么办：是否应为「项目支出」？不需要读取的，删除它，或把名称改为以“附”开头。",
        "「Sheet9」：不认识这张工作表。怎么办：不需要读取的，删除它，或把名称改为以“附”开头。",
    ]


def test_one_table_on_two_sheets() -> None:
    assert [str(problem) for problem in found("项目", "项目表").problems] == [
        "「项目表」：与工作表「项目」是同一张表。怎么办：合并到一张工作表，或把不读取的一张改名，以“附”开头。"
    ]
    assert found("项目", empty=("项目表",)).problems == ()


def test_the_sheet_of_the_unit_is_required() -> None:
    problems = find_sheets((Sheet("项目", FILLED),), form=FORM).problems
    assert [str(problem) for problem in problems] == [
        "「单位」：没有工作表「单位」。怎么办：补上这张工作表；名称不同的，改成这个名称。"
    ]
