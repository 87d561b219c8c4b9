"""An export is opened whatever its format, with every cell at its place."""

import pytest

from jixiao.exchange.treasury.table_file import open_table_file, sheet_of_text, sheets_of
from jixiao.reading.refusal import RefusedFileError
from jixiao.reading.spreadsheet.open_sheets import MOST_ROWS
from jixiao.reading.spreadsheet.sheet import Range
from jixiao.reading.xls import read_xls
from tests.exchange.treasury.exports import xlsx


@pytest.mark.parametrize("mark", [",", "\t", ";", "|"])
def test_the_separator_is_the_one_that_most_lines_have(mark: str) -> None:
    sheet = sheet_of_text(f"项目{mark}金额\r\n“甲”{mark}1.50\r\n")
    assert {spot: cell.text for spot, cell in sheet.cells.items()} == {
        (1, 1): "项目",
        (1, 2): "金额",
        (2, 1): "“甲”",
        (2, 2): "1.50",
    }


def test_codes_lose_only_what_programs_put_around_them() -> None:
    sheet = sheet_of_text('编码,名称\n="0051",\'007\n,"两\n行"\n')
    assert [cell.text for cell in sheet.cells.values()] == ["编码", "名称", "0051", "007", "两\n行"]


def test_too_many_lines_are_refused() -> None:
    with pytest.raises(RefusedFileError, match="超过上限"):
        sheet_of_text("甲,1\n" * (MOST_ROWS + 1))


def test_a_sheet_read_as_a_document_has_its_cells_where_they_were() -> None:
    rows = (("标题",), ("项目", "金额", ""), ("甲", 1.5, 2), ("", "", ""), ("乙", 3, 4))
    content = xlsx(rows, merged={"B2:C2": "金额"})
    sheet = next(sheets_of(read_xls(content, name="a.xls")))  # the library knows both formats
    assert {spot: cell.text for spot, cell in sheet.cells.items()} == {
        (1, 1): "标题",
        (2, 1): "项目",
        (2, 2): "金额",
        (3, 1): "甲",
        (3, 2): "1.5",
        (3, 3): "2",
        (5, 1): "乙",
        (5, 2): "3",
        (5, 3): "4",
    }
    assert sheet.merged == (Range((2, 2), (2, 3)),)


def test_a_workbook_keeps_its_digits() -> None:
    sheets, remarks = open_table_file(xlsx((("金额",), (0.1 + 0.2,))), name="a.xlsx")
    assert sheets[0].cells[2, 1].text.startswith("0.3")
    assert remarks == ()


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(RefusedFileError, match="不是导出的表格"):
        open_table_file(b"<html><body><p>x</p></body></html>", name="a.html")
