"""Sheets are read with the digits, formats, formulas and merged ranges of the file."""

import pytest

from jixiao.reading.archive import Archive
from jixiao.reading.refusal import BROKEN, HAS_MACRO, RefusedFileError
from jixiao.reading.spreadsheet import open_sheets as module
from jixiao.reading.spreadsheet.number_format import NumberFormat
from jixiao.reading.spreadsheet.open_sheets import open_sheets
from jixiao.reading.spreadsheet.sheet import CellKind, Range, Sheet, SheetCell
from tests.exchange.workbook.workbooks import Lines, Shown, with_part, workbook

SHEET = "xl/worksheets/sheet2.xml"
STRINGS = "xl/sharedStrings.xml"
DTD = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def opened(content: bytes) -> tuple[Sheet, ...]:
    return open_sheets(Archive(content))


def sheet_of(lines: Lines, *, merged: tuple[str, ...] = ()) -> Sheet:
    return opened(workbook({"表": lines}, merged={"表": merged}))[1]


def changed(lines: Lines, *, part: str = SHEET, old: str, new: str) -> Sheet:
    return opened(with_part(workbook({"表": lines}), name=part, old=old, new=new))[1]


def refused(content: bytes) -> str:
    with pytest.raises(RefusedFileError) as caught:
        opened(content)
    return caught.value.refusal.problem


def test_cells_keep_what_stands_in_the_file() -> None:
    sheet = sheet_of(
        [
            ["金额 ", Shown("0.30000000000000004", "#,##0.00"), Shown("0.6695", "0.00%"), True, False],
            [Shown("45535", "yyyy-mm-dd"), Shown("3", formula="=1+2"), Shown("#REF!", formula="=A1"), None, "末"],
        ]
    )
    assert sheet.name == "表"
    assert dict(sheet.cells) == {
        (1, 1): SheetCell(CellKind.TEXT, "金额"),
        (1, 2): SheetCell(CellKind.NUMBER, "0.30000000000000004", NumberFormat(places=2)),
        (1, 3): SheetCell(CellKind.NUMBER, "0.6695", NumberFormat(is_percent=True, places=2)),
        (1, 4): SheetCell(CellKind.FLAG, "TRUE"),
        (1, 5): SheetCell(CellKind.FLAG, "FALSE"),
        (2, 1): SheetCell(CellKind.NUMBER, "45535", NumberFormat(is_date=True)),
        (2, 2): SheetCell(CellKind.NUMBER, "3", is_formula=True),
        (2, 3): SheetCell(CellKind.ERROR, "#REF!", is_formula=True),
        (2, 5): SheetCell(CellKind.TEXT, "末"),
    }


def test_a_formula_without_a_value_is_uncomputed_and_one_that_gives_nothing_is_empty() -> None:
    formula = [[Shown("3", formula="=1+2")]]
    assert changed(formula, old="<v>3</v>", new="").cells[1, 1].kind is CellKind.UNCOMPUTED
    assert changed(formula, old="<v>3</v>", new="<v></v>").cells == {}


def test_strings_in_the_cell_and_rich_strings_are_read() -> None:
    inline = changed([[1]], old="<v>1</v>", new="<is><t>行内</t></is>").cells[1, 1]
    assert (inline.kind, inline.text) == (CellKind.TEXT, "行内")
    rich = "<si><r><t>支出</t></r><r><rPr/><t>合计</t></r><rPh sb='0' eb='1'><t>zhi</t></rPh></si>"
    assert changed([["甲"]], part=STRINGS, old="<si><t>甲</t></si>", new=rich).cells[1, 1].text == "支出合计"


def test_escaped_characters_are_read_back() -> None:
    assert sheet_of([["a\x0bb_x0041_c"]]).cells[1, 1].text == "a\x0bb_x0041_c"


def test_a_date_of_the_standard_is_a_text() -> None:
    cell = changed([[1]], old='<c r="A1"><v>1</v>', new='<c r="A1" t="d"><v>2024-08-31</v>').cells[1, 1]
    assert (cell.kind, cell.text) == (CellKind.TEXT, "2024-08-31")


def test_cells_without_names_stand_side_by_side() -> None:
    sheet = changed([["甲", 1, 2]], old='<c r="B1">', new="<c>")
    assert [sheet.cells[1, column].text for column in (1, 2, 3)] == ["甲", "1", "2"]
    assert changed([[1]], old='<row r="1" ', new="<row ").cells[1, 1].text == "1"


def test_merged_ranges_end_with_the_cells() -> None:
    sheet = sheet_of([["甲", None], [None, "乙"]], merged=("A1:A2", "B1:XFD1", "D5:E9"))
    assert sheet.merged == (Range((1, 1), (2, 1)),)  # B1 alone is no range


def test_the_year_1904_is_told() -> None:
    content = workbook({"表": [[1]]})
    assert not opened(content)[1].has_1904_dates
    old = "<workbookPr "
    assert opened(with_part(content, name="xl/workbook.xml", old=old, new=f'{old}date1904="1" '))[1].has_1904_dates


@pytest.mark.parametrize("part", ["xl/workbook.xml", SHEET, STRINGS, "xl/styles.xml", "_rels/.rels"])
def test_a_part_with_entities_is_refused(part: str) -> None:
    content = with_part(workbook({"表": [["甲"]]}), name=part, old='standalone="yes"?>', new=f'standalone="yes"?>{DTD}')
    assert refused(content) == "文件含外部实体声明，可能有害。"


def test_a_part_that_is_no_xml_means_a_broken_file() -> None:
    content = workbook({"表": [["甲"]]})
    assert refused(with_part(content, name=SHEET, old="</worksheet>", new="")) == BROKEN.problem


@pytest.mark.parametrize(
    ("old", "new"),
    [('r="A1"', 'r="1A"'), ('<row r="1"', '<row r="x"'), ("<v>0</v>", "<v>99</v>"), ("<v>0</v>", "<v>x</v>")],
)
def test_references_that_are_none_mean_a_broken_file(old: str, new: str) -> None:
    content = with_part(workbook({"单位": [["甲"]]}), name="xl/worksheets/sheet1.xml", old=old, new=new)
    assert refused(content) == BROKEN.problem


def test_macros_are_refused() -> None:
    content = with_part(workbook({}), name="[Content_Types].xml", old="sheet.main", new="sheet.macroEnabled.main")
    assert refused(content) == HAS_MACRO.problem


def test_too_many_rows_are_refused_and_one_far_cell_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    far = [["甲"]] + [[]] * 1000 + [["乙"]]
    monkeypatch.setattr(module, "MOST_ROWS", 3)
    assert len(sheet_of(far).cells) == 2
    assert refused(workbook({"表": [["甲"]] * 4})) == "工作表「表」超过 3 行或 1000000 格。"
    monkeypatch.setattr(module, "MOST_ROWS", 100)
    monkeypatch.setattr(module, "MOST_CELLS", 6)  # the sheet 单位 has six
    assert refused(workbook({"表": [["甲"] * 7]})).startswith("工作表「表」超过")


def test_too_many_merged_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_MERGED", 3)
    assert refused(workbook({"表": [["甲", "乙"], ["丙", "丁"]]}, merged={"表": ["A1:B2"]})) == "合并的单元格过多。"
