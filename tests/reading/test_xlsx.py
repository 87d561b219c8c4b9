"""Any workbook becomes headings and tables, with what is hidden or has no value said."""

import io

import pytest
from xlsxwriter import Workbook

from jixiao.reading.document import Document, Paragraph
from jixiao.reading.refusal import RefusedFileError
from jixiao.reading.xlsx import read_xlsx
from tests.exchange.workbook.workbooks import Lines, Shown, with_part, workbook

SHEET = "xl/worksheets/sheet2.xml"


def read(lines: Lines, *, merged: tuple[str, ...] = ()) -> Document:
    return read_xlsx(workbook({"表一": lines}, merged={"表一": merged}), name="账.xlsx")


def messages(document: Document) -> list[str]:
    return [remark.message for remark in document.remarks]


def test_a_sheet_is_a_heading_and_its_tables() -> None:
    document = read([["收入表", None], ["单位：万元", None], ["项目", "数"], ["合计", 12]])
    headings = [block.text for block in document.blocks if isinstance(block, Paragraph) and block.level == 1]
    assert headings == ["单位", "表一"]
    table = document.tables[1]
    assert [line.text for line in table.title] == ["收入表", "单位：万元"]
    assert [cell.text for cell in table.cells] == ["项目", "数", "合计", "12"]
    assert table.cells[3].place.cell == "B4"
    assert (document.format, document.visible) == ("xlsx", sum(len("".join(x.text.split())) for x in document.lines()))


def test_numbers_are_printed_as_the_sheet_shows_them() -> None:
    (_, table) = read(
        [
            [Shown("0.669", "0.00%"), Shown("1234.5", "#,##0.00"), Shown("0.30000000000000004", "General")],
            [Shown("45535", "yyyy-mm-dd"), Shown("2.5", "0"), True],
        ]
    ).tables
    assert [cell.text for cell in table.cells] == ["66.90%", "1234.50", "0.3", "2024-08-31", "3", "TRUE"]


def test_merged_cells_are_one_cell_and_their_value_counts_once() -> None:
    """A19."""
    (_, table) = read(
        [["项目", "预算", None], [None, "人员", "公用"], ["合计", 1, 2]], merged=("A1:A2", "B1:C1")
    ).tables
    assert [(cell.text, cell.row_span, cell.column_span) for cell in table.cells[:2]] == [
        ("项目", 2, 1),
        ("预算", 1, 2),
    ]
    assert [cell.text for cell in table.row(2)] == ["项目", "人员", "公用"]


def test_a_formula_without_result_is_no_zero_and_an_error_is_told() -> None:
    """B23, B24."""
    lines: Lines = [["合计", Shown("3", formula="=1+2")], ["比", Shown("#DIV/0!", formula="=1/0")]]
    content = with_part(workbook({"表一": lines}), name=SHEET, old="<v>3</v>", new="")
    document = read_xlsx(content, name="账.xlsx")
    assert [cell.text for cell in document.tables[1].cells] == ["合计", "", "比", "#DIV/0!"]
    assert messages(document) == [
        "工作表「表一」B1 的公式没有结果，按空白处理；请在 WPS 或 Excel 中打开并保存。",
        "工作表「表一」B2 是错误值 #DIV/0!，不是数。",
    ]


def test_what_is_hidden_is_said() -> None:
    """B25."""
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        shown, hidden = book.add_worksheet("收入"), book.add_worksheet("代码")
        for row in range(4):
            shown.write_row(row, 0, ["项目", row, row])
        shown.set_row(1, None, None, {"hidden": True})
        shown.set_row(9, None, None, {"hidden": True})  # behind the last row
        shown.set_column(1, 1, None, None, {"hidden": True})
        hidden.write(0, 0, "甲")
        hidden.hide()
    document = read_xlsx(target.getvalue(), name="账.xlsx")
    assert len(document.tables[0].cells) == 12
    assert messages(document) == [
        "工作表「收入」有 1 行、1 列是隐藏或筛选掉的，也已读取。",
        "工作表「代码」是隐藏的，没有读取。",
    ]


def test_one_far_cell_costs_nothing_and_too_many_rows_are_refused() -> None:
    """A16, A17."""
    far = read([["甲", "乙"]] + [[]] * 5000 + [["丙", "丁"]])
    assert [table.rows for table in far.tables] == [3, 1, 1]
    with pytest.raises(RefusedFileError, match="超过 20000 行"):
        read([["甲"]] * 20_001)
