"""The workbook keeps every value so that it can be pasted as it stands."""

from jixiao.exchange.entry_sheet.line import EntryLine, EntrySheet
from jixiao.exchange.entry_sheet.write import write_entry_sheet
from jixiao.exchange.workbook.open_workbook import open_workbook
from jixiao.reading.spreadsheet.sheet import CellKind, SheetCell

FIRST = 4


def line(text: str, *, is_number: bool = True, state: str = "value") -> EntryLine:
    return EntryLine(1, "页", "栏", "项", text, "元", state, "a/b/c", is_number)


def values(*lines: EntryLine) -> list[SheetCell | None]:
    (sheet,) = open_workbook(write_entry_sheet(EntrySheet("示例县科技局", 2024, lines, "试写", is_verified=False)))
    header = next(row for row, cells in sheet.rows.items() if 5 in cells and cells[5].text == "填写内容")
    return [sheet.cells.get((header + number, 5)) for number in range(1, len(lines) + 1)]


def test_numbers_are_numbers_and_codes_are_texts() -> None:
    number, code, long = values(
        line("1234.50"), line("51052124T000000000303", is_number=False), line("1234567890123456.78")
    )
    assert number is not None
    assert code is not None
    assert long is not None
    assert (number.kind, number.text, number.format.places) == (CellKind.NUMBER, "1234.50", 2)
    assert (code.kind, code.text) == (CellKind.TEXT, "51052124T000000000303")
    assert (long.kind, long.text) == (CellKind.TEXT, "1234567890123456.78")


def test_user_words_never_become_formulas() -> None:
    (cell,) = values(line("=1+1", is_number=False))
    assert cell is not None
    assert (cell.kind, cell.text, cell.is_formula) == (CellKind.TEXT, "=1+1", False)


def test_the_head_counts_what_is_missing_and_names_the_source() -> None:
    sheet = EntrySheet(
        "示例县科技局", 2024, (line("1"), line("", is_number=False, state="missing")), "试写", is_verified=False
    )
    (read,) = open_workbook(write_entry_sheet(sheet))
    told = [cell.text for cell in read.cells.values()][1]
    assert told == "示例县科技局 2024年度，共 2 项，账里没有的 1 项。次序依据：试写，次序未经核实。"


def test_the_same_sheet_gives_the_same_bytes() -> None:
    sheet = EntrySheet("甲", 2024, (line("1"),), "试写", is_verified=True)
    assert write_entry_sheet(sheet) == write_entry_sheet(sheet)
