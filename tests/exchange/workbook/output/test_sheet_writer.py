"""What a sheet gets: titles, headers with notes, exact cells, lists, protection and print setup."""

import datetime as dt
import io
from decimal import Decimal

import pytest
from xlsxwriter import Workbook

from jixiao.errors import RefusalError
from jixiao.exchange.workbook.output.look import Looks, Role
from jixiao.exchange.workbook.output.printed_cell import BLANK_CELL, PrintedCell
from jixiao.exchange.workbook.output.sheet_writer import OPEN, SheetWriter
from tests.exchange.workbook.output.read_back import written_sheet


@pytest.fixture
def writer() -> SheetWriter:
    workbook = Workbook(io.BytesIO())
    return SheetWriter(workbook.add_worksheet("表"), Looks(workbook), "表")


def test_the_title_has_a_computed_line_below() -> None:
    sheet = written_sheet(lambda writer: writer.title("收入", info="=1&2", value="1\x0b2"))
    assert (sheet.text("A1"), sheet.formula("A2"), sheet.text("A2")) == ("收入", "1&2", "1 2")


def test_the_way_back_leads_to_the_first_sheet() -> None:
    sheet = written_sheet(lambda writer: writer.back_link(3))
    assert sheet.text("D1") == "返回说明"
    assert [(link["ref"], link["location"]) for link in sheet.found("m:hyperlinks/m:hyperlink")] == [
        ("D1", "'说明'!A1")
    ]


def test_a_header_spans_cells_and_has_a_note() -> None:
    sheet = written_sheet(lambda writer: writer.header((2, 0), text="决算", note="全年。", last=(2, 3)))
    assert (sheet.text("A3"), sheet.merged, sheet.notes) == ("决算", ["A3:D3"], {"A3": "全年。"})


def test_a_header_of_one_cell_is_not_merged() -> None:
    sheet = written_sheet(lambda writer: writer.header((2, 0), text="决算", last=(2, 0)))
    assert (sheet.merged, sheet.notes) == ([], {})


def test_a_header_is_locked_unless_it_is_open() -> None:
    locked = written_sheet(lambda writer: writer.header((0, 0), text="名称")).look("A1")
    opened = written_sheet(lambda writer: writer.header((0, 0), text="（万元）", look=OPEN)).look("A1")
    assert (locked.get("locked", "1"), opened["locked"]) == ("1", "0")


def cells(writer: SheetWriter) -> None:
    printed = [
        PrintedCell(number=Decimal("0.1234567890123"), number_format="0.00"),
        PrintedCell(day=dt.date(2024, 8, 31)),
        PrintedCell("=1+1"),
        BLANK_CELL,
    ]
    for column, cell in enumerate(printed):
        writer.cell((0, column), printed=cell, look={"num_format": "@"})


def test_cells_hold_numbers_days_and_texts() -> None:
    sheet = written_sheet(cells)
    assert [sheet.text(address) for address in sheet.cells] == ["0.1234567890123", "45535", "=1+1", ""]
    assert sheet.formula("C1") == ""  # a text is no formula
    assert [sheet.look(address)["number"] for address in sheet.cells] == ["0.00", "yyyy-mm-dd", "@", "@"]
    assert {sheet.look(address)["locked"] for address in sheet.cells} == {"0"}


@pytest.mark.parametrize(("value", "text"), [(Decimal("12.50"), "12.50"), (Decimal(0), "0"), (None, "")])
def test_a_computed_cell_is_locked_and_keeps_its_value(value: Decimal | None, text: str) -> None:
    sheet = written_sheet(lambda writer: writer.computed((0, 0), formula="=B1", value=value, num_format="0.00"))
    assert (sheet.formula("A1"), sheet.text("A1")) == ("B1", text)
    assert sheet.look("A1").get("locked", "1") == "1"


def test_cells_are_chosen_from_a_list_with_a_warning() -> None:
    sheet = written_sheet(lambda writer: writer.choose((4, 1), last=(9, 1), source=["是", "否"], label="长" * 40))
    (rule,) = sheet.found("m:dataValidations/m:dataValidation")
    assert sheet.lists == {"B5:B10": '"是,否"'}
    assert (rule["type"], rule["errorStyle"], rule["errorTitle"]) == ("list", "warning", "长" * 32)


def test_states_are_shown_apart() -> None:
    sheet = written_sheet(lambda writer: writer.mark_states((4, 1), last=(9, 2)))
    assert sheet.conditions == {"B5:C10": ['"未列"', '"不涉及"']}


@pytest.mark.parametrize(("characters", "height"), [(0, 20), (20, 20), (21, 34), (2_000, 400)])
def test_a_line_is_as_high_as_its_texts(characters: int, height: int) -> None:
    texts = [("一" * characters, 41)]  # 20 characters a line; 14 points a line and 6 besides
    sheet = written_sheet(lambda writer: writer.fit_row(0, texts=texts))
    assert [round(float(row["ht"])) for row in sheet.found("m:sheetData/m:row")] == [height]


@pytest.mark.parametrize(("has_rows", "inserted"), [(True, "0"), (False, None)])
def test_rows_can_be_added_where_there_are_rows(*, has_rows: bool, inserted: str | None) -> None:
    sheet = written_sheet(lambda writer: writer.protect(has_rows=has_rows))
    (protection,) = sheet.found("m:sheetProtection")
    assert (protection["sheet"], protection.get("insertRows"), protection["formatColumns"]) == ("1", inserted, "0")
    assert "password" not in protection


@pytest.mark.parametrize(("width", "pages"), [(0, None), (190, None), (191, "2")])
def test_a_wide_sheet_is_printed_on_several_pages(width: int, pages: str | None) -> None:
    sheet = written_sheet(lambda writer: writer.print_setup(header_rows=(2, 2), width=width, names=1))
    (setup,) = sheet.found("m:pageSetup")
    assert (setup["paperSize"], setup["orientation"], setup.get("fitToWidth")) == ("9", "landscape", pages)
    assert setup["fitToHeight"] == "0"


def test_a_text_fits_or_is_refused(writer: SheetWriter) -> None:
    assert writer.writable("一" * 32_767) == "一" * 32_767
    for text in ("一" * 32_768, "𠮷" * 16_384):  # 𠮷 takes two units
        with pytest.raises(RefusalError, match="32767"):
            writer.writable(text)
    with pytest.raises(RefusalError):
        writer.cell((0, 0), printed=PrintedCell("一" * 32_768), role=Role.INPUT)


def test_half_characters_and_rich_text_are_made_plain(writer: SheetWriter) -> None:
    assert writer.writable("a\ud800b") == "a�b"
    assert writer.writable("<r>a</r>") == "<r>a</r> "
    assert writer.writable("<r>a") == "<r>a"
