"""Open an export as sheets: .xlsx from its own XML, .xls through the limited process, .csv and .txt as text."""

import csv
import io
from collections.abc import Iterable, Iterator

from jixiao.exchange.workbook.open_workbook import open_workbook
from jixiao.reading.clean_text import clean_text
from jixiao.reading.document import Document, Table
from jixiao.reading.file_type import FileType
from jixiao.reading.gate import admit
from jixiao.reading.read import read_content
from jixiao.reading.refusal import Refusal, RefusedFileError
from jixiao.reading.spreadsheet.open_sheets import MOST_ROWS
from jixiao.reading.spreadsheet.sheet import CellKind, Position, Range, Sheet, SheetCell, position_of
from jixiao.reading.text_encoding import decode_text

_NOT_A_TABLE = "从国库或一体化系统导出 .xlsx、.xls 或 .csv 文件，再导入。"
_SEPARATORS = "\t,;|，"
_LOOKED_AT = 40  # lines; enough to see what separates the cells
_TEXT_SHEET = "文本"


def open_table_file(content: bytes, *, name: str) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """Return the sheets of an export and what its reader should know.

    Raises:
        RefusedFileError: If it is none of the formats, is broken, encrypted or has macros, or is beyond the limits.
    """
    kind = admit(content, name=name)
    if kind is FileType.XLSX:
        return open_workbook(content), ()
    if kind is FileType.XLS:
        document = read_content(content, name=name)
        return tuple(sheets_of(document)), tuple(remark.message for remark in document.remarks)
    if kind is FileType.TEXT:
        return (sheet_of_text(decode_text(content)),), ()
    raise RefusedFileError(Refusal(f"这是{kind.after_is}，不是导出的表格。", _NOT_A_TABLE))


def sheet_of_text(text: str) -> Sheet:
    """Return the cells of a text whose cells are set apart by tabs, commas or the like; all of them are texts.

    Raises:
        RefusedFileError: If it has too many rows.
    """
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text)))
    if len(rows) > MOST_ROWS:
        raise RefusedFileError(Refusal(f"文件有 {len(rows)} 行，超过上限 {MOST_ROWS} 行。", "按月份或单位分几次导出。"))
    cells = {
        (row, column): SheetCell(CellKind.TEXT, cell)
        for row, values in enumerate(rows, start=1)
        for column, value in enumerate(values, start=1)
        if (cell := _plain(value))
    }
    return Sheet(_TEXT_SHEET, cells)


def _plain(value: str) -> str:
    """Return a cell without what programs put around a code so that it stays a text: an apostrophe, or ="…"."""
    text = clean_text(value)
    if text.startswith('="') and text.endswith('"'):
        return clean_text(text[2:-1])
    return text.removeprefix("'")


def _separator(text: str) -> str:
    lines = text.splitlines()[:_LOOKED_AT]
    counts = {mark: sum(mark in line for line in lines) for mark in _SEPARATORS}
    best = max(counts, key=lambda mark: counts[mark])
    return best if counts[best] else ","


def sheets_of(document: Document) -> Iterator[Sheet]:
    """Yield the sheets of a workbook that was read as a document, each cell at its place in the file."""
    cells: dict[str, dict[Position, SheetCell]] = {}
    merged: dict[str, list[Range]] = {}
    for line in document.lines():
        if line.place.cell and line.text:
            spot = position_of(line.place.cell)
            cells.setdefault(line.place.sheet, {})[spot] = SheetCell(CellKind.TEXT, line.text)
    for area, sheet in _merged(document.tables):
        merged.setdefault(sheet, []).append(area)
    for name, found in cells.items():
        last = (max(row for row, _ in found), max(column for _, column in found))
        areas = tuple(area.within(last) for area in merged.get(name, ()))
        yield Sheet(name, found, tuple(area for area in areas if area.size > 1))


def _merged(tables: Iterable[Table]) -> Iterator[tuple[Range, str]]:
    for table in tables:
        for cell in table.cells:
            if cell.place.cell and (cell.row_span > 1 or cell.column_span > 1):
                row, column = position_of(cell.place.cell)
                yield Range((row, column), (row + cell.row_span - 1, column + cell.column_span - 1)), cell.place.sheet
