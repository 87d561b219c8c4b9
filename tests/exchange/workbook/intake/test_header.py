"""Headers are found wherever they stand and however they are written."""

from collections.abc import Sequence

import pytest

from jixiao.book.caliber import Caliber
from jixiao.book.column import Column
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.workbook.cell_words import KEY
from jixiao.exchange.workbook.grid_column import AmountColumn
from jixiao.exchange.workbook.intake.header import Header, HeaderReader, MonthlessColumn, split_unit
from jixiao.reading.spreadsheet.sheet import CellKind, Range, Sheet, SheetCell, position_of
from tests.exchange.workbook.workbooks import FORM

FINAL, ADJUSTED = Caliber("final"), Caliber("adjusted")


def sheet_of(lines: Sequence[Sequence[str]], *, merged: Sequence[str] = ()) -> Sheet:
    cells = {
        (row, column): SheetCell(CellKind.TEXT, text)
        for row, line in enumerate(lines, start=1)
        for column, text in enumerate(line, start=1)
        if text
    }
    areas = (tuple(position_of(name) for name in area.split(":")) for area in merged)
    return Sheet("表", cells, tuple(Range(first, last) for first, last in areas))


def header_of(table: str, lines: Sequence[Sequence[str]], *, merged: Sequence[str] = (), month: int = 0) -> Header:
    header = HeaderReader(TABLE_BY_NAME[table], FORM, 2024, month).find(sheet_of(lines, merged=merged))
    assert header is not None
    return header


def named(header: Header) -> dict[int, str]:
    """Return the columns of a header in short: the name of a column, or field and caliber of an amount."""
    return {column: short(heading.target) for column, heading in header.headings.items()}


def short(target: object) -> str:
    if isinstance(target, Column):
        return target.name
    return f"{target.field}@{target.caliber.suffix}" if isinstance(target, AmountColumn) else str(target)


@pytest.mark.parametrize(
    ("text", "label", "unit"),
    [
        ("年初预算数（万元）", "年初预算数", "万元"),
        ("金 额(单位：元)", "金额", "元"),
        ("金额/万元", "金额", "万元"),
        ("金额、元", "金额", "元"),
        ("执行率(%)", "执行率", "%"),
        ("执行（1-8月）（亿元）", "执行(1-8月)", "亿元"),
        ("权重（分）", "权重", "分"),
        ("国内公务接待人次（人次）", "国内公务接待人次", "人次"),
        ("金额（千元）", "金额", "千元"),
        ("支出合计（原文所列）", "支出合计", ""),
        ("支出合计（自动计算）", "支出合计", ""),
        ("*项目名称（必填）", "项目名称", ""),
        ("项目名称", "项目名称", ""),
        ("一元", "一元", ""),
    ],
)
def test_the_unit_is_split_off(text: str, label: str, unit: str) -> None:
    assert split_unit(text) == (label, unit)


def test_columns_come_in_any_order_and_under_other_names() -> None:
    header = header_of(
        "project", [["项目支出表"], [], ["编号", "调整后预算数（元）", "项目编码", "项目 名称"], ["", "", "", "甲"]]
    )
    assert named(header) == {1: KEY, 2: "amount@adjusted", 3: "code", 4: "name"}
    assert header.headings[2].unit == "元"
    assert header.last_row == 3
    assert header.column(KEY) == 1
    assert header.column("none") == 0


def test_a_title_with_a_known_word_is_not_the_header() -> None:
    far = [["项目"], *[[]] * 5, ["项目名称", "项目代码"]]
    assert header_of("project", far).last_row == 7
    assert header_of("office", [["内设机构"], ["序号", "股室名称"]]).last_row == 2


def test_a_header_of_two_levels() -> None:
    lines = [
        ["科目编码", "科目名称", "决算数（元）", "", "2023年决算数"],
        ["", "", "支出合计", "基本支出", "支出合计（万元）"],
    ]
    header = header_of("functional", lines, merged=["A1:A2", "B1:B2", "C1:D1"])
    assert named(header) == {
        1: "subject",
        2: "name",
        3: "expenditure@final",
        4: "basic@final",
        5: "expenditure@final.y-1",
    }
    assert [header.headings[column].unit for column in (3, 4, 5)] == ["元", "元", "万元"]
    assert header.last_row == 2


def test_a_group_that_is_not_merged_stands_for_the_columns_to_its_right() -> None:
    lines = [["", "", "决算", ""], ["科目编码", "科目名称", "支出合计", "基本支出"]]
    assert named(header_of("functional", lines))[4] == "basic@final"


def test_fields_above_calibers() -> None:
    lines = [["科目编码", "支出合计", ""], ["", "年初预算", "决算"]]
    header = header_of("functional", lines, merged=["A1:A2", "B1:C1"])
    assert named(header) == {1: "subject", 2: "expenditure@initial", 3: "expenditure@final"}


def test_one_line_may_say_field_and_caliber() -> None:
    header = header_of("functional", [["科目编码", "基本支出·决算（万元）", "决算数-项目支出"]])
    assert named(header) == {1: "subject", 2: "basic@final", 3: "project@final"}


def test_a_header_merged_over_several_lines_ends_with_the_last() -> None:
    header = header_of("project", [["项目名称", "决算"], ["", ""]], merged=["A1:A2", "B1:B2"])
    assert header.last_row == 2


def test_a_heading_over_two_columns_names_the_first() -> None:
    header = header_of("project", [["项目名称", "", "决算"]], merged=["A1:B1"])
    assert named(header) == {1: "name", 3: "amount@final"}
    assert header.columns == {1, 3}
    assert header.strange == {}


def test_execution_without_a_month() -> None:
    assert named(header_of("project", [["项目名称", "执行数"]], month=8))[2] == "amount@executed.m8"
    header = header_of("project", [["项目名称", "执行数"]])
    assert header.headings[2].target == MonthlessColumn("amount")


def test_unknown_columns_are_kept_apart_from_those_not_read() -> None:
    header = header_of("project", [["序号", "项目名称", "备 注", "金额大写", "x" * 61]])
    assert named(header) == {2: "name"}
    assert header.strange == {4: "金额大写", 5: "x" * 61}


def test_an_amount_without_a_caliber_is_not_known() -> None:
    assert header_of("project", [["项目名称", "项目金额"]]).strange == {2: "项目金额"}
    assert header_of("functional", [["科目编码", "决算"]]).strange == {2: "决算"}
    assert header_of("asset", [["资产类别", "决算"]]).strange == {2: "决算"}


def test_no_header_at_all() -> None:
    reader = HeaderReader(TABLE_BY_NAME["project"], FORM, 2024)
    assert reader.find(sheet_of([["甲", "乙"]])) is None
    assert reader.find(sheet_of([[]] * 60 + [["项目名称"]])) is None


def test_a_repeated_header_is_recognised() -> None:
    lines = [["项目名称", "决算"], ["甲", "1"], ["项目名称", "决算"], ["项目名称", "2"], ["乙", "决算"]]
    sheet = sheet_of(lines)
    reader = HeaderReader(TABLE_BY_NAME["project"], FORM, 2024)
    header = reader.find(sheet)
    assert header is not None
    assert [reader.is_header_row(sheet, row=row, header=header) for row in (2, 3, 4, 5)] == [False, True, False, False]
