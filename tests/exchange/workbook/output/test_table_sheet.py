"""A sheet with one line a row: header, sums, lines, spare lines, lists."""

import pytest

from jixiao.exchange.workbook.output.printed_cell import PrintedCell
from jixiao.exchange.workbook.output.table_layout import TableLayout
from jixiao.exchange.workbook.output.table_sheet import Line, write_table_sheet
from tests.exchange.workbook.output.read_back import WrittenSheet, empty_form, sample, table, written

OFFICE = table("office")
NAME = OFFICE.column("name")


@pytest.fixture(scope="module")
def project() -> WrittenSheet:
    return sample().sheet("项目")


def offices(count: int) -> WrittenSheet:
    layout = TableLayout(OFFICE, (NAME, "编号"), 1, has_sums=False)
    lines: list[Line] = [
        {NAME: PrintedCell(f"股室{number}"), "编号": PrintedCell(f"k{number}")} for number in range(count)
    ]
    choices = {"name": ["办公室", "预算股"]}
    return written(lambda writing: write_table_sheet(layout, lines=lines, writing=writing, choices=choices)).sheet(
        "内设机构"
    )


def test_headers_say_units(project: WrittenSheet) -> None:
    header = project.line(3)
    assert header[7] == "开始月份（月）"
    assert header[10:12] == ["年初预算\n（万元）", "决算\n（万元）"]
    assert header[-1] == "编号"


def test_headers_have_notes(project: WrittenSheet) -> None:
    assert project.notes["C3"] == "人员类、公用经费、其他运转类、特定目标类。"
    assert project.notes["F3"] == "从列表中选。"
    assert project.notes["P3"].startswith("由程序填写，请不要改动。")
    assert "B3" not in project.notes  # 项目名称 says it all


def test_the_header_of_execution_says_that_its_month_can_change() -> None:
    form = empty_form().sheet("项目")
    assert form.notes[form.address("执行（1-8月）\n（万元）")].startswith("截至这个月末的累计执行数。")


def test_headers_of_amounts_are_open_and_others_locked(project: WrittenSheet) -> None:
    assert project.look("L3")["locked"] == "0"
    assert project.look("B3").get("locked", "1") == "1"


def test_sums_are_locked_formulas_with_their_value(project: WrittenSheet) -> None:
    assert project.text("A4") == "合计（自动计算）"
    assert project.formula("L4") == 'IF(OR(COUNT(L5:L2000)=0,COUNTIF(L5:L2000,"未列")>0),"",SUM(L5:L2000))'
    assert project.text("L4") == "30.05"  # 10 + 20.05
    assert project.look("L4").get("locked", "1") == "1"


def test_a_sum_of_what_is_not_stated_is_nothing(project: WrittenSheet) -> None:
    assert project.text("K6") == "未列"
    assert project.formula("K4")
    assert project.text("K4") == ""


def test_lines_are_unlocked_and_keep_every_digit(project: WrittenSheet) -> None:
    assert (project.text("B5"), project.text("K5"), project.text("P5")) == ("培训", "12.345678", "k1")
    assert project.look("K5")["number"].startswith("#,##0.00####_ ")
    assert {project.look(address)["locked"] for address in ("A5", "K5", "P5", "P6")} == {"0"}


def test_cells_of_figures_show_states_apart(project: WrittenSheet) -> None:
    assert set(project.conditions) == {f"{letter}5:{letter}2000" for letter in "HIKL"}
    assert project.conditions["K5:K2000"] == ['"未列"', '"不涉及"']


@pytest.mark.parametrize(("count", "last"), [(0, 19), (6, 19), (7, 20)])  # 16 lines at least, 10 of them to spare
def test_there_are_lines_to_spare(count: int, last: int) -> None:
    assert list(offices(count).cells)[-1] == f"B{last}"


def test_words_of_text_columns_can_be_chosen_too() -> None:
    assert offices(1).lists == {"A4:A2000": '"办公室,预算股"'}


def test_flags_codes_and_references_are_chosen() -> None:
    adjustment = sample().sheet("预算调整").lists
    assert adjustment["C4:C2000"] == "'项目'!$B$5:$B$2000"
    assert adjustment["G4:G2000"] == '"是,否"'
    assert "B4:B2000" in adjustment


def test_two_lines_of_header_are_merged() -> None:
    lines = sample().sheet("功能分类")
    assert lines.merged == ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "U3:U4", "F3:T3"]
    assert (lines.text("F3"), lines.text("F4"), lines.text("T4")) == (
        "决算（万元）",
        "年初结转和结余",
        "年末结转和结余",
    )
    assert lines.look("F3")["horizontal"] == "left"  # fifteen columns: the words stand where they are seen


def test_header_and_name_stay_in_sight(project: WrittenSheet) -> None:
    (pane,) = project.found("m:sheetViews/m:sheetView/m:pane")
    assert (pane["topLeftCell"], pane["state"]) == ("C5", "frozen")
    assert "项目!$A:$B,项目!$3:$3" in sample().print_titles


def test_columns_are_as_wide_as_what_they_hold(project: WrittenSheet) -> None:
    assert [project.widths[column] for column in (1, 10, 12, 15)] == [26, 15, 40, 9]  # name, amount, long text, key
