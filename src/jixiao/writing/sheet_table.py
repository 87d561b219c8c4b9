"""A table about a county as a table of a document."""

from collections.abc import Sequence

from jixiao.book.column import Kind
from jixiao.county.sheet import NOTHING, Content, Sheet, SheetColumn, print_content
from jixiao.writing.publication import Align, Cell, Span, Table

_SHORT = 14  # columns of short words, which stand in the middle
_EMPTY = "（没有）"


def sheet_table(sheet: Sheet) -> Table:
    """Return the table of a sheet without its details; its last lines say what the total covers and lacks."""
    brief = sheet.brief()
    columns = brief.columns
    widths = tuple(float(column.width) for column in columns)
    header = tuple(Cell((Span(column.label),), is_header=True) for column in columns)
    rows = [_row(row, columns=columns) for row in brief.rows]
    if not rows:
        rows = [(Cell((Span(_EMPTY),), column_span=len(columns)),)]
    if brief.total:
        rows.append(_row(brief.total, columns=columns, is_bold=True))
    rows += [(Cell((Span(note),), column_span=len(columns), align=Align.LEFT),) for note in brief.notes]
    return Table((header, *rows), widths, title=sheet.title, unit_line=sheet.unit_line)


def _row(contents: Sequence[Content], *, columns: Sequence[SheetColumn], is_bold: bool = False) -> tuple[Cell, ...]:
    return tuple(_cell(it, column=column, is_bold=is_bold) for it, column in zip(contents, columns, strict=True))


def _cell(content: Content, *, column: SheetColumn, is_bold: bool) -> Cell:
    text = print_content(content, kind=column.kind)
    align = Align.LEFT if column.kind is Kind.TEXT and column.width > _SHORT else Align.CENTER
    if column.kind in (Kind.MONEY, Kind.PERCENT, Kind.NUMBER) and text != NOTHING:
        align = Align.RIGHT
    return Cell((Span(text, is_bold=is_bold),), align=align)
