"""What sheets share: titles, names of rows, units in headers, where references are chosen from."""

import io

import pytest
from msgspec.structs import replace
from xlsxwriter import Workbook

from jixiao.book.column import Column, Kind
from jixiao.book.goal import Goal
from jixiao.book.project import Project
from jixiao.book.schema import TABLES
from jixiao.exchange.workbook.output.printed_cell import PrintedCell
from jixiao.exchange.workbook.output.writing import Writing
from tests.exchange.workbook.output.read_back import BOOK, sample, table, writing_of, written


@pytest.fixture
def writing() -> Writing:
    return writing_of(Workbook(io.BytesIO()))


def test_the_title_of_a_sheet_follows_the_form_of_the_unit() -> None:
    sheet = written(lambda writing: writing.sheet(table("goal")), unit="元").sheet("绩效目标")
    assert sheet.text("A1") == "绩效目标"
    assert sheet.text("A2") == "单位：示例县财政局\u3000\u3000年度：2024\u3000\u3000金额单位：元"
    assert sheet.formula("A2") == '"单位："&\'单位\'!$B$5&"\u3000\u3000年度："&\'单位\'!$B$4&"\u3000\u3000金额单位：元"'


def test_the_tab_of_a_sheet_has_the_colour_of_its_group() -> None:
    colours = {name: sample().sheet(name).found("m:sheetPr/m:tabColor") for name in ("收入", "支出", "项目")}
    assert colours["收入"] == colours["支出"]
    assert colours["收入"] != colours["项目"]


def test_a_header_has_the_unit_of_money_or_its_own(writing: Writing) -> None:
    kinds = [
        Column("a", "甲", Kind.MONEY),
        Column("b", "乙", Kind.NUMBER, unit="人"),
        Column("c", "丙", Kind.PERCENT, unit="%"),
        Column("d", "丁", Kind.TEXT),
    ]
    assert [writing.unit_in_header(column) for column in kinds] == ["（万元）", "（人）", "（%）", ""]


def test_codes_are_labels_but_a_region_stays_a_code(writing: Writing) -> None:
    assert writing.printed_content("general", column=table("project").column("fund")) == PrintedCell("一般公共预算")
    assert writing.printed(BOOK.unit, column=table("unit").column("region")) == PrintedCell("510521")


def test_references_are_names_with_keys_where_two_are_called_so() -> None:
    twins = (Project("k1", name="培训"), Project("k2", name="培训"), Project("k3", name="购置"))
    writing = writing_of(Workbook(io.BytesIO()), book=replace(BOOK, projects=twins))
    column = table("goal").column("project")
    goals = [Goal(f"g{number}", project=key) for number, key in enumerate(("k1", "k3", "gone"))]
    assert [writing.printed(goal, column=column).text for goal in goals] == ["培训〔k1〕", "购置", "gone"]


def test_references_are_chosen_from_the_column_of_names(writing: Writing) -> None:
    assert writing.reference_source("project") == "='项目'!$B$5:$B$2000"
    assert writing.reference_source("evaluation") == ""  # named by two columns


def test_every_table_with_rows_has_a_layout(writing: Writing) -> None:
    with_rows = [item.name for item in TABLES if not item.is_single and not item.fixed_rows]
    assert list(writing.layouts) == with_rows
    assert all(layout.columns[-1] == "编号" for layout in writing.layouts.values())
