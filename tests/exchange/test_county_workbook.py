"""The workbook of a county: figures are figures, totals are formulas, and the notes are there."""

import io
import zipfile
from decimal import Decimal

from python_calamine import CalamineWorkbook

from jixiao.county.sheets import county_sheets
from jixiao.exchange.county_workbook import write_county_workbook
from tests.county.round import YEAR_END, summary


def written() -> bytes:
    return write_county_workbook(list(county_sheets(summary(YEAR_END))), title="汇总", told="示例县 2024年度")


def part(name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(written())) as package:
        return package.read(name).decode()


def test_each_table_is_a_sheet_with_its_figures() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(written()))
    assert book.sheet_names == ["进度", "执行", "预警", "得分", "虚高线索", "问题"]
    rows = book.get_sheet_by_name("执行").to_python()
    assert rows[0][0] == "预算执行情况"
    assert "单位：万元" in str(rows[1][0])
    assert rows[2][:3] == ["单位", "调整预算数（万元）", "执行数（万元）"]
    assert [Decimal(str(cell)) for cell in rows[3][1:4]] == [100, 70, Decimal("0.7")]
    assert rows[5][:4] == ["丙局", "", "", ""]
    assert rows[7][0] == "合计（2/4 个单位）"
    assert [Decimal(str(cell)) for cell in rows[7][1:4]] == [200, 90, Decimal("0.45")]
    assert "缺数 1 个" in str(rows[9][0])


def test_totals_are_sums_and_rates_are_quotients() -> None:
    execution = part("xl/worksheets/sheet2.xml")
    assert "<f>SUM(B4:B7)</f>" in execution
    assert '<f>IF(B8=0,"",C8/B8)</f>' in execution


def test_the_head_stays_in_sight() -> None:
    assert '<pane xSplit="1" ySplit="3"' in part("xl/worksheets/sheet2.xml")
    assert '<pane xSplit="2" ySplit="3"' in part("xl/worksheets/sheet1.xml")


def test_the_same_tables_give_the_same_bytes() -> None:
    assert written() == written()
