"""Read the old formats of sheets, .xls and .et."""

import datetime as dt
import io
from collections.abc import Iterator

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetMetadata
from python_calamine import SheetTypeEnum as Kind
from python_calamine import SheetVisibleEnum as Visibility

from jixiao.reading.clean_text import clean_text
from jixiao.reading.document import Document, Remark
from jixiao.reading.refusal import BROKEN, ENCRYPTED, Refusal, RefusedFileError
from jixiao.reading.spreadsheet.open_sheets import MOST_ROWS
from jixiao.reading.spreadsheet.sheet import CellKind, Position, Range, Sheet, SheetCell
from jixiao.reading.xlsx import document_of_sheets

_DEGRADED = Remark(
    "degraded", "读取降级：旧格式表格按存储的数值读取，百分号、小数位等显示格式可能没有读到；另存为 .xlsx 后读取最准。"
)

Value = int | float | str | bool | dt.date | dt.time | dt.datetime | dt.timedelta


def read_xls(content: bytes, *, name: str) -> Document:
    """Return the sheets of an old workbook; numbers are those it keeps, for its formats are not read.

    Raises:
        RefusedFileError: If it cannot be opened or has too many rows.
    """
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = [
            _sheet(book.get_sheet_by_name(item.name), item=item)
            for item in book.sheets_metadata
            if item.typ is Kind.WorkSheet
        ]
    except PasswordError as error:
        raise RefusedFileError(ENCRYPTED) from error
    except (CalamineError, OSError) as error:
        raise RefusedFileError(BROKEN) from error
    document = document_of_sheets(sheets, name=name, kind="xls")
    return Document(name, "xls", document.blocks, (_DEGRADED, *document.remarks), visible=document.visible)


def _sheet(sheet: CalamineSheet, *, item: SheetMetadata) -> Sheet:
    if sheet.height > MOST_ROWS:
        problem = f"工作表「{item.name}」有 {sheet.height} 行，超过上限 {MOST_ROWS} 行。"
        raise RefusedFileError(Refusal(problem, "删去多余的行；一个单位一年的账不会这样长。"))
    cells = dict(_cells(sheet))
    last = (max((row for row, _ in cells), default=0), max((column for _, column in cells), default=0))
    ranges = (Range(_position(first), _position(end)).within(last) for first, end in sheet.merged_cell_ranges or ())
    merged = tuple(area for area in ranges if area.size > 1)
    return Sheet(item.name.strip(), cells, merged, is_hidden=item.visible is not Visibility.Visible)


def _cells(sheet: CalamineSheet) -> Iterator[tuple[Position, SheetCell]]:
    for row, values in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        for column, value in enumerate(values, start=1):
            cell = _cell(value)
            if cell.text:
                yield (row, column), cell


def _cell(value: Value) -> SheetCell:
    if isinstance(value, bool):
        return SheetCell(CellKind.FLAG, str(value).upper())
    if isinstance(value, int | float):
        return SheetCell(CellKind.NUMBER, repr(value))
    if isinstance(value, dt.datetime):
        return SheetCell(CellKind.TEXT, value.isoformat(sep=" ").removesuffix(" 00:00:00"))
    return SheetCell(CellKind.TEXT, clean_text(value if isinstance(value, str) else str(value)))


def _position(spot: tuple[int, int]) -> Position:
    row, column = spot
    return row + 1, column + 1
