"""The place of a cell, with what it prints."""

from msgspec.structs import replace

from jixiao.book.place import Place
from jixiao.reading.document import Cell


def place_of(cell: Cell) -> Place:
    """Return where the text of a cell stands; of an empty cell, where it would stand."""
    line = next((line for line in cell.lines if line.text.strip()), None)
    if line is None:
        return cell.place
    printed = line.text.strip()
    start = line.text.index(printed)
    return replace(line.place, start=start, end=start + len(printed), quote=printed)
