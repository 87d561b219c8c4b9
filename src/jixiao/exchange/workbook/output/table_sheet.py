"""Write a sheet with one line a row: header with notes, sums, lines, drop-downs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import groupby
from types import MappingProxyType

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name

from jixiao.book.caliber import Caliber
from jixiao.book.column import Column, Kind
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.workbook.caliber_words import EXECUTED, print_caliber
from jixiao.exchange.workbook.cell_words import KEY, MISSING, NO, SUM_ROW, YES
from jixiao.exchange.workbook.grid_column import AmountColumn
from jixiao.exchange.workbook.output.column_look import KEY_WIDTH, MONEY_WIDTH, ColumnLook, column_look, note_of
from jixiao.exchange.workbook.output.look import Role
from jixiao.exchange.workbook.output.printed_cell import BLANK_CELL, PrintedCell, money_format
from jixiao.exchange.workbook.output.sheet_writer import LAST_LINE, NO_CHANGE, OPEN, SheetWriter
from jixiao.exchange.workbook.output.table_layout import HEADER_ROW, SheetColumn, TableLayout
from jixiao.exchange.workbook.output.writing import Writing

Line = Mapping[SheetColumn, PrintedCell]
Choices = Mapping[str, list[str]]
NO_CHOICES: Choices = MappingProxyType({})

_SPARE_LINES, _LEAST_LINES = 10, 16
_HEADER_HEIGHT = 34
_WIDE_GROUP = 5  # columns; the words of a wider group stand at its left, where they are seen
_WIDEST_FROZEN = 64
_KEY_NOTE = "由程序填写，请不要改动。新增的行留空；复制的行请清空。"
_MONTH_NOTE = "截至这个月末的累计执行数。月份不同，改列头里的数字即可。"


def write_table_sheet(
    layout: TableLayout, *, lines: Sequence[Line], writing: Writing, choices: Choices = NO_CHOICES
) -> None:
    """Write a sheet.

    Args:
        layout: Where everything stands.
        lines: What stands in each line, by column; a column that a line leaves out is blank.
        writing: The workbook.
        choices: The words to choose from in columns of text, by the name of the column.
    """
    sheet = _TableSheet(writing.sheet(layout.table), layout, lines, writing, choices)
    sheet.write_header()
    if layout.has_sums:
        sheet.write_sums()
    for number, line in enumerate(lines):
        sheet.write_line(layout.first_row + number, line=line)
    for row in range(layout.first_row + len(lines), sheet.last_row + 1):
        sheet.write_line(row, line={})
    sheet.finish()


@dataclass
class _TableSheet:
    """One sheet and what goes into it."""

    writer: SheetWriter
    layout: TableLayout
    lines: Sequence[Line]
    writing: Writing
    choices: Choices

    @property
    def last_row(self) -> int:
        return self.layout.first_row + max(len(self.lines) + _SPARE_LINES, _LEAST_LINES) - 1

    @cached_property
    def looks(self) -> list[ColumnLook]:
        return [self.look(column) for column in self.layout.columns]

    @cached_property
    def name_column(self) -> int:
        """The column that names a row, the first one where none does."""
        naming = self.writing.form.naming_columns(self.layout.table)
        return max((self.layout.columns.index(column) for column in naming), default=0)

    @property
    def frozen(self) -> int:
        """How many columns stay in sight: up to the one that names the row, unless that is too much."""
        width = sum(look.width for look in self.looks[: self.name_column + 1])
        return self.name_column + 1 if width <= _WIDEST_FROZEN else 0

    def look(self, column: SheetColumn) -> ColumnLook:
        if isinstance(column, AmountColumn):
            return ColumnLook(MONEY_WIDTH, {"num_format": money_format(self.writing.unit), "align": "right"})
        if isinstance(column, str):
            return ColumnLook(KEY_WIDTH, {})
        return column_look(
            column,
            header=column.label + self.writing.unit_in_header(column),
            texts=[line[column].text for line in self.lines if column in line],
            form=self.writing.form,
            unit=self.writing.unit,
            is_name=column in self.writing.form.naming_columns(self.layout.table),
        )

    def write_header(self) -> None:
        bottom = HEADER_ROW + self.layout.header_depth - 1
        for index, column in enumerate(self.layout.columns):
            self.writer.sheet.set_column(index, index, self.looks[index].width, self.free_format(index))
            if not isinstance(column, AmountColumn):
                text, note = self.heading(column)
                look = OPEN if isinstance(column, Column) and column.kind is Kind.MONEY else NO_CHANGE
                self.writer.header((HEADER_ROW, index), text=text, note=note, last=(bottom, index), look=look)
        self.write_amount_header(bottom)
        for row in range(HEADER_ROW, bottom + 1):
            self.writer.sheet.set_row(row, _HEADER_HEIGHT if row == bottom else _HEADER_HEIGHT // 2 + 4)

    def heading(self, column: Column | str) -> tuple[str, str]:
        if isinstance(column, str):
            return KEY, _KEY_NOTE
        target = TABLE_BY_NAME[column.table].label if column.kind is Kind.REFERENCE else ""
        return column.label + self.writing.unit_in_header(column), note_of(column, target=target)

    def write_amount_header(self, bottom: int) -> None:
        """Write the calibers, above the fields where the table has several."""
        fields = {field.name: field for field in self.layout.table.amounts}
        amounts = [(i, column) for i, column in enumerate(self.layout.columns) if isinstance(column, AmountColumn)]
        for caliber, group in groupby(amounts, key=lambda item: item[1].caliber):
            members = list(group)
            first, last = members[0][0], members[-1][0]
            break_ = "" if bottom > HEADER_ROW else "\n"
            text = f"{print_caliber(caliber)}{break_}（{self.writing.unit}）"
            changes = {**OPEN, "align": "left", "indent": 1} if last - first > _WIDE_GROUP else OPEN
            self.writer.header(
                (HEADER_ROW, first), text=text, note=_caliber_note(caliber), last=(HEADER_ROW, last), look=changes
            )
            for index, column in members if bottom > HEADER_ROW else ():
                field = fields[column.field]
                self.writer.header((bottom, index), text=field.label, note=field.meaning)

    def free_format(self, index: int) -> Format:
        return self.writing.looks.of(Role.FREE, **self.looks[index].format)

    def write_sums(self) -> None:
        row = self.layout.sum_row
        self.writer.fit_row(row, texts=())
        self.writer.sheet.write_string(row, 0, SUM_ROW, self.writing.looks.of(Role.COMPUTED_LABEL))
        summed = self.writing.form.summed(self.layout.table.name)
        for index, column in enumerate(self.layout.columns):
            name = column.field if isinstance(column, AmountColumn) else getattr(column, "name", "")
            if name in summed:
                self.write_sum(row, index=index, column=column)
            elif index:
                self.writer.sheet.write_blank(row, index, None, self.writing.looks.of(Role.COMPUTED_LABEL))

    def write_sum(self, row: int, *, index: int, column: SheetColumn) -> None:
        letter = xl_col_to_name(index)
        area = f"{letter}{self.layout.first_row + 1}:{letter}{LAST_LINE}"
        formula = f'=IF(OR(COUNT({area})=0,COUNTIF({area},"{MISSING}")>0),"",SUM({area}))'
        num_format = str(self.looks[index].format.get("num_format", ""))
        self.writer.computed((row, index), formula=formula, value=self.sum_of(column), num_format=num_format)

    def sum_of(self, column: SheetColumn) -> Decimal | None:
        """Return what the formula gives: nothing where no number stands or one is not stated."""
        cells = [line.get(column, BLANK_CELL) for line in self.lines]
        numbers = [cell.number for cell in cells if cell.number is not None]
        is_partial = any(cell.text == MISSING for cell in cells)
        return sum(numbers, Decimal(0)) if numbers and not is_partial else None

    def write_line(self, row: int, *, line: Line) -> None:
        for index, column in enumerate(self.layout.columns):
            role = Role.KEY if isinstance(column, str) else Role.INPUT
            printed = line.get(column, BLANK_CELL)
            self.writer.cell((row, index), printed=printed, role=role, look=self.looks[index].format)
        widths = zip(self.layout.columns, self.looks, strict=True)
        texts = [(line[column].text, look.width) for column, look in widths if column in line and column != KEY]
        self.writer.fit_row(row, texts=texts)

    def finish(self) -> None:
        first, sheet = self.layout.first_row, self.writer.sheet
        for index, column in enumerate(self.layout.columns):
            last = (LAST_LINE - 1, index)
            if isinstance(column, Column) and (source := self.source(column)):
                self.writer.choose((first, index), last=last, source=source, label=column.label)
            if isinstance(column, AmountColumn) or (isinstance(column, Column) and column.kind.is_figure):
                self.writer.mark_states((first, index), last=last)
        sheet.freeze_panes(first, self.frozen)
        self.writer.back_link(min(self.name_column + 1, len(self.layout.columns) - 1))
        self.writer.protect(has_rows=True)
        width = sum(look.width for look in self.looks)
        self.writer.print_setup(header_rows=(HEADER_ROW, self.layout.sum_row - 1), width=width, names=self.frozen)

    def source(self, column: Column) -> str | list[str]:
        if column.kind is Kind.FLAG:
            return [YES, NO]
        if column.kind is Kind.REFERENCE:
            return self.writing.reference_source(column.table)
        if column.kind is Kind.CODE:
            return self.writing.lists.source(column.codes)
        return self.choices.get(column.name, "")


def _caliber_note(caliber: Caliber) -> str:
    return _MONTH_NOTE if caliber.phase == EXECUTED and caliber.as_of else ""
