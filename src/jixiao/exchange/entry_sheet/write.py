"""Write the entry sheet as a workbook: one line a value, page by page, to be copied from."""

import datetime as dt
import io
from decimal import Decimal

from xlsxwriter import Workbook

from jixiao.exchange.entry_sheet.line import MISSING, EntryLine, EntrySheet
from jixiao.exchange.workbook.output.look import FONT, SIZE, Looks, Role
from jixiao.exchange.workbook.output.printed_cell import PrintedCell
from jixiao.exchange.workbook.output.sheet_writer import SheetWriter
from jixiao.exchange.workbook.output.table_layout import HEADER_ROW, INFO_ROW, TITLE_ROW

NAME = "录入清单"
_HEADS = (("序号", 6), ("页面", 30), ("栏目", 34), ("填写项", 26), ("填写内容", 28), ("单位", 7), ("数据编号", 36))
_VALUE = 4
_NO_DAY = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # the same Book gives the same bytes
_BORDER = {"border": 1, "border_color": "#C5D0D8", "valign": "top", "text_wrap": True}
_MISSING_FILL = "#FFF4CE"
_SHEET_DIGITS = 15
_UNVERIFIED = "次序未经核实"


def write_entry_sheet(sheet: EntrySheet) -> bytes:
    """Return a workbook with the lines of an entry sheet; numbers are numbers, codes stay texts.

    Raises:
        RefusalError: If a text is longer than a cell can hold.
    """
    target = io.BytesIO()
    options = {"in_memory": True, "default_format_properties": {"font_name": FONT, "font_size": SIZE}}
    with Workbook(target, options) as workbook:
        workbook.set_properties({"title": NAME, "created": _NO_DAY})
        looks = Looks(workbook)
        writer = SheetWriter(workbook.add_worksheet(NAME), looks, NAME)
        _write_head(writer, sheet=sheet)
        for number, line in enumerate(sheet.lines, start=1):
            _write_line(writer, row=HEADER_ROW + number, line=line)
        last = HEADER_ROW + max(len(sheet.lines), 1)
        writer.sheet.freeze_panes(HEADER_ROW + 1, _VALUE)
        writer.sheet.autofilter(HEADER_ROW, 0, last, len(_HEADS) - 1)
        writer.print_setup(header_rows=(HEADER_ROW, HEADER_ROW))
    return target.getvalue()


def _write_head(writer: SheetWriter, *, sheet: EntrySheet) -> None:
    source = sheet.citation if sheet.is_verified else f"{sheet.citation}，{_UNVERIFIED}"
    counts = f"共 {len(sheet.lines)} 项，账里没有的 {len(sheet.missing)} 项"
    told = f"{sheet.unit} {sheet.year}年度，{counts}。次序依据：{source}。"
    writer.sheet.write_string(TITLE_ROW, 0, NAME, writer.looks.of(Role.TITLE))
    writer.sheet.write_string(INFO_ROW, 0, told, writer.looks.of(Role.SUBTITLE))
    for column, (label, width) in enumerate(_HEADS):
        writer.sheet.set_column(column, column, width)
        writer.header((HEADER_ROW, column), text=label)


def _write_line(writer: SheetWriter, *, row: int, line: EntryLine) -> None:
    texts = (line.page, line.section, line.label)
    cells = (
        PrintedCell(number=Decimal(line.number), number_format="0"),
        *(PrintedCell(text) for text in texts),
        _value_cell(line),
        PrintedCell(line.unit),
        PrintedCell(line.figure),
    )
    for column, cell in enumerate(cells):
        look: dict[str, object] = dict(_BORDER)
        if column == _VALUE:
            look["align"] = "right" if cell.number is not None else "left"
        if column == _VALUE and line.state == MISSING:
            look["bg_color"] = _MISSING_FILL
        if cell.text[:1] in "=+-@＝＋－＠" and cell.text:
            look["quote_prefix"] = True  # it stays a text when somebody types in the cell
        writer.cell((row, column), printed=cell, role=Role.FREE, look=look)
    writer.fit_row(row, texts=[(line.page, _HEADS[1][1]), (line.section, _HEADS[2][1]), (line.text, _HEADS[_VALUE][1])])


def _value_cell(line: EntryLine) -> PrintedCell:
    """Return the value as a number that can be pasted as it stands, a text where a sheet would not keep all digits."""
    if not line.is_number:
        return PrintedCell(line.text)
    number = Decimal(line.text)
    if len(number.as_tuple().digits) > _SHEET_DIGITS:
        return PrintedCell(line.text)
    places = max(-int(number.as_tuple().exponent), 0)
    return PrintedCell(number=number, number_format="0." + "0" * places if places else "0")
