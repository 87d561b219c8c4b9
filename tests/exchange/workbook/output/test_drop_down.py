"""Lists to choose from: short ones in the cell, long ones on a hidden sheet."""

import io

from xlsxwriter import Workbook

from jixiao.exchange.workbook.output.drop_down import DropDowns
from jixiao.exchange.workbook.xlsx.open_sheets import open_sheets
from tests.exchange.workbook.workbooks import LAW


def test_a_short_list_stands_in_the_cell() -> None:
    lists = DropDowns(LAW)
    assert lists.source("adjustment_kind") == ["追加", "追减", "调剂调入", "调剂调出"]


def test_a_long_list_stands_on_a_hidden_sheet() -> None:
    lists = DropDowns(LAW)
    words = lists.words("narrative_section")
    assert lists.source("narrative_section") == f"='代码'!$A$2:$A${len(words) + 1}"
    assert lists.source("functional_subject").startswith("='代码'!$B$2:")
    assert lists.source("narrative_section").startswith("='代码'!$A$2:")
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        book.add_worksheet("甲")
        lists.write_sheet(book)
    sheet = open_sheets(target.getvalue())[1]
    assert sheet.name == "代码"
    assert [sheet.cells[row, 1].text for row in (1, 2)] == ["文字栏目", words[0]]


def test_without_long_lists_there_is_no_sheet() -> None:
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        book.add_worksheet("甲")
        DropDowns(LAW).write_sheet(book)
    assert len(open_sheets(target.getvalue())) == 1


def test_a_label_that_names_several_codes_is_not_shown() -> None:
    lists = DropDowns(LAW)
    assert lists.label("functional_subject", "2060101") == "2060101"  # 行政运行, of many classes
    assert lists.label("functional_subject", "206") == "科学技术支出"
    assert lists.label("fund", "general") == "一般公共预算"
    assert lists.label("fund", "unheard of") == "unheard of"
