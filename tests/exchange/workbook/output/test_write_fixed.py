"""Fixed rows: labels, a column a caliber, computed totals under stated ones."""

import pytest

from jixiao.book.book import Book
from jixiao.exchange.workbook.output.write_fixed import write_fixed
from tests.exchange.workbook.output.read_back import (
    AMOUNTS,
    FINAL,
    WrittenSheet,
    amount,
    sample,
    table,
    with_amounts,
    written,
)

STATED, COMPUTED = "B4", "B5"  # of 支出合计


def expenditure(book: Book) -> WrittenSheet:
    return written(lambda writing: write_fixed(table("expenditure"), writing=writing), book=book).sheet("支出")


@pytest.fixture(scope="module")
def sheet() -> WrittenSheet:
    return sample().sheet("支出")


def test_headers_say_caliber_and_unit(sheet: WrittenSheet) -> None:
    assert sheet.line(3) == ["项目", "决算\n（万元）", "填报说明"]
    assert sheet.look("B3")["locked"] == "0"  # 万元 may become 元
    assert sheet.widths == {0: 34, 1: 16, 2: 52}


def test_a_computed_total_stands_under_the_stated_one(sheet: WrittenSheet) -> None:
    assert [sheet.text(f"A{row}") for row in (4, 5, 6)] == ["支出合计（原文所列）", "支出合计（自动计算）", "基本支出"]
    assert sheet.text("C4").endswith("；原文印出的填这里，没有就空着")
    assert sheet.text("C5") == "由组成它的各行相加，与原文不同时变色"


def test_what_is_stated_can_be_filled_in_and_what_is_computed_is_locked(sheet: WrittenSheet) -> None:
    assert sheet.look(STATED)["locked"] == "0"
    assert [sheet.look(address).get("locked", "1") for address in (COMPUTED, "A4", "C4")] == ["1", "1", "1"]
    (protection,) = sheet.found("m:sheetProtection")
    assert "insertRows" not in protection


def test_a_row_that_is_not_stated_says_so(sheet: WrittenSheet) -> None:
    assert (sheet.text(STATED), sheet.text("B7"), sheet.text("B8")) == ("未列", "100", "50.5")
    assert sheet.conditions["B4:B28"] == ['"未列"', '"不涉及"']


def test_a_total_has_no_value_while_a_part_is_not_stated(sheet: WrittenSheet) -> None:
    assert sheet.formula(COMPUTED).startswith("IF(OR(COUNT(B6,B7,B8,B9,B10,B11,B12)=0,")
    assert sheet.text(COMPUTED) == ""


def test_a_total_has_the_value_of_its_parts() -> None:
    none = [amount("expenditure", row, caliber=FINAL, yuan="不涉及") for row in ("superior", "operating", "affiliated")]
    book = with_amounts(*AMOUNTS, *none)
    assert expenditure(book).text(COMPUTED) == "180.5"  # 100 + 50.5 + 30


def test_a_difference_is_marked(sheet: WrittenSheet) -> None:
    assert sheet.conditions[COMPUTED] == ["AND(ISNUMBER(B4),ISNUMBER(B5),ROUND(B4-B5,6)<>0)"]


def test_parts_are_indented(sheet: WrittenSheet) -> None:
    assert [sheet.look(f"A{row}")["indent"] for row in (6, 7, 8, 9)] == ["1", "3", "3", "1"]
    assert [sheet.look(f"A{row}")["bold"] for row in (4, 6)] == ["True", "False"]


def test_money_has_its_format_in_blank_cells_too() -> None:
    assert expenditure(with_amounts()).look(STATED)["number"].startswith("#,##0.00####_ ")


def test_a_table_for_which_nothing_is_stated_has_the_usual_columns() -> None:
    header = expenditure(with_amounts()).line(3)
    assert [text.split("\n")[0] for text in header[1:-1]] == [
        "年初预算",
        "调整预算",
        "执行（1-8月）",
        "全年预计",
        "决算",
        "上年决算",
    ]
