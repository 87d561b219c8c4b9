"""Rows as they stand, whatever heads they have: of drawn tables, and of lines that a converter made of tables."""

from collections.abc import Iterator

from msgspec import Struct

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.tables.cell_number import number_of
from jixiao.proofreading.tables.flat_cells import SIGN, cells_of
from jixiao.reading.document import Document, Paragraph, Table

_POINTS = (Quantity.PLAIN, Quantity.SCORE)
_SIGNS = 3  # characters before a number where its sign stands
_MOST_ROWS = 3_000  # of a table, as its views have
_LONGEST = 1_000  # characters of a line
_FORM = late_pattern("分值|权重|满分|其中")  # what a drawn table is read again for
_SENTENCES = late_pattern("。.*。")


class LooseRow(Struct, frozen=True):
    """One row.

    Unit:
        words: what stands before its first number, joined.
        cells: its numbers from there on, None for words between them.
        is_drawn: whether its cells are drawn, not guessed.
    """

    words: str
    cells: tuple[Mention | None, ...]
    is_drawn: bool = False

    @property
    def numbers(self) -> list[Mention]:
        """Its numbers."""
        return [it for it in self.cells if it is not None]

    @property
    def bare(self) -> list[Mention]:
        """Its numbers without a unit, as weights and scores are."""
        return [it for it in self.numbers if it.quantity in _POINTS and not SIGN.search(it.lead[-_SIGNS:])]


def loose_rows_of(document: Document) -> Iterator[LooseRow]:
    """Yield the rows of a document in reading order; a line of several sentences is none."""
    for block in document.blocks:
        if isinstance(block, Table):
            yield from (_of_line(line) for line in block.title)
            is_wanted = block.is_rebuilt or any(_FORM.search(cell.text) for cell in block.cells)
            yield from _of_table(block) if is_wanted else ()
        elif len(block.text) <= _LONGEST and not _SENTENCES.search(block.text):
            yield _of_line(block)


def _of_line(line: Paragraph) -> LooseRow:
    return _row([(word, number) for word, number in cells_of(line) if word or number is not None], is_drawn=False)


def _of_table(table: Table) -> Iterator[LooseRow]:
    for number in range(1, min(table.rows, _MOST_ROWS) + 1):
        cells = []
        for cell in table.row(number):
            filled = [line for line in cell.lines if line.text.strip()]
            if cell.row == number or cell.column == 1:
                found = number_of(filled[0], has_years=cell.column == 1) if len(filled) == 1 else None
                cells.append((cell.text.strip(), found if cell.row == number else None))
        yield _row(cells, is_drawn=not table.is_rebuilt)


def _row(cells: list[tuple[str, Mention | None]], *, is_drawn: bool) -> LooseRow:
    first = next((at for at, (_, number) in enumerate(cells) if number is not None), len(cells))
    words = "".join(word for word, _ in cells[:first])
    return LooseRow(words, tuple(number for _, number in cells[first:]), is_drawn)
