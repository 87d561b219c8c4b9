"""The entry sheet of a Book is one workbook, called after unit and year."""

from pathlib import Path

from jixiao.exchange.workbook.open_workbook import open_workbook
from jixiao.pipelines.write_entry_sheet import entry_sheet_of, save_entry_sheet
from tests.pipelines.sample import NAME, bureau


def test_the_sheet_is_written_with_a_line_for_each_value(tmp_path: Path) -> None:
    sheet = entry_sheet_of(bureau(2024, is_mended=True))
    path = save_entry_sheet(sheet, out=tmp_path)
    assert path.name == f"{NAME}2024年度录入清单.xlsx"
    (written,) = open_workbook(path.read_bytes())
    numbers = [cell.text for (_, column), cell in written.cells.items() if column == 1]
    assert numbers[-1] == str(len(sheet.lines))
    assert save_entry_sheet(sheet, out=tmp_path) == path
