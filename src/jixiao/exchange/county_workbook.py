"""The tables of a county as a workbook: one sheet a table, figures as figures, the total with what it lacks."""

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell

from jixiao.book.column import Kind
from jixiao.book.figure import Exact
from jixiao.book.printing import print_decimal
from jixiao.county.sheet import Content, Sheet, SheetColumn
from jixiao.exchange.workbook.output.look import FONT, SIZE, Looks, Role, lines_of
from jixiao.exchange.workbook.output.printed_cell import PrintedCell, in_unit, money_format, padded_format
from jixiao.exchange.workbook.output.sheet_writer import SheetWriter
from jixiao.exchange.workbook.output.table_layout import HEADER_ROW, INFO_ROW, TITLE_ROW

_NO_DAY = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # the same tables give the same bytes
_UNIT = "万元"
_DIGITS = 12  # of a rate as a number; a sheet shows two
_FORMATS = {Kind.MONEY: money_format(_UNIT), Kind.PERCENT: padded_format("0.00%")}
_WHOLE, _DECIMAL = padded_format("#,##0"), padded_format("#,##0.00")
_SHORT = 14  # columns of short words, which stand in the middle
_WRAPPED: Mapping[str, object] = {"text_wrap": True, "border": 1, "border_color": "#C5D0D8"}
_FIRST_ROW = HEADER_ROW + 1
_LINE, _ROOM = 15, 5
_MOST_FROZEN = 2
_NAME = "单位"


def write_county_workbook(sheets: Sequence[Sheet], *, title: str, told: str) -> bytes:
    """Return a workbook with one sheet for each table.

    Args:
        sheets: The tables.
        title: The title of the workbook.
        told: What all tables are about, one line: place, year, month and day; printed under each title.

    Raises:
        RefusalError: If a text is longer than a cell can hold.
    """
    target = io.BytesIO()
    options = {"in_memory": True, "default_format_properties": {"font_name": FONT, "font_size": SIZE}}
    with Workbook(target, options) as workbook:
        workbook.set_properties({"title": title, "created": _NO_DAY})
        looks = Looks(workbook)
        for sheet in sheets:
            _SheetTable(sheet, SheetWriter(workbook.add_worksheet(sheet.name), looks, sheet.name)).write(told)
    return target.getvalue()


@dataclass
class _SheetTable:
    """One table while it is written."""

    sheet: Sheet
    writer: SheetWriter

    def write(self, told: str) -> None:
        """Write everything."""
        self._head(told)
        for row, contents in enumerate(self.sheet.rows, start=_FIRST_ROW):
            self._line(row, contents=contents)
        after = _FIRST_ROW + len(self.sheet.rows)
        if self.sheet.total:
            self._total(after)
        self._notes(after + bool(self.sheet.total))
        self._setup()

    def _head(self, told: str) -> None:
        looks, out = self.writer.looks, self.writer.sheet
        out.set_row(TITLE_ROW, 26)
        out.write_string(TITLE_ROW, 0, self.sheet.title, looks.of(Role.TITLE))
        line = "　".join(part for part in (told, self.sheet.unit_line) if part)
        out.write_string(INFO_ROW, 0, line, looks.of(Role.SUBTITLE))
        deepest = 1
        for place, column in enumerate(self.sheet.columns):
            out.set_column(place, place, column.width)
            self.writer.header((HEADER_ROW, place), text=_label(column))
            deepest = max(deepest, lines_of(_label(column), width=column.width))
        out.set_row(HEADER_ROW, deepest * _LINE + _ROOM)

    def _line(self, row: int, *, contents: Sequence[Content]) -> None:
        texts = []
        for place, (column, content) in enumerate(zip(self.sheet.columns, contents, strict=True)):
            self._cell(row, place=place, column=column, content=content)
            texts.append((content if isinstance(content, str) else "", column.width))
        self.writer.fit_row(row, texts=texts)

    def _cell(self, row: int, *, place: int, column: SheetColumn, content: Content) -> None:
        if column.ratio_of is not None and isinstance(content, Exact):
            self._ratio(row, place=place, column=column, value=content)
            return
        look = {**_WRAPPED, **_alignment(column)}
        self.writer.cell((row, place), printed=_printed(content, kind=column.kind), role=Role.FREE, look=look)

    def _ratio(self, row: int, *, place: int, column: SheetColumn, value: Exact) -> None:
        above, below = (xl_rowcol_to_cell(row, self._place(label)) for label in column.ratio_of or ())
        formula = f'=IF({below}=0,"",{above}/{below})'
        self.writer.computed((row, place), formula=formula, value=_rate(value), num_format=_FORMATS[Kind.PERCENT])

    def _place(self, label: str) -> int:
        return next(place for place, column in enumerate(self.sheet.columns) if column.label == label)

    def _total(self, row: int) -> None:
        self.writer.sheet.set_row(row, 22)
        for place, (column, content) in enumerate(zip(self.sheet.columns, self.sheet.total, strict=True)):
            if column.is_summed and isinstance(content, Exact):
                first, last = (xl_rowcol_to_cell(line, place) for line in (_FIRST_ROW, row - 1))
                printed = _printed(content, kind=column.kind)
                self.writer.computed(
                    (row, place),
                    formula=f"=SUM({first}:{last})",
                    value=printed.number,
                    num_format=printed.number_format,
                )
            elif column.ratio_of is not None and isinstance(content, Exact):
                self._ratio(row, place=place, column=column, value=content)
            else:
                printed = _printed(content, kind=column.kind)
                self.writer.cell((row, place), printed=printed, role=Role.STRONG_LABEL, look=_alignment(column))

    def _notes(self, row: int) -> None:
        width = sum(column.width for column in self.sheet.columns)
        last = len(self.sheet.columns) - 1
        for line, note in enumerate(self.sheet.notes, start=row):
            look = self.writer.looks.of(Role.REMARK)
            text = self.writer.writable(note)
            self.writer.sheet.merge_range(line, 0, line, last, text, look)
            self.writer.sheet.set_row(line, lines_of(text, width=width) * _LINE + _ROOM)

    def _setup(self) -> None:
        labels = [column.label for column in self.sheet.columns]
        frozen = min(labels.index(_NAME) + 1 if _NAME in labels else 1, _MOST_FROZEN)
        self.writer.sheet.freeze_panes(_FIRST_ROW, frozen)
        if self.sheet.rows:
            self.writer.sheet.autofilter(HEADER_ROW, 0, HEADER_ROW + len(self.sheet.rows), len(labels) - 1)
        self.writer.print_setup(header_rows=(HEADER_ROW, HEADER_ROW))


def _label(column: SheetColumn) -> str:
    return f"{column.label}（{_UNIT}）" if column.kind is Kind.MONEY else column.label


def _alignment(column: SheetColumn) -> dict[str, object]:
    if column.kind is Kind.TEXT and column.width > _SHORT:
        return {"align": "left", "indent": 1}
    return {"align": "center" if column.kind in (Kind.TEXT, Kind.DATE) else "right", "indent": 0}


def _printed(content: Content, *, kind: Kind) -> PrintedCell:
    if content is None or content == "":
        return PrintedCell()
    if isinstance(content, str):
        return PrintedCell(text=content)
    if isinstance(content, dt.date):
        return PrintedCell(day=content)
    if kind is Kind.MONEY:
        return PrintedCell(number=in_unit(content, unit=_UNIT), number_format=_FORMATS[kind])
    if kind is Kind.PERCENT:
        return PrintedCell(number=_rate(content), number_format=_FORMATS[kind])
    whole = Fraction(content).denominator == 1
    number = Decimal(print_decimal(content, places=0 if whole else 2))
    return PrintedCell(number=number, number_format=_WHOLE if whole else _DECIMAL)


def _rate(ratio: Exact) -> Decimal:
    return Decimal(print_decimal(ratio, places=_DIGITS))
