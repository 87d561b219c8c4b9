"""Read a web page: headings, paragraphs and tables as a person sees them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from jixiao.book.place import Place
from jixiao.late_pattern import late_pattern
from jixiao.reading.document import Block, Cell, Document, Paragraph, Table
from jixiao.reading.html_table import HtmlCell, table_cells
from jixiao.reading.html_text import decode_html
from jixiao.reading.html_tree import Element, visible_tree
from jixiao.reading.table_title import take_title
from jixiao.reading.visible import count_visible

_BLANKS = late_pattern("[ \t\r\n\f]+")
_HEADING = late_pattern("h([1-6])")
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "img", "input", "ins", "kbd", "label"),
        *("mark", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u"),
        *("var", "wbr"),
    )
)


def read_html(content: bytes, *, name: str) -> Document:
    """Return a web page as a document; nothing that it refers to is fetched.

    Raises:
        RefusedFileError: If its characters are not certain, or there is nothing in it.
    """
    root = visible_tree(decode_html(content))
    walk = _Walk()
    walk.element(root)
    walk.end_line()
    return Document(name, "html", tuple(walk.blocks), visible=count_visible(root.text_content()))


@dataclass
class _Walk:
    """Goes through the elements and gathers lines and tables.

    Unit:
        table, row, column: where the lines stand, 0 outside tables.
        paragraph, number: how many lines and tables there were.
    """

    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    later: list[Element] = field(default_factory=list)  # tables inside the cell that is read
    level: int = 0
    paragraph: int = 0
    number: int = 0
    table: int = 0
    row: int = 0
    column: int = 0

    def element(self, element: Element) -> None:
        if element.tag == "table" and len(table_cells(element)) > 1:
            self.end_line()
            if self.table:
                self.later.append(element)
            else:
                self.whole_table(element)
            return
        is_line = element.tag not in _INLINE
        heading = _HEADING.fullmatch(element.tag)
        if is_line:
            self.end_line()
        outer = self.level
        self.level = int(heading[1]) if heading else outer
        self.inside(element)
        if is_line:
            self.end_line()
        self.level = outer

    def inside(self, element: Element) -> None:
        """Gather the text and the elements in an element."""
        self.pieces.append(element.text or "")
        for child in element:
            self.element(child)
            self.pieces.append(child.tail or "")

    def end_line(self) -> None:
        """Make a line of the text gathered, if any."""
        text = _BLANKS.sub(" ", "".join(self.pieces)).strip()
        self.pieces.clear()
        if text:
            self.blocks.append(self.line(text))

    def line(self, text: str) -> Paragraph:
        self.paragraph += 1
        place = Place(paragraph=self.paragraph, table=self.table, row=self.row, column=self.column)
        return Paragraph(text, place, self.level)

    def whole_table(self, element: Element) -> None:
        """Add a table, and after it those inside its cells."""
        title = [*take_title(self.blocks)]
        for caption in element.iterchildren("caption"):
            title += self.lines_in(caption, spot=(0, 0))
        self.number += 1
        self.table = number = self.number
        later, self.later = self.later, []
        cells = tuple(self.cell(cell) for cell in table_cells(element))
        self.table = 0
        self.blocks.append(_table(cells, number=number, title=title))
        for inner in self.later:
            self.whole_table(inner)
        self.later = later

    def cell(self, cell: HtmlCell) -> Cell:
        spot = (cell.row, cell.column)
        lines = self.lines_in(cell.element, spot=spot)
        if not lines:
            place = Place(paragraph=self.paragraph, table=self.table, row=cell.row, column=cell.column)
            lines = [Paragraph("", place)]
        return Cell(*spot, tuple(lines), cell.row_span, cell.column_span)

    def lines_in(self, element: Element, *, spot: tuple[int, int]) -> list[Paragraph]:
        """Return the lines in an element by themselves."""
        blocks, self.blocks = self.blocks, []
        self.row, self.column = spot
        self.inside(element)
        self.end_line()
        found, self.blocks = self.blocks, blocks
        self.row = self.column = 0
        return [line for line in found if isinstance(line, Paragraph)]


def _table(cells: tuple[Cell, ...], *, number: int, title: Sequence[Paragraph]) -> Table:
    rows = max(cell.row + cell.row_span - 1 for cell in cells)
    columns = max(cell.column + cell.column_span - 1 for cell in cells)
    return Table(number, rows, columns, cells, Place(table=number), tuple(title))
