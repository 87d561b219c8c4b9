"""What all sheets share while a workbook is written."""

from dataclasses import dataclass, field
from functools import cached_property

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from jixiao.book.book import Book
from jixiao.book.column import Cell as CellContent
from jixiao.book.column import Column, Kind, Row, TableSchema
from jixiao.book.schema import TABLE_BY_NAME, TABLES
from jixiao.exchange.workbook.cell_words import MONEY_UNIT, YEAR
from jixiao.exchange.workbook.form import Form
from jixiao.exchange.workbook.output.drop_down import DropDowns
from jixiao.exchange.workbook.output.look import Looks
from jixiao.exchange.workbook.output.printed_cell import PrintedCell, print_content
from jixiao.exchange.workbook.output.sheet_writer import LAST_LINE, SheetWriter
from jixiao.exchange.workbook.output.single_layout import SINGLE_CONTENT, single_row
from jixiao.exchange.workbook.output.table_layout import TableLayout, table_layout, usual_month
from jixiao.exchange.workbook.row_name import RowNames, name_of_row
from jixiao.law.in_force import Law

_UNIT = "unit"
_TAB_COLOURS = ("#2B5D7D", "#5B8DA8", "#8FB3C6")


@dataclass
class Writing:
    """One workbook while it is written.

    Unit:
        unit: the unit of money.
        is_form: whether it is to be filled in, so that what nobody states is an empty cell.
    """

    workbook: Workbook
    book: Book
    law: Law
    form: Form
    unit: str
    is_form: bool
    looks: Looks = field(init=False)
    lists: DropDowns = field(init=False)
    names: dict[str, RowNames] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Prepare the formats and the lists."""
        self.looks = Looks(self.workbook)
        self.lists = DropDowns(self.law)
        for table in TABLES:
            self._name_rows(table)

    @cached_property
    def layouts(self) -> dict[str, TableLayout]:
        """The layouts of the tables with rows."""
        month = usual_month(self.book, law=self.law)
        return {
            table.name: table_layout(table, book=self.book, form=self.form, month=month, is_form=self.is_form)
            for table in TABLES
            if not table.is_single and not table.fixed_rows
        }

    def sheet(self, table: TableSchema) -> SheetWriter:
        """Start the sheet of a table with its title."""
        writer = SheetWriter(self.workbook.add_worksheet(table.label), self.looks, table.label)
        groups = [tables for _, tables in self.form.groups]
        number = next((number for number, tables in enumerate(groups) if table.name in tables), len(groups))
        writer.sheet.set_tab_color(_TAB_COLOURS[number % len(_TAB_COLOURS)])
        info, value = self._info()
        writer.title(table.label, info=info, value=value)
        return writer

    def printed(self, row: Row, *, column: Column) -> PrintedCell:
        """Return the cell of a content of a row."""
        return self.printed_content(getattr(row, column.name), column=column)

    def printed_content(self, content: CellContent, *, column: Column) -> PrintedCell:
        """Return the cell of a content."""
        return print_content(content, column=column, unit=self.unit, label=self._label, names=self.names)

    def unit_in_header(self, column: Column) -> str:
        """Return the unit of a column in brackets, as its header writes it."""
        unit = self.unit if column.kind is Kind.MONEY else column.unit
        return f"（{unit}）" if unit else ""

    def reference_source(self, table: str) -> str:
        """Return the range of the names of the rows of a table, empty where no single column holds them."""
        columns = self.form.naming_columns(TABLE_BY_NAME[table])
        if len(columns) != 1 or columns[0].kind is not Kind.TEXT:
            return ""
        layout = self.layouts[table]
        letter = xl_col_to_name(layout.index(columns[0]))
        return f"='{layout.table.label}'!${letter}${layout.first_row + 1}:${letter}${LAST_LINE}"

    def _info(self) -> tuple[str, str]:
        """Return the line below each title as a formula and as it reads now."""
        table = TABLE_BY_NAME[_UNIT]
        letter = xl_col_to_name(SINGLE_CONTENT)
        name = f"'{table.label}'!${letter}${single_row(table, name='name') + 1}"
        year = f"'{table.label}'!${letter}${single_row(table, name=YEAR) + 1}"
        formula = f'="单位："&{name}&"　　{YEAR}："&{year}&"　　{MONEY_UNIT}：{self.unit}"'
        return formula, f"单位：{self.book.unit.name}　　{YEAR}：{self.book.year}　　{MONEY_UNIT}：{self.unit}"

    def _name_rows(self, table: TableSchema) -> None:
        columns = self.form.naming_columns(table)
        for column in columns:
            if column.kind is Kind.REFERENCE and column.table not in self.names:
                self._name_rows(TABLE_BY_NAME[column.table])
        rows = self.book.rows(table.name) if table.attribute else ()
        self.names[table.name] = RowNames({row.key: self._name(row, columns=columns) for row in rows})

    def _name(self, row: Row, *, columns: tuple[Column, ...]) -> str:
        return name_of_row(columns, content=lambda name: getattr(row, name), label=self._label, names=self.names)

    def _label(self, code_list: str, code: str) -> str:
        """Return what stands for a code; a region stays a code, since its names come with the place."""
        return code if code_list == "region" else self.lists.label(code_list, code=code)
