"""Write the sheet of a table with fixed rows: a line a row, a column a caliber, computed totals under stated ones."""

from dataclasses import dataclass
from functools import cached_property

from xlsxwriter.utility import xl_rowcol_to_cell

from jixiao.book.column import FixedRow, TableSchema
from jixiao.exchange.workbook.caliber_words import print_caliber
from jixiao.exchange.workbook.cell_words import COMPUTED, ITEM, STATED
from jixiao.exchange.workbook.form import Total
from jixiao.exchange.workbook.grid_column import AmountColumn, grid_amounts
from jixiao.exchange.workbook.output.column_look import MONEY_WIDTH
from jixiao.exchange.workbook.output.fixed_total import FixedTotals
from jixiao.exchange.workbook.output.look import Role
from jixiao.exchange.workbook.output.printed_cell import PrintedCell, money_format
from jixiao.exchange.workbook.output.sheet_writer import OPEN, SheetWriter
from jixiao.exchange.workbook.output.table_layout import HEADER_ROW, amount_columns, usual_month
from jixiao.exchange.workbook.output.write_table import amount_cell
from jixiao.exchange.workbook.output.writing import Writing

_LABEL_WIDTH, _REMARK_WIDTH = 34, 52
_HEADER_HEIGHT = 34
_STATED_REMARK = "原文印出的填这里，没有就空着"
_COMPUTED_REMARK = "由组成它的各行相加，与原文不同时变色"


def write_fixed(table: TableSchema, *, writing: Writing) -> None:
    """Write the sheet of a table with fixed rows."""
    sheet = _FixedSheet(writing.sheet(table), table, writing)
    sheet.write_header()
    for row in table.fixed_rows:
        sheet.write_row(row)
    sheet.finish()


@dataclass
class _FixedSheet:
    """One sheet: labels, a column for each caliber, remarks."""

    writer: SheetWriter
    table: TableSchema
    writing: Writing

    @cached_property
    def columns(self) -> tuple[AmountColumn, ...]:
        month = usual_month(self.writing.book, law=self.writing.law)
        return amount_columns(
            self.table, book=self.writing.book, form=self.writing.form, month=month, is_form=self.writing.is_form
        )

    @cached_property
    def totals(self) -> dict[str, Total]:
        return dict(self.writing.form.totals(self.table.name))

    @cached_property
    def lines(self) -> dict[str, int]:
        """The line of each row; a total with a computed line below it takes two."""
        lines, line = {}, HEADER_ROW + 1
        for row in self.table.fixed_rows:
            lines[row.name] = line
            line += 1 + int(self.has_computed(row.name))
        return lines

    @cached_property
    def cells(self) -> dict[AmountColumn, dict[str, PrintedCell]]:
        amounts = grid_amounts(self.writing.book, table=self.table)
        stated = {column for _, column in amounts}
        return {
            column: {
                row.name: amount_cell(amounts.get((row.name, column)), writing=self.writing)
                if column in stated
                else PrintedCell()
                for row in self.table.fixed_rows
            }
            for column in self.columns
        }

    @property
    def remark_column(self) -> int:
        return len(self.columns) + 1

    def has_computed(self, row: str) -> bool:
        return row in self.totals and self.totals[row].is_shown

    def write_header(self) -> None:
        unit = self.writing.unit
        self.writer.sheet.set_column(0, 0, _LABEL_WIDTH)
        self.writer.header((HEADER_ROW, 0), text=ITEM)
        for number, column in enumerate(self.columns, start=1):
            self.writer.sheet.set_column(number, number, MONEY_WIDTH + 1)
            self.writer.header((HEADER_ROW, number), text=f"{print_caliber(column.caliber)}\n（{unit}）", look=OPEN)
        self.writer.sheet.set_column(self.remark_column, self.remark_column, _REMARK_WIDTH)
        self.writer.header((HEADER_ROW, self.remark_column), text="填报说明")
        self.writer.sheet.set_row(HEADER_ROW, _HEADER_HEIGHT)

    def write_row(self, row: FixedRow) -> None:
        line, is_total = self.lines[row.name], self.has_computed(row.name)
        look = self.writing.looks.of(Role.STRONG_LABEL if is_total else Role.LABEL, indent=self.indent(row))
        self.writer.sheet.write_string(line, 0, row.label + (STATED if is_total else ""), look)
        for number, column in enumerate(self.columns, start=1):
            printed = self.cells[column][row.name]
            self.writer.cell((line, number), printed=printed, look={"num_format": self.money_format, "align": "right"})
        meanings = [row.meaning, _STATED_REMARK if is_total else ""]
        self.write_remark(line, text="；".join(part for part in meanings if part))
        if is_total:
            self.write_computed(row, line=line + 1)

    @property
    def money_format(self) -> str:
        return money_format(self.writing.unit)

    def indent(self, row: FixedRow) -> int:
        return 3 if row.name in self.writing.form.indented(self.table.name) else 1

    def write_remark(self, line: int, *, text: str) -> None:
        self.writer.sheet.write_string(line, self.remark_column, text, self.writing.looks.of(Role.REMARK))
        self.writer.fit_row(line, texts=[(text, _REMARK_WIDTH)])

    def write_computed(self, row: FixedRow, *, line: int) -> None:
        label = self.writing.looks.of(Role.COMPUTED_LABEL)
        self.writer.sheet.write_string(line, 0, row.label + COMPUTED, label)
        for number, column in enumerate(self.columns, start=1):
            totals = self.totals_of(column, number=number)
            formula, value = totals.formula(self.totals[row.name]), totals.value(self.totals[row.name])
            self.writer.computed((line, number), formula=formula, value=value, num_format=self.money_format)
            self.warn_of_difference(line, number=number)
        self.write_remark(line, text=_COMPUTED_REMARK)

    def totals_of(self, column: AmountColumn, *, number: int) -> FixedTotals:
        return FixedTotals(
            self.totals,
            address=lambda row: xl_rowcol_to_cell(self.lines[row], number),
            computed_address=lambda row: xl_rowcol_to_cell(self.lines[row] + 1, number),
            cells=self.cells[column],
        )

    def warn_of_difference(self, line: int, *, number: int) -> None:
        stated, computed = xl_rowcol_to_cell(line - 1, number), xl_rowcol_to_cell(line, number)
        criteria = f"=AND(ISNUMBER({stated}),ISNUMBER({computed}),ROUND({stated}-{computed},6)<>0)"
        rule = {"type": "formula", "criteria": criteria, "format": self.writing.looks.warning()}
        self.writer.sheet.conditional_format(line, number, line, number, rule)

    def finish(self) -> None:
        last = max(self.lines.values()) + 1
        if self.columns:
            self.writer.mark_states((HEADER_ROW + 1, 1), last=(last, len(self.columns)))
        self.writer.sheet.freeze_panes(HEADER_ROW + 1, 1)
        self.writer.back_link(1)
        self.writer.protect(has_rows=False)
        self.writer.print_setup(header_rows=(HEADER_ROW, HEADER_ROW))
