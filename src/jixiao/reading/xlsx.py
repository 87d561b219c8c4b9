"""Read any workbook as a document: a heading and tables for each sheet, numbers as the sheet shows them."""

from collections.abc import Iterator, Sequence

from jixiao.book.place import Place
from jixiao.reading.archive import Archive
from jixiao.reading.document import Block, Document, Paragraph, Remark
from jixiao.reading.grid_lines import GridCell, add_grid
from jixiao.reading.spreadsheet.open_sheets import open_sheets
from jixiao.reading.spreadsheet.sheet import CellKind, Position, Sheet, SheetCell, cell_name
from jixiao.reading.spreadsheet.shown_text import shown_text
from jixiao.reading.visible import count_visible


def read_xlsx(content: bytes, *, name: str) -> Document:
    """Return the sheets of a workbook that are not hidden; what is hidden in them is read and counted.

    Raises:
        RefusedFileError: If it cannot or must not be opened, or is beyond the limits.
    """
    return document_of_sheets(open_sheets(Archive(content)), name=name, kind="xlsx")


def document_of_sheets(sheets: Sequence[Sheet], *, name: str, kind: str) -> Document:
    """Return sheets as a document of a format."""
    blocks: list[Block] = []
    remarks: list[Remark] = []
    number = 0
    for sheet in sheets:
        remarks += _remarks(sheet)
        if sheet.is_hidden or not sheet.cells:
            continue
        blocks.append(Paragraph(sheet.name, Place(sheet=sheet.name), level=1))
        made: list[Block] = []  # the name of the sheet stays a heading, whatever it is
        number = add_grid(made, cells=list(_grid(sheet)), number=number)
        blocks += made
    return Document(name, kind, tuple(blocks), tuple(remarks), visible=sum(map(_visible, sheets)))


def _visible(sheet: Sheet) -> int:
    """Return how many visible characters a sheet has, its name included."""
    if sheet.is_hidden or not sheet.cells:
        return 0
    return count_visible(sheet.name + "".join(_text(sheet.cells[spot], sheet=sheet) for spot in _anchors(sheet)))


def _grid(sheet: Sheet) -> Iterator[GridCell]:
    for position in sorted(_anchors(sheet)):
        row, column = position
        cell = sheet.cells.get(position)
        text = _text(cell, sheet=sheet)
        area = sheet.merged_at(position)
        rows, columns = (1, 1) if area is None else (area.last[0] - row + 1, area.last[1] - column + 1)
        line = Paragraph(text, Place(sheet=sheet.name, cell=cell_name(position)))
        yield GridCell(row, column, line, rows, columns)


def _anchors(sheet: Sheet) -> set[Position]:
    """Return the positions of the cells that a person sees: not those under a merged cell, where values may be left."""
    return {
        position for position in sheet.cells if (area := sheet.merged_at(position)) is None or area.first == position
    }


def _text(cell: SheetCell | None, *, sheet: Sheet) -> str:
    if cell is None or cell.kind is CellKind.UNCOMPUTED:
        return ""
    return shown_text(cell, has_1904_dates=sheet.has_1904_dates)


def _remarks(sheet: Sheet) -> Iterator[Remark]:
    place = Place(sheet=sheet.name)
    if sheet.is_hidden:
        yield Remark("skipped", f"工作表「{sheet.name}」是隐藏的，没有读取。", place)
        return
    if sheet.hidden_rows or sheet.hidden_columns:
        hidden = f"{sheet.hidden_rows} 行、{sheet.hidden_columns} 列"
        yield Remark("revised", f"工作表「{sheet.name}」有 {hidden}是隐藏或筛选掉的，也已读取。", place)
    for position, cell in sheet.cells.items():
        where = Place(sheet=sheet.name, cell=cell_name(position))
        if cell.kind is CellKind.UNCOMPUTED:
            message = f"工作表「{sheet.name}」{where.cell} 的公式没有结果，按空白处理；请在 WPS 或 Excel 中打开并保存。"
            yield Remark("skipped", message, where)
        elif cell.kind is CellKind.ERROR:
            yield Remark("skipped", f"工作表「{sheet.name}」{where.cell} 是错误值 {cell.text}，不是数。", where)
