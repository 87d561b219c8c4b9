"""Walk the blocks of one text of a Word file: its body, a note, a header, a text box."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec import structs
from msgspec.structs import replace

from jixiao.book.place import Place
from jixiao.reading.document import Block, Cell, Paragraph, Part, Table
from jixiao.reading.docx import xml
from jixiao.reading.docx.control import control_around, table_controls
from jixiao.reading.docx.gathered import Gathered
from jixiao.reading.docx.grid import GridCell
from jixiao.reading.docx.line import SourceLine
from jixiao.reading.docx.paragraph import ParagraphReader
from jixiao.reading.docx.split_table import whole_grid
from jixiao.reading.docx.xml import Element, w
from jixiao.reading.table_title import take_title

_WRAPPERS = (w("customXml"), xml.INSERTED, xml.MOVED_TO)


@dataclass
class Story:
    """One text of a file.

    Args:
        shared: What all texts of the file share.
        part: Where the text stands.
        place: The place of its paragraphs, to which the number of each is added.
    """

    shared: Gathered
    part: Part
    place: Place
    _reader: ParagraphReader = field(init=False)
    _used: set[Element] = field(default_factory=set)  # tables that were joined to one before

    def __post_init__(self) -> None:
        """Begin with no list and no field."""
        self._reader = ParagraphReader(self.shared, self.part)

    def read(self, container: Element) -> list[Block]:
        """Return the blocks of a `w:body` or its like: no blank lines, each table with the lines that belong to it."""
        read: list[Block] = []
        for block in self._blocks(container, place=self.place):
            if isinstance(block, Table):
                read.append(replace(block, title=take_title(read)))
            elif block.text.strip():
                read.append(block)
        return read

    def _blocks(self, container: Element, *, place: Place) -> Iterator[Block]:
        """Yield the blocks of an element, blank lines too; text boxes and nested tables follow what holds them."""
        for child in container:
            tag = child.tag
            if tag == xml.P:
                yield from self._paragraph(child, place=place)
            elif tag == xml.TABLE:
                yield from self._table(child, place=place)
            elif tag == xml.CONTROL:
                yield from self._control(child, place=place)
            elif tag in _WRAPPERS:
                yield from self._blocks(child, place=place)
            elif tag == xml.ALTERNATIVES:
                branch = xml.chosen(child)
                yield from () if branch is None else self._blocks(branch, place=place)

    def _paragraph(self, element: Element, *, place: Place) -> Iterator[Block]:
        source = self._reader.read(element, place=place)
        yield source.paragraph
        for box in source.line.boxes:
            yield from Story(self.shared, Part.TEXT_BOX, self._box_place(source)).read(box)

    def _box_place(self, source: SourceLine) -> Place:
        """Return the place of the paragraph that a box hangs on, without the cell: the box has tables of its own."""
        return Place(paragraph=source.paragraph.place.paragraph, note=self.place.note)

    def _control(self, element: Element, *, place: Place) -> Iterator[Block]:
        content = element.find(xml.CONTROL_CONTENT)
        if content is not None:
            before = len(self.shared.lines)
            yield from self._blocks(content, place=place)
            self.shared.controls += control_around(element, lines=self.shared.lines[before:])

    def _table(self, element: Element, *, place: Place) -> Iterator[Block]:
        if element in self._used:
            return
        grid, header, used = whole_grid(element)
        self._used.update(used)
        self.shared.seen.saw("joined", count=len(used))
        self.shared.seen.saw("deleted", count=grid.deleted_rows)
        self.shared.left_out += sum(self._reader.unread(cell.element) for cell in header)
        number, before = self.shared.next_table(), len(self.shared.lines)
        inner: list[Block] = []
        at = structs.replace(place, table=number)
        cells = tuple(self._cell(cell, place=at, inner=inner) for cell in grid.cells)
        self.shared.controls += table_controls((element, *used), lines=self.shared.lines[before:])
        start = structs.replace(at, paragraph=cells[0].place.paragraph if cells else 0, row=0, column=0)
        yield Table(number, grid.rows, grid.columns, cells, start)
        yield from inner

    def _cell(self, cell: GridCell, *, place: Place, inner: list[Block]) -> Cell:
        at = structs.replace(place, row=cell.row, column=cell.column)
        lines: list[Paragraph] = []
        for block in self._blocks(cell.element, place=at):
            if isinstance(block, Paragraph) and block.part is self.part:
                lines.append(block)
            else:
                inner.append(block)
        covered = sum(self._reader.unread(element) for element in cell.covered)
        self.shared.seen.saw("covered", count=covered)
        self.shared.left_out += covered
        spoken = tuple(line for line in lines if line.text.strip())
        kept = spoken or tuple(lines[:1]) or (Paragraph("", at, part=self.part),)
        return Cell(cell.row, cell.column, kept, cell.row_span, cell.column_span)
