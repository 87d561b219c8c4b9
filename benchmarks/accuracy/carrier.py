"""Carriers: documents that are right, with every figure and every statement known."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from benchmarks.accuracy.figure import Figure
from benchmarks.accuracy.statement import Statement

OPEN, CLOSE = "⟦", "⟧"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, its text with tokens.

    Unit:
        row: its name where it is an entry that may be taken out.
    """

    text: str
    row: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A cell of a grid, 1-based, its text with tokens."""

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; merged cells are one box.

    Unit:
        names: the names of the rows that may be taken out, by their number.
    """

    boxes: tuple[Box, ...]
    names: Mapping[int, str] = field(default_factory=dict)

    @property
    def size(self) -> tuple[int, int]:
        """How many rows and columns it has."""
        rows = max(box.row + box.row_span - 1 for box in self.boxes)
        return rows, max(box.column + box.column_span - 1 for box in self.boxes)

    def without(self, row: int) -> "Grid":
        """Return the grid without one of its rows."""
        boxes = tuple(_moved(box, gone=row) for box in self.boxes if not (box.row == row and box.row_span == 1))
        return Grid(boxes, {number - (number > row): name for number, name in self.names.items() if number != row})


def _moved(box: Box, *, gone: int) -> Box:
    is_over = box.row <= gone < box.row + box.row_span
    return replace(box, row=box.row - (box.row > gone), row_span=box.row_span - is_over)


Block = Line | Grid


@dataclass(frozen=True, slots=True)
class Carrier:
    """A document with its figures by token and what it states of them.

    Unit:
        origin: ours, or the family of public documents whose structure it has.
        shape: the structure.
        style: txt, docx, html or pdf.
    """

    origin: str
    shape: str
    name: str
    blocks: tuple[Block, ...]
    figures: Mapping[str, Figure]
    statements: tuple[Statement, ...]
    style: str = "txt"

    def broken(self) -> list[Statement]:
        """Return the statements that do not hold."""
        return [statement for statement in self.statements if statement.is_broken(self.figures)]

    def shown(self, text: str) -> str:
        """Return a text with its figures put in."""
        for token in tokens_in(text):
            text = text.replace(token, self.figures[token].text if token in self.figures else "")
        return text

    def without_row(self, name: str) -> "Carrier":
        """Return the carrier without one row of a table or one entry of a list."""
        figures = {token: figure for token, figure in self.figures.items() if figure.row != name}
        return replace(self, blocks=tuple(_blocks_without(self.blocks, name=name)), figures=figures)


def _blocks_without(blocks: Sequence[Block], *, name: str) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Line):
            if block.row != name:
                yield block
        else:
            row = next((number for number, row in block.names.items() if row == name), 0)
            yield block.without(row) if row else block


def tokens_in(text: str) -> list[str]:
    """Return the tokens of a text in order."""
    return [f"{OPEN}{piece.partition(CLOSE)[0]}{CLOSE}" for piece in text.split(OPEN)[1:]]
