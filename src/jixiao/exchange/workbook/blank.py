"""What a blank cell of a column holds."""

from jixiao.book.column import Cell as CellContent
from jixiao.book.column import Column, Kind
from jixiao.book.figure import BLANK


def blank_content(column: Column) -> CellContent:
    """Return what a blank cell of a column holds: a blank figure, no date, no answer or no text."""
    if column.kind.is_figure:
        return BLANK
    return None if column.kind in (Kind.DATE, Kind.FLAG) else ""
