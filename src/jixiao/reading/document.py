"""A document: blocks in reading order, each with its place in the file."""

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cached_property

from msgspec import Struct, field

from jixiao.book.place import Place


class Part(Enum):
    """Where in a document a block stands."""

    BODY = "正文"
    HEADER = "页眉"
    FOOTER = "页脚"
    FOOTNOTE = "脚注"
    TEXT_BOX = "文本框"


class Paragraph(Struct, frozen=True):
    """One paragraph or line of visible text.

    Unit:
        text: as a person sees it: insertions in, deletions and conversion residue out, automatic number in front.
        place: without quote; `line` in a text file, `paragraph` elsewhere; a cell of a table adds table, row, column.
        level: of a heading style, 1 for the highest; 0 for body text.
        number: the automatic number with which `text` begins and which is not among the characters of the file.
    """

    text: str
    place: Place
    level: int = 0
    number: str = ""
    part: Part = Part.BODY


class Cell(Struct, frozen=True):
    """One cell of a table; a merged cell is one cell.

    Unit:
        row, column: 1-based position of its upper left corner in the grid of the table, merged cells resolved.
        lines: its paragraphs; nested tables of a cell are tables of the document, after the table that holds them.
    """

    row: int
    column: int
    lines: tuple[Paragraph, ...]
    row_span: int = 1
    column_span: int = 1

    @property
    def text(self) -> str:
        """The text of the cell; its lines are joined without a sign where a form breaks a name over two lines."""
        return "".join(line.text.strip() for line in self.lines)

    @property
    def place(self) -> Place:
        """Where the cell is; every cell has at least one line, an empty one an empty line."""
        return self.lines[0].place


class Table(Struct, frozen=True, dict=True):
    """One table, pages and repeated header rows joined.

    Unit:
        number: 1-based in reading order.
        rows, columns: the size of the grid.
        title: the lines that stand over it and belong to it, such as its name and 单位：万元.
        is_rebuilt: whether its grid had to be guessed, so that nothing found by position alone is certain.
    """

    number: int
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    place: Place
    title: tuple[Paragraph, ...] = ()
    is_rebuilt: bool = False

    def row(self, number: int) -> tuple[Cell, ...]:
        """Return the cells that cover a row, from the left; a cell over two rows is in both."""
        return self._rows.get(number, ())

    def at(self, row: int, *, column: int) -> Cell | None:
        """Return the cell that covers a position, None where the grid has a hole."""
        return self._grid.get((row, column))

    @cached_property
    def _rows(self) -> Mapping[int, tuple[Cell, ...]]:
        found: dict[int, list[Cell]] = {}
        for cell in sorted(self.cells, key=lambda it: it.column):
            for row in range(cell.row, cell.row + cell.row_span):
                found.setdefault(row, []).append(cell)
        return {row: tuple(cells) for row, cells in found.items()}

    @cached_property
    def _grid(self) -> Mapping[tuple[int, int], Cell]:
        return {
            (row, column): cell
            for cell in self.cells
            for row in range(cell.row, cell.row + cell.row_span)
            for column in range(cell.column, cell.column + cell.column_span)
        }


Block = Paragraph | Table


class Remark(Struct, frozen=True):
    """What happened to a file while it was read: residue taken out, a part skipped, a table rebuilt.

    Unit:
        kind: residue (removed), skipped (not read), rebuilt (guessed), degraded (读取降级), revised (含修订).
        message: a full Chinese sentence.
    """

    kind: str
    message: str
    place: Place = field(default_factory=Place)


class Control(Struct, frozen=True):
    """A content control of a Word file: its tag and the text that stands in it now."""

    tag: str
    text: str
    place: Place


class Document(Struct, frozen=True):
    """One file as blocks in reading order.

    Unit:
        format: docx, xlsx, pdf, txt, html, doc, wps, xls or et; what the content is, not what the file is called.
        visible: how many visible characters (neither blank nor control) the file has; the recall check compares them.
    """

    name: str
    format: str
    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...] = ()
    controls: tuple[Control, ...] = ()
    visible: int = 0

    @property
    def tables(self) -> tuple[Table, ...]:
        """Its tables."""
        return tuple(block for block in self.blocks if isinstance(block, Table))

    @property
    def is_degraded(self) -> bool:
        """Whether parts of the file, such as its tables, may be missing."""
        return any(remark.kind == "degraded" for remark in self.remarks)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield the paragraphs outside tables, and the titles of tables where they stand."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block
            else:
                yield from block.title

    def lines(self) -> Iterator[Paragraph]:
        """Yield every line of text in reading order, those in tables included."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block
            else:
                yield from block.title
                for cell in block.cells:
                    yield from cell.lines
