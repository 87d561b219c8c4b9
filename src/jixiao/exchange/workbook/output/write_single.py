"""Write the sheet of a table with one row: a form, label and content side by side."""

from jixiao.book.column import Column, Kind, TableSchema
from jixiao.exchange.workbook.cell_words import ITEM, NO, YEAR, YES
from jixiao.exchange.workbook.output.column_look import column_look
from jixiao.exchange.workbook.output.look import Role
from jixiao.exchange.workbook.output.printed_cell import PrintedCell
from jixiao.exchange.workbook.output.sheet_writer import SheetWriter
from jixiao.exchange.workbook.output.single_layout import (
    SINGLE_CONTENT,
    SINGLE_LABEL,
    SINGLE_REMARK,
    SINGLE_UNIT,
    has_year,
    single_row,
)
from jixiao.exchange.workbook.output.table_layout import HEADER_ROW
from jixiao.exchange.workbook.output.writing import Writing

_WIDTHS = {SINGLE_LABEL: 26, SINGLE_CONTENT: 52, SINGLE_UNIT: 7, SINGLE_REMARK: 52}
_HEADERS = {SINGLE_LABEL: ITEM, SINGLE_CONTENT: "内容", SINGLE_UNIT: "单位", SINGLE_REMARK: "填报说明"}
_HEADER_HEIGHT = 24
_YEAR_REMARK = "四位年份，这本账所记的财政年度"


def write_single(table: TableSchema, *, writing: Writing) -> None:
    """Write the form of a table with one row."""
    writer = writing.sheet(table)
    for number, width in _WIDTHS.items():
        writer.sheet.set_column(number, number, width)
        writer.header((HEADER_ROW, number), text=_HEADERS[number])
    writer.back_link(SINGLE_CONTENT)
    writer.sheet.set_row(HEADER_ROW, _HEADER_HEIGHT)
    if has_year(table):
        _write_year(writer, row=single_row(table, name=YEAR), writing=writing)
    for column in table.columns:
        _write_line(writer, row=single_row(table, name=column.name), table=table, column=column, writing=writing)
    last = single_row(table, name=table.columns[-1].name)
    writer.mark_states((HEADER_ROW + 1, SINGLE_CONTENT), last=(last, SINGLE_CONTENT))
    writer.sheet.freeze_panes(HEADER_ROW + 1, 0)
    writer.protect(has_rows=False)
    writer.print_setup(header_rows=(HEADER_ROW, HEADER_ROW))


def _write_year(writer: SheetWriter, *, row: int, writing: Writing) -> None:
    writer.fit_row(row, texts=())
    writer.sheet.write_string(row, SINGLE_LABEL, YEAR, writing.looks.of(Role.STRONG_LABEL))
    year = PrintedCell(str(writing.book.year))
    writer.cell((row, SINGLE_CONTENT), printed=year, look={"num_format": "@", "align": "left", "indent": 1})
    writer.sheet.write_blank(row, SINGLE_UNIT, None, writing.looks.of(Role.REMARK))
    writer.sheet.write_string(row, SINGLE_REMARK, _YEAR_REMARK, writing.looks.of(Role.REMARK))


def _write_line(writer: SheetWriter, *, row: int, table: TableSchema, column: Column, writing: Writing) -> None:
    printed = writing.printed(writing.book.rows(table.name)[0], column=column)
    unit = writing.unit_in_header(column).strip("（）")
    look = column_look(column, header="", texts=[], form=writing.form, unit=writing.unit, is_name=False).format
    writer.sheet.write_string(row, SINGLE_LABEL, column.label, writing.looks.of(Role.STRONG_LABEL))
    writer.cell((row, SINGLE_CONTENT), printed=printed, look={**look, "align": "left", "indent": 1, "text_wrap": True})
    writer.sheet.write_string(row, SINGLE_UNIT, unit, writing.looks.of(Role.REMARK, align="center"))
    writer.sheet.write_string(row, SINGLE_REMARK, column.meaning, writing.looks.of(Role.REMARK))
    texts = [(printed.text, _WIDTHS[SINGLE_CONTENT]), (column.meaning, _WIDTHS[SINGLE_REMARK])]
    writer.fit_row(row, texts=texts)
    source = _source(column, writing=writing)
    if source:
        writer.choose((row, SINGLE_CONTENT), last=(row, SINGLE_CONTENT), source=source, label=column.label)


def _source(column: Column, *, writing: Writing) -> str | list[str]:
    if column.kind is Kind.FLAG:
        return [YES, NO]
    if column.kind is Kind.CODE and column.codes != "region":
        return writing.lists.source(column.codes)
    return ""
