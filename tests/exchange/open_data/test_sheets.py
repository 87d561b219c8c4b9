"""The tables as a workbook: no formula, no link, numbers as numbers."""

import io
import re
import zipfile

from python_calamine import CalamineWorkbook

from jixiao.exchange.open_data.build import open_tables
from jixiao.exchange.open_data.sheets import write_sheets
from tests.exchange.open_data.sample import HOSTILE, sample, shipped_law

CONTENT = write_sheets(open_tables(sample(), law=shipped_law()), title="公开数据")


def rows(sheet: str) -> list[list[object]]:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(CONTENT))
    return [list(row) for row in workbook.get_sheet_by_name(sheet).to_python()]


def test_no_text_becomes_a_formula_or_a_link() -> None:
    with zipfile.ZipFile(io.BytesIO(CONTENT)) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if re.match(r"xl/worksheets/[^/]+\.xml", name)]
    assert len(sheets) > 5
    assert [sheet for sheet in sheets if b"<f>" in sheet or b"<hyperlink" in sheet] == []


def test_hostile_texts_stand_as_they_are() -> None:
    head, *lines = rows("项目")
    column = head.index("项目用途")
    shown = [str(line[column]) for line in lines]
    assert [
        text for text, found in zip(HOSTILE, shown, strict=True) if "\0" not in text and found.split() != text.split()
    ] == []


def test_numbers_are_numbers_and_states_are_words() -> None:
    head, *lines = rows("收入")
    column = head.index("金额（元）")
    assert [line[column] for line in lines] == [37934300.0, "未列", "不涉及"]


def test_the_same_tables_give_the_same_bytes() -> None:
    assert write_sheets(open_tables(sample(), law=shipped_law()), title="公开数据") == CONTENT
