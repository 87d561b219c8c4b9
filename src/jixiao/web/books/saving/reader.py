"""The reader of the cells of one Book: its words, its code lists, and the names of the rows that others refer to."""

from functools import partial

from jixiao.book.column import Column, Kind, Row, TableSchema
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.cell_text import CellReader
from jixiao.exchange.workbook.form import form_of
from jixiao.exchange.workbook.row_name import RowNames, name_of_row
from jixiao.law.in_force import Law
from jixiao.pipelines.import_book import law_of
from jixiao.web.store.load import load_rows
from jixiao.web.store.models import ROW_MODELS, YearBook

_UNIT = "unit"
_REGION: str = "region"  # a column of the schema, of which the checker of types does not know


def law_of_book(head: YearBook) -> Law:
    """Return the law of the place and year of a Book; the region that its unit states wins over that of the tree."""
    stated = ROW_MODELS[_UNIT]._default_manager.filter(book=head).values_list(_REGION, flat=True).first()
    region: str = stated or head.unit.region
    return law_of(region if region.isdecimal() else "", year=head.year)


def reader_of(head: YearBook, *, table: TableSchema) -> CellReader:
    """Return the reader for the cells of one table of a Book."""
    law = law_of_book(head)
    names: dict[str, RowNames] = {}
    for column in _references(table.columns):
        _add_names(names, head=head, table=TABLE_BY_NAME[column.table], law=law)
    return CellReader(law, names)


def _add_names(names: dict[str, RowNames], *, head: YearBook, table: TableSchema, law: Law) -> None:
    """Add the names of the rows of a table; where a row is named after one of another table, that one first."""
    columns = form_of(law).naming_columns(table)
    for column in _references(columns):
        if column.table not in names:
            _add_names(names, head=head, table=TABLE_BY_NAME[column.table], law=law)

    def label(code_list: str, code: str) -> str:
        return law.code_list(code_list).labels.get(code, code)

    def name(row: Row) -> str:
        return name_of_row(columns, content=partial(getattr, row), label=label, names=names)

    names[table.name] = RowNames({row.key: name(row) for row in load_rows(head, table=table)})


def _references(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    return tuple(column for column in columns if column.kind is Kind.REFERENCE)
