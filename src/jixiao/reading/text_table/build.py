"""Make a grid with places of a table found in a text."""

from collections import Counter

from msgspec import Struct, field

from jixiao.book.place import Place
from jixiao.reading.document import Cell, Paragraph, Table
from jixiao.reading.text_table.draft import Draft, RawCell, Row

Spot = tuple[int, int]  # row and column, from 1
_TOTALS = ("合计", "总计", "共计", "小计", "总分", "总得分")


def build_table(draft: Draft, *, number: int, title: tuple[Paragraph, ...]) -> Table:
    """Return a draft as a table; a blank cell at the beginning of a row continues the filled one over it.

    Not where the row is a total, which belongs to none of the rows over it.

    Args:
        draft: The table as found.
        number: Its number in the document.
        title: The lines over it, in the text before the draft.
    """
    grid = _Grid(draft)
    cells = tuple(_cell(raw, spot=spot, span=grid.span(spot), number=number) for spot, raw in grid.anchors())
    inner = tuple(Paragraph(line.text, Place(line=line.number)) for line in draft.title)
    width = max(cell.column + cell.column_span - 1 for cell in cells)
    place = Place(line=cells[0].place.line, table=number)
    is_rebuilt = draft.is_rebuilt or bool(grid.continued)
    return Table(number, len(draft.rows), width, cells, place, (*title, *inner), is_rebuilt)


class _Grid(Struct):
    """The cells of a draft with what each covers."""

    draft: Draft
    continued: dict[Spot, Spot] = field(default_factory=dict)  # a blank cell, and the filled one that covers it
    counts: Counter[Spot] = field(default_factory=Counter)  # how many blank cells a filled one covers

    def __post_init__(self) -> None:
        for number, row in enumerate(self.draft.rows, start=1):
            self._continue_labels(row, number=number)

    def _continue_labels(self, row: Row, *, number: int) -> None:
        """Let the filled cells of the row above cover the blank ones with which a row begins."""
        blank = _leading_blanks(row)
        if number == 1 or len(blank) == len(row) or _is_total(row, blank=blank):
            return
        for column in blank:
            above = self.continued.get((number - 1, column), (number - 1, column))
            if self._may_continue(above):
                self.continued[number, column] = above
                self.counts[above] += 1

    def _may_continue(self, above: Spot) -> bool:
        row, column = above
        cell = self.draft.rows[row - 1].get(column)
        if cell is None or not cell.text.strip():
            return False
        return row - 1 not in self.draft.heads or (self.draft.keeps_label and column == 1)

    def anchors(self) -> list[tuple[Spot, RawCell]]:
        """Return the cells that are not covered by another, in reading order."""
        spots = ((row, column) for row, cells in enumerate(self.draft.rows, start=1) for column in sorted(cells))
        return [(spot, self.draft.rows[spot[0] - 1][spot[1]]) for spot in spots if spot not in self.continued]

    def span(self, spot: Spot) -> Spot:
        """Return the rows and columns that a cell covers."""
        rows, columns = (self.draft.spans or {}).get(spot, (1, 1))
        return rows + self.counts[spot], columns


def _is_total(row: Row, *, blank: list[int]) -> bool:
    """Whether the first word of a row says that it adds up the rows above, so that it belongs to none of them."""
    first = next(cell for column, cell in sorted(row.items()) if column not in blank)
    return "".join(first.text.split()) in _TOTALS


def _leading_blanks(row: Row) -> list[int]:
    filled = [column for column, cell in row.items() if cell.text.strip()]
    return [column for column in sorted(row) if column < min(filled, default=0)] if filled else sorted(row)


def _cell(raw: RawCell, *, spot: Spot, span: Spot, number: int) -> Cell:
    row, column = spot
    lines = tuple(
        Paragraph(line.text.strip(), Place(line=line.number, table=number, row=row, column=column))
        for line in raw.lines
    )
    return Cell(row, column, lines, *span)
