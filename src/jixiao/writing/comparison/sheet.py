"""A document as what is compared: lines of text and tables of lines, with their places in words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from jixiao.reading.document import Control, Document, Paragraph, Part, Table
from jixiao.writing.comparison.cell_name import CellNames, money_unit
from jixiao.writing.comparison.line import Line, Mark

_OURS = "jx-"
_HEADING = re.compile(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)")
_LONGEST_HEADING = 30

Marks = Mapping[int, list[Mark]]


@dataclass(frozen=True, eq=False)
class TableRow:
    """The cells that begin in one row, by column."""

    cells: Mapping[int, tuple[Line, ...]]

    @cached_property
    def text(self) -> str:
        """What the cells say."""
        return "\t".join(line.text.strip() for line in self.lines)

    @cached_property
    def words(self) -> str:
        """What the cells say apart from their numbers."""
        return "\t".join(line.words for line in self.lines)

    @property
    def lines(self) -> Iterator[Line]:
        """The lines of its cells, from the left."""
        for cell in self.cells.values():
            yield from cell

    @cached_property
    def pairs(self) -> Counter[str]:
        """Each two neighbouring characters of its words."""
        return sum((line.pairs for line in self.lines if line.words), Counter())


@dataclass(frozen=True, eq=False)
class Grid:
    """A table of lines."""

    rows: tuple[TableRow, ...]
    columns: int

    @cached_property
    def text(self) -> str:
        """What the cells say."""
        return "\n".join(row.text for row in self.rows)

    @cached_property
    def words(self) -> str:
        """What the cells say apart from their numbers."""
        return "\n".join(row.words for row in self.rows)

    @cached_property
    def pairs(self) -> Counter[str]:
        """Each two neighbouring characters of its words."""
        return sum((row.pairs for row in self.rows), Counter())


Block = Line | Grid


@dataclass
class _Reader:
    marks: Marks
    heading: str = ""
    blocks: list[Block] = field(default_factory=list)

    def read(self, document: Document) -> None:
        for block in document.blocks:
            if isinstance(block, Table):
                self._table(block)
            elif block.part is Part.BODY:
                self._line(block)

    def _line(self, paragraph: Paragraph) -> None:
        text = paragraph.text.strip()
        if (paragraph.level or _HEADING.match(text)) and len(text) <= _LONGEST_HEADING:
            self.heading = text
        self.blocks.append(self._made(paragraph, where=f"“{self.heading}”" if self.heading else "开头"))

    def _table(self, table: Table) -> None:
        if any(line.part is not Part.BODY for cell in table.cells for line in cell.lines):
            return
        for line in table.title:
            self._line(line)
        unit = money_unit(table)
        names = CellNames(table)
        rows: defaultdict[int, dict[int, tuple[Line, ...]]] = defaultdict(dict)
        for cell in sorted(table.cells, key=lambda it: (it.row, it.column)):
            where = names.where(cell)
            rows[cell.row][cell.column] = tuple(self._made(line, where=where, unit=unit) for line in cell.lines)
        self.blocks.append(Grid(tuple(TableRow(rows[row]) for row in sorted(rows)), table.columns))

    def _made(self, paragraph: Paragraph, *, where: str, unit: str = "") -> Line:
        return Line(paragraph, self.marks.get(paragraph.place.paragraph, ()), where, unit)


def read_blocks(document: Document) -> tuple[Block, ...]:
    """Return the text of a document and its tables, without headers, footers, notes and text boxes."""
    reader = _Reader(_marks(document.controls))
    reader.read(document)
    return tuple(reader.blocks)


def lines_of(blocks: Iterable[Block]) -> Iterator[Line]:
    """Yield every line, those in tables included, in reading order."""
    for block in blocks:
        if isinstance(block, Line):
            yield block
        else:
            for row in block.rows:
                yield from row.lines


def _marks(controls: Iterable[Control]) -> Marks:
    """Return the content controls of ours by paragraph; one that is empty holds nothing any more."""
    found: defaultdict[int, list[Mark]] = defaultdict(list)
    for control in controls:
        if control.tag.startswith(_OURS) and control.text.strip() and control.place.end:
            found[control.place.paragraph].append(Mark(control.tag, control.place.start, control.place.end))
    return found
