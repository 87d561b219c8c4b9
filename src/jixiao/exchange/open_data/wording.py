"""What the rows of a Book are called in published tables, and what stands for a code."""

from dataclasses import dataclass, field

from jixiao.book.book import Book
from jixiao.book.column import Column, Kind, Row
from jixiao.book.schema import TABLE_BY_NAME, TABLES
from jixiao.exchange.workbook.form import Form, form_of
from jixiao.exchange.workbook.row_name import RowNames, name_of_row
from jixiao.law.in_force import Law

_REGION = "region"  # its names come with the place; the code alone is the same everywhere


@dataclass
class Wording:
    """The words of one Book: names of rows by table and key, labels of codes."""

    book: Book
    law: Law
    _names: dict[str, RowNames] = field(default_factory=dict, init=False)
    _form: Form = field(init=False)

    def __post_init__(self) -> None:
        """Name the rows of every table; a table that is named by others comes after them."""
        self._form = form_of(self.law)
        for table in TABLES:
            self._name_rows(table.name)

    def label(self, code: str, *, code_list: str) -> str:
        """Return the label of a code; the code itself where the label does not lead back to it alone."""
        if code_list == _REGION:
            return code
        codes = self.law.code_list(code_list)
        label = codes.labels.get(code, code)
        return label if codes.find_code(label) == code else code

    def row_name(self, table: str, *, key: str) -> str:
        """Return what a row is called; its label where the form prescribes it, its key where it has no name."""
        for fixed in TABLE_BY_NAME[table].fixed_rows:
            if fixed.name == key:
                return fixed.label
        return self._names[table].display(key) if key else ""

    def _name_rows(self, name: str) -> None:
        table = TABLE_BY_NAME[name]
        columns = self._form.naming_columns(table)
        for column in columns:
            if column.kind is Kind.REFERENCE and column.table not in self._names:
                self._name_rows(column.table)
        rows = self.book.rows(name) if table.attribute else ()
        self._names[name] = RowNames({row.key: self._name(row, columns=columns) for row in rows})

    def _label(self, code_list: str, code: str) -> str:
        return self.label(code, code_list=code_list)

    def _name(self, row: Row, *, columns: tuple[Column, ...]) -> str:
        return name_of_row(columns, content=lambda part: getattr(row, part), label=self._label, names=self._names)
