"""Where a figure of a table stands: its cell, with what is printed there."""

from msgspec.structs import replace

from jixiao.book.place import Place
from jixiao.reading.document import Cell


def figure_place(cell: Cell) -> Place:
    """Return the place of a cell with its text as the quote."""
    text = cell.text.strip()
    return replace(cell.place, start=0, end=len(text), quote=text)
