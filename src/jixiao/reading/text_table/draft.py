"""A table found in a text, before it becomes a grid with places."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from jixiao.reading.text_line import Line


class RawCell(Struct, frozen=True):
    """One cell as the text has it.

    Unit:
        lines: the lines that it stands in, with its share of their text; empty cells have a line too.
        is_marked: whether its first line begins unlike others, which betrays that a row was glued to the one before.
    """

    lines: tuple[Line, ...]
    is_marked: bool = False

    @property
    def text(self) -> str:
        """Its text in one piece."""
        return "".join(line.text for line in self.lines)

    @property
    def number(self) -> int:
        """The line in which it begins."""
        return self.lines[0].number


Row = Mapping[int, RawCell]  # cells by column, 1 for the first


class Note(Struct, frozen=True):
    """Something that a person should look at, a full Chinese sentence, and where it is; 0 where that says nothing."""

    message: str
    line: int
    row: int = 0
    column: int = 0


class Draft(Struct, frozen=True):
    """A table found in a text.

    Unit:
        end: the position, among the lines, of the first that is not part of it.
        title: lines inside the text of the table that name it.
        heads: positions of the rows that begin a part with its own columns.
        keeps_label: whether the first cell of such a row stands for the rows below too, as in a form.
        spans: rows and columns that a cell covers, by row and column from 1.
    """

    rows: tuple[Row, ...]
    end: int
    title: tuple[Line, ...] = ()
    heads: frozenset[int] = frozenset({0})
    keeps_label: bool = False
    is_rebuilt: bool = False
    notes: tuple[Note, ...] = ()
    spans: Mapping[tuple[int, int], tuple[int, int]] | None = None


def row_of(cells: Sequence[RawCell]) -> Row:
    """Return the cells of a row side by side from the first column."""
    return dict(enumerate(cells, start=1))


def empty_cell(line: int) -> RawCell:
    """Return an empty cell that stands for one which a line lacks."""
    return RawCell((Line(line, ""),))
