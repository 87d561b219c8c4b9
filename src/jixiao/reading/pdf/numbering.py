"""Paragraphs and tables get their numbers, and with them their places."""

from collections.abc import Iterable, Sequence
from itertools import count

from jixiao.book.place import Place
from jixiao.reading.document import Block, Cell, Paragraph, Part, Table
from jixiao.reading.pdf.drawn_table import DrawnCell, DrawnTable
from jixiao.reading.pdf.flow import Item, Passage
from jixiao.reading.pdf.paragraph import cell_paragraphs, joined_text


def numbered_blocks(items: Iterable[Item]) -> tuple[Block, ...]:
    """Return the blocks of a document; paragraphs are numbered through, those in tables included."""
    numbers = _Numbers()
    return tuple(numbers.table(item) if isinstance(item, DrawnTable) else numbers.passage(item) for item in items)


class _Numbers:
    """Where counting stands."""

    def __init__(self) -> None:
        self._paragraphs = count(1)
        self._tables = count(1)

    def passage(self, passage: Passage) -> Paragraph:
        return self._paragraph(joined_text(passage.lines), page=passage.lines[0].page, part=passage.part)

    def table(self, drawn: DrawnTable) -> Table:
        number = next(self._tables)
        title = tuple(self._paragraph(line.text, page=line.page) for line in drawn.title)
        cells = sorted(drawn.cells, key=lambda it: (it.region.top, it.region.left))
        return Table(
            number,
            drawn.rows,
            drawn.columns,
            tuple(self._cell(cell, table=number) for cell in cells),
            Place(table=number, page=drawn.page),
            title,
            is_rebuilt=drawn.is_guessed,
        )

    def _cell(self, cell: DrawnCell, *, table: int) -> Cell:
        region = cell.region
        row, column = region.top + 1, region.left + 1
        texts: Sequence[str] = cell_paragraphs(cell.lines, box=cell.box) or [""]
        lines = tuple(
            Paragraph(
                text, Place(page=cell.page, paragraph=next(self._paragraphs), table=table, row=row, column=column)
            )
            for text in texts
        )
        return Cell(row, column, lines, region.bottom - region.top, region.right - region.left)

    def _paragraph(self, text: str, *, page: int, part: Part = Part.BODY) -> Paragraph:
        return Paragraph(text, Place(page=page, paragraph=next(self._paragraphs)), part=part)
