"""Write the first sheet: what the workbook is, how it is filled in, and the way to every other sheet."""

from collections.abc import Iterator
from dataclasses import dataclass

from xlsxwriter.utility import xl_col_to_name

from jixiao.book.column import TableSchema
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.workbook.cell_words import COVER, FORMAT, FUNDS, MONEY_UNIT, YEAR
from jixiao.exchange.workbook.funds_table import NAME as FUNDS_NAME
from jixiao.exchange.workbook.output.look import Role, lines_of
from jixiao.exchange.workbook.output.sheet_writer import SheetWriter
from jixiao.exchange.workbook.output.single_layout import SINGLE_CONTENT, single_row
from jixiao.exchange.workbook.output.writing import Writing

_WIDTHS = (3, 16, 20, 62, 3)
_LEFT, _MIDDLE, _RIGHT = 1, 2, 3
_LINE = 17


def write_cover(*, writing: Writing) -> None:
    """Write the sheet 说明."""
    _Cover(SheetWriter(writing.workbook.add_worksheet(COVER), writing.looks, COVER), writing).write()


@dataclass
class _Cover:
    """The sheet, written from top to bottom; `row` is the next line."""

    writer: SheetWriter
    writing: Writing
    row: int = 1

    def write(self) -> None:
        sheet = self.writer.sheet
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width)
        sheet.set_row(self.row, 30)
        sheet.write_string(self.row, _LEFT, self.writing.form.title, self.writing.looks.of(Role.TITLE, font_size=20))
        self.row += 2
        self.write_facts()
        self.write_steps()
        self.write_states()
        self.write_contents()
        self.writer.protect(has_rows=False)
        self.writer.print_setup(header_rows=None)
        sheet.set_portrait()
        sheet.fit_to_pages(1, 1)
        sheet.activate()

    def write_facts(self) -> None:
        book = self.writing.book
        unit = TABLE_BY_NAME["unit"]
        self.fact(unit.column("name").label, text=book.unit.name, source=self.address(unit, name="name"))
        self.fact(YEAR, text=str(book.year), source=self.address(unit, name=YEAR))
        self.fact(MONEY_UNIT, text=self.writing.unit)
        self.fact(FORMAT, text=str(self.writing.form.version))
        self.row += 1

    def address(self, table: TableSchema, *, name: str) -> str:
        return f"'{table.label}'!${xl_col_to_name(SINGLE_CONTENT)}${single_row(table, name=name) + 1}"

    def fact(self, label: str, *, text: str, source: str = "") -> None:
        """Write a fact; one that stands in another sheet follows that sheet."""
        sheet, looks = self.writer.sheet, self.writing.looks
        self.writer.fit_row(self.row, texts=())
        sheet.write_string(self.row, _LEFT, label, looks.of(Role.STRONG_LABEL))
        sheet.merge_range(self.row, _MIDDLE, self.row, _RIGHT, "", looks.of(Role.LABEL))
        if source:
            formula = f'={source}&""'
            self.writer.computed_text((self.row, _MIDDLE), formula=formula, value=text, role=Role.LABEL)
        else:
            sheet.write_string(self.row, _MIDDLE, text, looks.of(Role.LABEL))
        self.row += 1

    def heading(self, text: str) -> None:
        self.writer.sheet.write_string(self.row, _LEFT, text, self.writing.looks.of(Role.HEADING))
        self.row += 1

    def write_steps(self) -> None:
        self.heading("怎样填写")
        width = _WIDTHS[_LEFT] + _WIDTHS[_MIDDLE] + _WIDTHS[_RIGHT]
        for number, step in enumerate(self.writing.form.look["steps"], start=1):
            text = f"{number}. {step}"
            look = self.writing.looks.of(Role.NOTE)
            self.writer.sheet.merge_range(self.row, _LEFT, self.row, _RIGHT, text, look)
            self.writer.sheet.set_row(self.row, _LINE * lines_of(text, width=width))
            self.row += 1
        self.row += 1

    def write_states(self) -> None:
        self.heading("格子里的字")
        for word, meaning in self.writing.form.look["states"]:
            self.writer.fit_row(self.row, texts=())
            self.writer.sheet.write_string(self.row, _LEFT, word, self.writing.looks.of(Role.INPUT, align="center"))
            look = self.writing.looks.of(Role.LABEL)
            self.writer.sheet.merge_range(self.row, _MIDDLE, self.row, _RIGHT, meaning, look)
            self.row += 1
        self.row += 1

    def write_contents(self) -> None:
        self.heading("目录")
        for title, tables in self._groups():
            first = self.row
            for name, label in tables:
                link = self.writing.looks.of(Role.LINK, border=1, border_color="#C5D0D8", indent=1)
                self.writer.sheet.write_url(self.row, _MIDDLE, f"internal:'{label}'!A1", link, label)
                remark = self.writing.looks.of(Role.LABEL)
                self.writer.sheet.write_string(self.row, _RIGHT, self.writing.form.purpose(name), remark)
                self.writer.fit_row(self.row, texts=())
                self.row += 1
            look = self.writing.looks.of(Role.STRONG_LABEL, align="center")
            if self.row - first > 1:
                self.writer.sheet.merge_range(first, _LEFT, self.row - 1, _LEFT, title, look)
            else:
                self.writer.sheet.write_string(first, _LEFT, title, look)

    def _groups(self) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        for title, tables in self.writing.form.groups:
            yield title, [(name, TABLE_BY_NAME[name].label) for name in tables if name in TABLE_BY_NAME]
        yield "明细", [(FUNDS_NAME, FUNDS)]
