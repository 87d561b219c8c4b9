"""A sheet is taken apart: titles, header, data, sums, notes."""

from collections.abc import Mapping, Sequence

import pytest

from jixiao.exchange.treasury.profile import SheetProfile, profile_sheet, spread_columns
from jixiao.exchange.treasury.table_file import open_table_file
from jixiao.exchange.treasury.words import treasury_words
from tests.exchange.treasury.exports import HEADER, LAW, LINES, TITLES, xlsx

WORDS = treasury_words(LAW)


def profile(rows: Sequence[Sequence[object]], *, merged: Mapping[str, str] | None = None) -> SheetProfile | None:
    sheets, _ = open_table_file(xlsx(rows, merged=merged), name="a.xlsx")
    return profile_sheet(sheets[0], words=WORDS)


def found(rows: Sequence[Sequence[object]], *, merged: Mapping[str, str] | None = None) -> SheetProfile:
    result = profile(rows, merged=merged)
    assert result is not None
    return result


def test_the_header_is_found_below_the_titles() -> None:
    result = found((*TITLES, HEADER, *LINES))
    assert (result.first, result.last) == (3, 3)
    assert result.headings[7] == "支付金额"
    assert result.units == ("元",)
    assert result.months == (1, 8)
    assert result.years == (2024,)
    assert result.lines == (4, 5, 6, 7)


def test_a_header_over_two_rows_is_joined_and_ends_where_its_merged_cells_end() -> None:
    rows = (
        ("", "指标金额（万元）", "", "已支付数"),
        ("", "年初预算数", "调整预算数", ""),
        ("甲", 5, 6, 7),
    )
    merged = {"A1:A2": "项目名称", "B1:C1": "指标金额（万元）", "D1:D2": "已支付数"}
    result = found(rows, merged=merged)
    assert (result.first, result.last) == (1, 2)
    assert result.headings == {
        1: "项目名称",
        2: "指标金额(万元)·年初预算数",
        3: "指标金额(万元)·调整预算数",
        4: "已支付数",
    }
    assert result.column_units == {2: "万元", 3: "万元"}
    assert result.lines == (3,)


def test_repeated_headers_column_numbers_and_footers_are_no_lines() -> None:
    rows = (HEADER, ("栏次", 1, 2), ("甲", "乙", 1, 2), LINES[0], HEADER, LINES[1], ("制表人：", "审核人："))
    assert found(rows).lines == (4, 6)


def test_sums_are_known_by_their_words_but_not_in_a_note() -> None:
    rows = (HEADER, LINES[0], ("本月合计", "", "", "", "", "", 5), (1, "", "", "甲", "", "", 5, "水电费合计"))
    result = found(rows)
    assert result.sums(without=[8]) == {3: "本月合计"}


@pytest.mark.parametrize(
    ("title", "months"),
    [
        ("2024年1-8月支付明细", (1, 8)),
        ("2024年1月至12月", (1, 12)),
        ("截至2024年8月31日", (1, 8)),
        ("支付日期：2024-03-01至2024-05-31", (3, 5)),
        ("2024年8月", None),
        ("8-1月", None),
        ("11-18月", None),
    ],
)
def test_the_months_of_a_title_are_read(title: str, months: tuple[int, int] | None) -> None:
    assert found(((title,), HEADER, *LINES)).months == months


def test_one_known_heading_alone_is_a_coincidence() -> None:
    assert profile((("项目名称", "甲"), ("乙", 1))) is None


def test_merged_cells_count_in_each_of_their_columns() -> None:
    sheets, _ = open_table_file(xlsx(((),), merged={"B1:D1": "金额"}), name="a.xlsx")
    assert spread_columns(sheets[0], row=1) == {2} | ({3, 4} & spread_columns(sheets[0], row=1))
