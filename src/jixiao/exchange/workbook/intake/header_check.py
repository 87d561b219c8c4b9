"""What is wrong with the header of a sheet: columns unknown, repeated, without a name or not there."""

from collections.abc import Iterator

from jixiao.book.column import Column, TableSchema
from jixiao.exchange.workbook.intake.gathering import Gathering
from jixiao.exchange.workbook.intake.header import Header, MonthlessColumn
from jixiao.law.code_list import folded
from jixiao.law.nearest import nearest_word
from jixiao.reading.spreadsheet.sheet import Sheet, cell_name

Told = tuple[int, str, str]  # column (0 for the sheet), problem, remedy


def check_header(header: Header, *, table: TableSchema, sheet: Sheet, filled: set[int], gathering: Gathering) -> None:
    """Note everything that is wrong with a header.

    Args:
        header: The header.
        table: The table.
        sheet: The sheet.
        filled: The columns that have contents below the header; a strange column without is no matter.
        gathering: Where problems are noted.
    """
    told = (
        *_strange(header, table=table, filled=filled, gathering=gathering),
        *_repeated(header),
        *_absent(header, table=table, gathering=gathering),
        *_monthless(header, filled=filled),
    )
    for column, problem, remedy in told:
        position = (header.last_row, column) if column else None
        gathering.refuse(sheet, position=position, problem=problem, remedy=remedy)


def _strange(header: Header, *, table: TableSchema, filled: set[int], gathering: Gathering) -> Iterator[Told]:
    labels = (*table.labels, *gathering.form.phases)
    for column, text in header.strange.items():
        if column in filled:
            nearest = nearest_word(folded(text), among=labels)
            hint = f"是否应为“{nearest}”？" if nearest else ""
            yield column, f"不认识列名“{text}”。", f"{hint}不需要读取的列，请删除或移到名称以“附”开头的工作表。"
    for column in sorted(filled - header.columns):
        yield column, "这一列有内容，没有列名。", "补上列名，或清空这一列。"


def _repeated(header: Header) -> Iterator[Told]:
    for column, heading in header.headings.items():
        first = header.column(heading.target)
        if first != column:
            yield column, f"这一列与 {cell_name((header.last_row, first))} 是同一列。", "保留一列，删除另一列。"


def _absent(header: Header, *, table: TableSchema, gathering: Gathering) -> Iterator[Told]:
    found = {heading.target.name for heading in header.headings.values() if isinstance(heading.target, Column)}
    for name in gathering.form.required(table.name):
        if name not in found:
            label = table.column(name).label
            yield 0, f"没有「{label}」这一列。", "补上这一列；列名不同的，改成这个名称。"


def _monthless(header: Header, *, filled: set[int]) -> Iterator[Told]:
    for column, heading in header.headings.items():
        if isinstance(heading.target, MonthlessColumn) and column in filled:
            yield column, "执行数没有写明截止月份。", "列头写成“执行（1-8月）”；全年的写“决算”。"
