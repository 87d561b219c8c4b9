"""A table is known by its title; the longest title counts, and other tables are left alone."""

import pytest

from jixiao.extraction.final_accounts.recognise import form_of, published_tables, unit_of
from tests.extraction.final_accounts.sample import document, forms, table

ROWS = ("科目编码 | 科目名称 | 本年支出合计 | 基本支出", "201 | 一般公共服务支出 | 1.00 | 1.00")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("支出决算表", "T3"),
        ("收入支出决算总表", "T1"),
        ("财政拨款收入支出决算总表", "T4"),
        ("一般公共预算财政拨款支出决算表", "T5"),
        ("一般公共预算财政拨款基本支出决算明细表", "T6"),
        ("财政拨款“三公”经费支出决算表", "T7"),
        ("政府性基金预算财政拨款收入支出决算表", "T8"),
        ("国有资本经营预算财政拨款支出决算表", "T9"),
        ("示例县示例局2024年度支 出 决 算 表（续）", "T3"),
        ("三、支出决算表（公开03表）", "T3"),
    ],
)
def test_a_title_names_its_table(line: str, name: str) -> None:
    found = form_of([line, "单位：万元"], forms=forms())
    assert found is not None
    assert found.id == name


@pytest.mark.parametrize(
    "line",
    [
        "项目支出决算表",
        "财政拨款支出决算明细表",
        "单位名称",
        "本年支出决算表中的基本支出",
        "",
        f"{'很' * 60}支出决算表",
    ],
)
def test_other_tables_are_not_mistaken(line: str) -> None:
    assert form_of([line], forms=forms()) is None


def test_the_nearest_title_counts() -> None:
    found = form_of(["收入决算表", "支出决算表"], forms=forms())
    assert found is not None
    assert found.id == "T3"


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("单位：万元", "万元"),
        ("部门：甲局 金额单位：元", "元"),
        ("货币单位: 人民币亿元", "亿元"),
        ("（万元）", "万元"),
        ("部门：甲局", ""),
    ],
)
def test_the_unit_stands_over_the_table(line: str, unit: str) -> None:
    assert unit_of(["支出决算表", line]) == unit


def test_title_and_unit_may_stand_in_paragraphs_or_in_the_sheet() -> None:
    plain = document("三、支出决算表", "单位：万元", table(*ROWS), "注：本表反映支出。")
    sheet = document(table("支出决算表 | < | < | <", "金额单位：元 | < | < | <", *ROWS))
    titled = document(table(*ROWS, title=("支出决算表", "单位：万元")))
    found = [list(published_tables(it, forms=forms())) for it in (plain, sheet, titled)]
    assert [[(it.form.id, it.unit) for it in tables] for tables in found] == [
        [("T3", "万元")],
        [("T3", "元")],
        [("T3", "万元")],
    ]
    assert found[0][0].below == ("注：本表反映支出。",)


def test_a_sheet_of_nothing_but_titles_has_no_header() -> None:
    (found,) = published_tables(document(table("支出决算表 | <", "单位：万元 | <")), forms=forms())
    assert (found.header, found.unit) == (None, "万元")


def test_the_title_of_one_table_does_not_reach_over_another() -> None:
    found = published_tables(document("支出决算表", table("甲 | 乙"), table(*ROWS)), forms=forms())
    assert [it.header for it in found] == [None]  # the first table is named so, and is not one
