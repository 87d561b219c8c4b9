"""A table about a county in a document."""

from dataclasses import replace

from jixiao.county.sheets.execution import execution_sheet
from jixiao.county.sheets.finding import finding_sheet
from jixiao.county.sheets.progress import progress_sheet
from jixiao.writing.publication import Align, Table
from jixiao.writing.sheet_table import sheet_table
from tests.county.round import summary


def texts(table: Table) -> list[list[str]]:
    """Return what the cells say."""
    return [["".join(span.text for span in cell.spans) for cell in row] for row in table.rows]


def test_figures_totals_and_what_they_lack() -> None:
    table = sheet_table(execution_sheet(summary()))
    told = texts(table)
    assert told[1][:5] == ["甲局", "100.00", "70.00", "70.00%", "3.33%"]
    assert told[3][1:4] == ["—", "—", "—"]
    assert told[5][:4] == ["合计（2/4 个单位）", "200.00", "90.00", "45.00%"]
    assert "缺数 1 个" in told[7][0]
    assert table.rows[7][0].column_span == len(table.widths)
    assert table.unit_line == "单位：万元"
    assert table.rows[1][1].align is Align.RIGHT


def test_details_are_left_out() -> None:
    assert "主管部门" not in texts(sheet_table(progress_sheet(summary())))[0]


def test_a_table_without_lines_says_so() -> None:
    assert texts(sheet_table(finding_sheet(replace(summary(), findings=()))))[1] == ["（没有）"]
