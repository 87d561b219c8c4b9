"""The tables of a Word file on their physical grid: which cell covers which position."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from jixiao.reading.docx.xml import CONTROL, CONTROL_CONTENT, TABLE, TEXT, Element, count_of, value_of, w

ROW, CELL = w("tr"), w("tc")
_MOST_COLUMNS = 63  # what Word allows


@dataclass(eq=False)
class WordCell:
    """One cell; `parts` are its elements, one a row that it covers.

    Unit:
        row, column: 0-based, of its upper left corner.
    """

    row: int
    column: int
    column_span: int
    text: str
    parts: list[Element] = field(default_factory=list)

    @property
    def row_span(self) -> int:
        """How many rows it covers."""
        return len(self.parts)

    @property
    def is_label(self) -> bool:
        """Whether words stand in it; a dash says only that nothing belongs there."""
        return any(char.isalpha() for char in self.text)

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.text


@dataclass(eq=False)
class WordTable:
    """One table that is in no other.

    Unit:
        number: 1-based among such tables.
        before: the texts of the paragraphs directly above it, nearest last.
    """

    number: int
    element: Element
    rows: list[Element]
    cells: list[WordCell]
    before: tuple[str, ...] = ()

    @cached_property
    def grid(self) -> dict[tuple[int, int], WordCell]:
        """The cell at each position that one covers."""
        return {
            (row, column): cell
            for cell in self.cells
            for row in range(cell.row, cell.row + cell.row_span)
            for column in range(cell.column, cell.column + cell.column_span)
        }

    def row_cells(self, row: int) -> list[WordCell]:
        """Return the cells that cover a row, from the left, each once."""
        found = (self.grid[spot] for spot in sorted(self.grid) if spot[0] == row)
        return list(dict.fromkeys(found))

    def label_left(self, cell: WordCell) -> WordCell | None:
        """Return the nearest cell at the left, in the row where a cell begins, that says something."""
        left = (self.grid.get((cell.row, column)) for column in range(cell.column - 1, -1, -1))
        return next((other for other in left if other is not None and other.is_label), None)

    def label_above(self, cell: WordCell) -> WordCell | None:
        """Return the nearest cell above that says something."""
        above = (self.grid.get((row, cell.column)) for row in range(cell.row - 1, -1, -1))
        return next((other for other in above if other is not None and other.is_label), None)

    def is_sole(self, cell: WordCell) -> bool:
        """Whether a blank cell is the only one between the label at its left and the next label."""
        cells = self.row_cells(cell.row)
        index = cells.index(cell)
        before = index > 0 and cells[index - 1].is_label
        return before and (index + 1 == len(cells) or not cells[index + 1].is_blank)


def word_tables(root: Element) -> Iterator[WordTable]:
    """Yield the tables of a text that are in no other table."""
    outer = (item for item in root.iter(TABLE) if next(item.iterancestors(TABLE), None) is None)
    for number, element in enumerate(outer, start=1):
        rows = list(inner_parts(element, tag=ROW))
        yield WordTable(number, element, rows, list(_cells(rows)), tuple(_texts_before(element)))


def inner_parts(element: Element, *, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, those in content controls around them too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in (CONTROL, CONTROL_CONTENT):
            yield from inner_parts(child, tag=tag)


def text_of(element: Element) -> str:
    """Return the text of an element without surrounding blanks."""
    return "".join(piece.text or "" for piece in element.iter(TEXT)).strip()


def _cells(rows: list[Element]) -> Iterator[WordCell]:
    open_cells: dict[int, WordCell] = {}  # by column, those that may go on below
    for number, row in enumerate(rows):
        column = count_of(value_of(row, path=f"{w('trPr')}/{w('gridBefore')}") or None, most=_MOST_COLUMNS)
        below: dict[int, WordCell] = {}
        for element in inner_parts(row, tag=CELL):
            span = max(count_of(value_of(element, path=f"{w('tcPr')}/{w('gridSpan')}") or None, otherwise=1), 1)
            merge = element.find(f"{w('tcPr')}/{w('vMerge')}")
            goes_on = merge is not None and merge.get(w("val"), "continue") == "continue"
            cell = open_cells.get(column) if goes_on else None
            if cell is None or cell.column_span != span:
                cell = WordCell(number, column, span, text_of(element))
                yield cell
            cell.parts.append(element)
            if merge is not None:
                below[column] = cell
            column += span
        open_cells = below


def _texts_before(element: Element) -> Iterator[str]:
    """Yield the texts of the paragraphs above, up to the table before."""
    found = []
    for other in element.itersiblings(preceding=True):
        if other.tag == TABLE:
            break
        if text := text_of(other):
            found.append(text)
    yield from reversed(found)
