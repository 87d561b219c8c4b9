"""Lines are read to the fen and the month, or refused with their cell."""

import datetime as dt

import pytest

from jixiao.exchange.treasury.column_mapping import map_columns
from jixiao.exchange.treasury.profile import profile_sheet
from jixiao.exchange.treasury.read_rows import ReadRows, RowReader, read_month, yuan_text
from jixiao.exchange.treasury.table_file import open_table_file
from jixiao.exchange.treasury.words import treasury_words
from jixiao.exchange.workbook.intake.cell_error import CellError
from jixiao.reading.spreadsheet.number_format import read_number_format
from jixiao.reading.spreadsheet.sheet import CellKind, SheetCell
from tests.exchange.treasury.exports import LAW, xlsx

WORDS = treasury_words(LAW)
HEADER = ("项目编码", "项目名称", "业务类型", "支付日期", "支付金额", "凭证号")


def read(*lines: tuple[object, ...], header: tuple[str, ...] = HEADER, accepts_negative: bool = False) -> ReadRows:
    sheets, _ = open_table_file(xlsx((header, *lines)), name="a.xlsx")
    profile = profile_sheet(sheets[0], words=WORDS)
    assert profile is not None
    mapped = map_columns(profile.headings, words=WORDS, learned={}, answers={})
    money = tuple(name for name in ("paid", "initial", "adjusted", "executed") if name in mapped.columns)
    return RowReader(profile, mapped.columns, money, "元", 2024, accepts_negative=accepts_negative).read()


def month_of(text: str) -> tuple[int, int]:
    return read_month(SheetCell(CellKind.TEXT, text))


@pytest.mark.parametrize(
    "text",
    ["2024-08-31", "2024/8/31", "2024.8.31", "2024年8月31日", "20240831", "2024-08-31 10:20:33", "2024年8月", "202408"],
)
def test_dates_and_months_are_read(text: str) -> None:
    assert month_of(text) == (2024, 8)


def test_a_month_alone_has_no_year() -> None:
    assert month_of("8月") == month_of("８月份") == (0, 8)
    assert read_month(SheetCell(CellKind.TEXT, "08"), is_month=True) == (0, 8)
    with pytest.raises(CellError):
        month_of("08")


def test_the_number_of_a_day_is_read_in_its_own_calendar() -> None:
    cell = SheetCell(CellKind.NUMBER, "45535", read_number_format("yyyy-mm-dd"))
    assert read_month(cell) == (2024, 8)
    later = dt.date(2024, 8, 31) + dt.timedelta(days=1462)
    assert read_month(cell, has_1904_dates=True) == (later.year, later.month)


@pytest.mark.parametrize("text", ["2023年13月", "2023.9.31", "1—12月", "23/1/2", "45535", "上月", ""])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(CellError):
        month_of(text)


def test_amounts_are_exact_and_negatives_are_reversals_where_marked() -> None:
    rows = read(
        ("", "甲", "支付", "2024-08-31", "（12.50）", "1"),
        ("", "甲", "退款", "2024-08-31", "△12.5", "2"),
        ("", "甲", "支付", "2024-08-31", "1 234.56", "3"),
        ("", "甲", "退款", "2024-08-31", 5, "4"),
    )
    assert [(record.amounts, record.is_reversal) for record in rows.records] == [
        ({"paid": -1250}, True),
        ({"paid": 123456}, False),
    ]
    assert [problem.cell for problem in rows.refused] == ["E2", "E5"]
    assert (rows.negatives, rows.refused_rows) == (1, 2)


def test_negatives_count_when_a_person_says_so() -> None:
    rows = read(("", "甲", "支付", "2024-08-31", -3, "1"), accepts_negative=True)
    assert [record.amounts for record in rows.records] == [{"paid": -300}]


def test_a_long_code_that_became_a_number_is_dropped_for_the_name_or_refused() -> None:
    named = read((5.1052124e20, "甲", "", "2024-08-31", 3, "1"), ("5.00123E+17", "甲", "", "2024-08-31", 3, "2"))
    assert [record.project_code for record in named.records] == ["", ""]
    bare = read((5.1052124e20, "", "", "2024-08-31", 3, "1"), ("5.00123E+17", "", "", "2024-08-31", 3, "2"))
    assert [problem.cell for problem in bare.refused] == ["A2", "A3"]


def test_another_year_is_refused() -> None:
    assert read(("", "甲", "", "2023-12-31", 3, "1")).refused[0].problem == "日期在 2023 年，账是 2024 年度的。"


def test_the_same_voucher_twice_is_told() -> None:
    line = ("", "甲", "", "2024-08-31", 3, "000123")
    rows = read(line, line)
    assert len(rows.records) == 2
    assert "000123" in rows.notices[0]


def test_lines_without_amounts_are_no_lines() -> None:
    assert read(("", "甲", "", "2024-08-31", "", "1"), ("", "乙", "", "2024-08-31", 1, "1")).records[0].project == "乙"


def test_a_silent_sum_is_left_out_and_a_line_without_a_project_is_not() -> None:
    header = ("项目名称", "年初预算数")
    rows = read(("", 30), ("甲", 10), ("乙", 20), ("", 7), header=header)
    assert [(record.project, record.amounts) for record in rows.records] == [
        ("甲", {"initial": 1000}),
        ("乙", {"initial": 2000}),
        ("", {"initial": 700}),
    ]
    assert rows.sums == 1


def test_an_amount_merged_over_rows_counts_once() -> None:
    content = xlsx((("项目名称", "年初预算数"), ("甲", ""), ("乙", "")), merged={"B2:B3": "5"})
    sheets, _ = open_table_file(content, name="a.xlsx")
    profile = profile_sheet(sheets[0], words=WORDS)
    assert profile is not None
    rows = RowReader(profile, {"project_name": 1, "initial": 2}, ("initial",), "元", 2024).read()
    assert [(record.project, record.amounts) for record in rows.records] == [("甲", {"initial": 500})]


def test_fen_are_printed_as_yuan() -> None:
    assert [yuan_text(fen) for fen in (0, 5, -123456)] == ["0.00", "0.05", "-1234.56"]
