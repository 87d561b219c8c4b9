"""The cells of a workbook as they stand in the file: exact digits, formats, formulas and merged ranges."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from jixiao.exchange.workbook.number_format import GENERAL, NumberFormat

Position = tuple[int, int]  # row and column, from 1
_LETTERS = 26


class CellKind(Enum):
    """What a cell of a sheet holds."""

    NUMBER = "number"
    TEXT = "text"
    FLAG = "flag"
    ERROR = "error"
    UNCOMPUTED = "uncomputed"


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One cell that is not empty.

    Unit:
        text: a number with the digits of the file, a text without surrounding blanks, TRUE or FALSE, or an error.
        is_formula: whether a formula made it.
    """

    kind: CellKind
    text: str
    format: NumberFormat = GENERAL
    is_formula: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    """A merged range, both ends included."""

    first: Position
    last: Position

    def __contains__(self, position: Position) -> bool:
        """Return whether a cell is in it."""
        return all(low <= at <= high for low, at, high in zip(self.first, position, self.last, strict=True))


@dataclass(frozen=True)
class Sheet:
    """One sheet: its cells that are not empty, in the order of rows and columns, and its merged ranges.

    Unit:
        has_1904_dates: whether day 0 of its dates is in 1904.
    """

    name: str
    cells: Mapping[Position, SheetCell]
    merged: tuple[Range, ...] = ()
    has_1904_dates: bool = False

    @cached_property
    def rows(self) -> Mapping[int, Mapping[int, SheetCell]]:
        """Cells by row and column; rows without cells are left out."""
        rows: dict[int, dict[int, SheetCell]] = {}
        for (row, column), cell in self.cells.items():
            rows.setdefault(row, {})[column] = cell
        return dict(sorted(rows.items()))

    @cached_property
    def spread(self) -> Mapping[Position, SheetCell]:
        """Cells with the content of each merged range in all its positions."""
        spread = dict(self.cells)
        for area in self.merged:
            cell = self.cells.get(area.first)
            if cell is not None:
                (top, left), (bottom, right) = area.first, area.last
                spread |= {(row, col): cell for row in range(top, bottom + 1) for col in range(left, right + 1)}
        return spread

    def merged_at(self, position: Position) -> Range | None:
        """Return the merged range that a cell belongs to."""
        return next((area for area in self.merged if position in area), None)


def cell_name(position: Position) -> str:
    """Return the name of a cell.

    Example:
        >>> cell_name((7, 28))
        'AB7'
    """
    row, column = position
    letters = ""
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def position_of(name: str) -> Position:
    """Return the row and column of the name of a cell.

    Raises:
        ValueError: If it is no name of a cell.

    Example:
        >>> position_of("AB7")
        (7, 28)
    """
    letters = name.rstrip("0123456789")
    column = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            raise ValueError(name)
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return int(name[len(letters) :]), column
