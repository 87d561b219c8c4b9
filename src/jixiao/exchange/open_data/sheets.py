"""All published tables as one workbook for people: a sheet a table, numbers as numbers, texts never as formulas."""

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from jixiao.book.column import Kind
from jixiao.book.figure import Figure
from jixiao.exchange.open_data.cell import write_cell
from jixiao.exchange.open_data.open_table import Content, OpenField, OpenTable
from jixiao.exchange.workbook.output.look import FONT, SIZE
from jixiao.exchange.workbook.output.printed_cell import padded_format
from jixiao.reading.number_text import SHEET_DIGITS

_NO_DAY = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # the same tables give the same bytes
_LEAST_WIDTH, _MOST_WIDTH, _FILLED = 8, 40, 3
_NAME_LENGTH = 31
_LONGEST_TEXT = 32_767
_HEADER: Mapping[str, object] = {"bold": True, "bg_color": "#E8EEF2", "border": 1, "border_color": "#C5D0D8"}


def write_sheets(tables: Sequence[OpenTable], *, title: str) -> bytes:
    """Return the tables as a workbook; a text too long for a cell is cut, its whole is in the other files."""
    target = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_format_properties": {"font_name": FONT, "font_size": SIZE},
    }
    with Workbook(target, options) as workbook:
        workbook.set_properties({"title": title, "created": _NO_DAY})
        formats = _Formats(workbook, {})
        for table in tables:
            sheet = workbook.add_worksheet(table.title[:_NAME_LENGTH])
            _write_table(sheet, table=table, formats=formats)
    return target.getvalue()


@dataclass
class _Formats:
    """The formats of one workbook, each made once."""

    workbook: Workbook
    made: dict[tuple[tuple[str, object], ...], Format]

    def of(self, **look: object) -> Format:
        key = tuple(sorted(look.items()))
        if key not in self.made:
            self.made[key] = self.workbook.add_format(dict(key))
        return self.made[key]


def _write_table(sheet: Worksheet, *, table: OpenTable, formats: _Formats) -> None:
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    for column, field in enumerate(table.fields):
        sheet.set_column(column, column, _width(table, column=column))
        sheet.write_string(0, column, field.name, formats.of(**_HEADER))
    for number, row in enumerate(table.rows, start=1):
        for column, (field, content) in enumerate(zip(table.fields, row, strict=True)):
            _write_cell(sheet, (number, column), content=content, field=field, formats=formats)


def _write_cell(
    sheet: Worksheet, place: tuple[int, int], *, content: Content, field: OpenField, formats: _Formats
) -> None:
    row, column = place
    shown = write_cell(content, kind=field.kind)
    if isinstance(shown, Decimal):
        if len(shown.as_tuple().digits) <= SHEET_DIGITS:
            number: Any = shown  # exact; the writer prints it as it is
            sheet.write_number(row, column, number, formats.of(num_format=_number_format(shown, kind=field.kind)))
        else:
            sheet.write_string(row, column, f"{shown:f}", formats.of(align="right"))
    elif shown:
        is_figure = isinstance(content, Figure)
        text = content if isinstance(content, str) else shown  # a cell of a workbook needs no quotation mark
        look = {"align": "right"} if is_figure else {"text_wrap": True, "valign": "top"}
        sheet.write_string(row, column, text[:_LONGEST_TEXT], formats.of(**look))


def _number_format(number: Decimal, *, kind: Kind) -> str:
    places = max(-int(number.as_tuple().exponent), 0)
    whole = "#,##0" if kind is Kind.MONEY else "0"
    return padded_format(f"{whole}.{'0' * places}" if places else whole)


def _width(table: OpenTable, *, column: int) -> int:
    texts = [table.fields[column].name, *(_shown(row[column], field=table.fields[column]) for row in table.rows)]
    widest = max(sum(1 if char.isascii() else 2 for char in text) for text in texts)
    return min(max(widest + _FILLED, _LEAST_WIDTH), _MOST_WIDTH)


def _shown(content: Content, *, field: OpenField) -> str:
    shown = write_cell(content, kind=field.kind)
    return f"{shown:,}" if isinstance(shown, Decimal) else shown
