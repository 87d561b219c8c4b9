"""Rows and their amounts stand in lines; amounts without a column stand in the sheet of other calibers."""

import io

from xlsxwriter import Workbook

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK, MISSING, Figure
from jixiao.exchange.workbook.output.printed_cell import BLANK_CELL, PrintedCell
from jixiao.exchange.workbook.output.write_table import amount_cell, write_funds, write_table
from tests.exchange.workbook.output.read_back import (
    BOOK,
    FINAL,
    WrittenSheet,
    amount,
    table,
    with_amounts,
    writing_of,
    written,
)


def funds(*amounts: Amount) -> WrittenSheet:
    return written(lambda writing: write_funds(writing=writing), book=with_amounts(*amounts)).sheet("分资金来源")


def project(book: Book) -> WrittenSheet:
    return written(lambda writing: write_table(table("project"), writing=writing), book=book).sheet("项目")


def test_zero_blank_and_what_does_not_apply_are_told_apart() -> None:
    amounts = [amount("project", "k1", caliber=FINAL, yuan="0"), amount("project", "k2", caliber=FINAL, yuan="不涉及")]
    sheet = project(with_amounts(*amounts))
    assert (sheet.text("K5"), sheet.text("K6"), sheet.text("K7")) == ("0", "不涉及", "")


def test_an_amount_that_nobody_states_is_a_word_or_a_cell_to_fill_in() -> None:
    workbook = Workbook(io.BytesIO())
    assert amount_cell(None, writing=writing_of(workbook)) == PrintedCell("未列")
    assert amount_cell(None, writing=writing_of(workbook, is_form=True)) == BLANK_CELL
    for figure, cell in ((BLANK, BLANK_CELL), (MISSING, PrintedCell("未列"))):
        stated = Amount("project", "k1", "amount", FINAL, figure)
        assert amount_cell(stated, writing=writing_of(workbook)) == cell


def test_a_usual_column_in_which_nothing_is_stated_is_blank() -> None:
    sheet = project(with_amounts())
    assert sheet.text("K3") == "年初预算\n（万元）"
    assert (sheet.text("K5"), sheet.text("P5")) == ("", "")


def test_rows_keep_their_keys() -> None:
    sheet = project(BOOK)
    assert [sheet.text(f"P{row}") for row in (5, 6, 7)] == ["k1", "k2", ""]


def test_an_amount_of_one_fund_names_table_row_phase_and_fund() -> None:
    sheet = funds(amount("project", "k1", caliber=Caliber("final", fund="general"), yuan="7"))
    assert sheet.line(4) == ["项目", "培训", "", "决算", "", "一般公共预算", "", "", "", "7"]
    assert set(sheet.line(5)) == {""}


def test_a_caliber_is_written_in_parts() -> None:
    caliber = Caliber("executed", as_of=3, years_back=3, scope="department")
    reversal = Amount("functional", "k9", "income", caliber, Figure.money("-1"), is_reversal=True)
    assert funds(reversal).line(4) == ["功能分类", "k9", "收入合计", "执行", "3", "", "2021", "汇总", "是", "-1"]


def test_fixed_rows_are_called_by_their_labels() -> None:
    sheet = funds(amount("expenditure", "basic", caliber=Caliber("final", fund="general"), yuan="1"))
    assert sheet.line(4)[:3] == ["支出", "基本支出", ""]


def test_tables_phases_and_scopes_are_chosen() -> None:
    lists = funds().lists
    assert lists["A4:A2000"] == (
        '"下属单位,收入,支出,项目资金,财政拨款收支,功能分类,经济分类,三公经费,项目,评价,政府采购汇总"'
    )
    assert lists["D4:D2000"] == '"年初预算,调整预算,到位,执行,全年预计,决算"'
    assert lists["H4:H2000"] == '"本级,汇总"'
