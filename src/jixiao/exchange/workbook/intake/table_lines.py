"""Which lines of a sheet are rows of its table: not the header, not sums, not notes at the foot."""

from collections.abc import Mapping

from jixiao.book.column import TableSchema
from jixiao.exchange.workbook.cell_words import COMPUTED, KEY
from jixiao.exchange.workbook.form import Form
from jixiao.exchange.workbook.intake.header import Header, HeaderReader
from jixiao.law.code_list import folded
from jixiao.reading.spreadsheet.sheet import Sheet, SheetCell


def data_lines(sheet: Sheet, *, reader: HeaderReader, header: Header) -> list[int]:
    """Return the numbers of the lines that are rows of the table.

    A line with a key is always a row; one without is none if it adds up the lines above or is a note at the foot.
    """
    key_column = header.column(KEY)
    return [
        row
        for row, cells in sheet.rows.items()
        if row > header.last_row
        and not header.headings.keys().isdisjoint(cells)
        and not _is_computed(cells)
        and (key_column in cells or not (_is_remark(cells, table=reader.table, form=reader.form)))
        and not reader.is_header_row(sheet, row=row, header=header)
    ]


def _first(cells: Mapping[int, SheetCell]) -> str:
    return cells[min(cells)].text


def _is_computed(cells: Mapping[int, SheetCell]) -> bool:
    return _first(cells).endswith(COMPUTED)


def _is_remark(cells: Mapping[int, SheetCell], *, table: TableSchema, form: Form) -> bool:
    """Whether a line without a key adds up the others or is a note; a table of subjects has a row for its total."""
    first = _first(cells)
    is_sum = not table.parent and folded(first) in form.listed("sum_rows")
    return is_sum or (min(cells) == 1 and first.startswith(form.listed("footers")))
