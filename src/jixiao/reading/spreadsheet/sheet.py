"""The cells of a workbook as they stand in the file: exact digits, formats, formulas and merged ranges."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, lru_cache
from itertools import product
from string import ascii_uppercase, digits

from msgspec import Struct

from jixiao.late_pattern import late_pattern
from jixiao.reading.spreadsheet.number_format import GENERAL, NumberFormat

Position = tuple[int, int]  # row and column, from 1
_LETTERS = 26
_NAME = late_pattern("([A-Z]{1,3})([1-9][0-9]*)")


class CellKind(Enum):
    """What a cell of a sheet holds."""

    NUMBER = "number"
    TEXT = "text"
    FLAG = "flag"
    ERROR = "error"
    UNCOMPUTED = "uncomputed"


class SheetCell(Struct, frozen=True):
    """One cell that is not empty.

    Unit:
        text: a number with the digits of the file, a text without surrounding blanks, TRUE or FALSE, or an error.
        is_formula: whether a formula made it.
    """

    kind: CellKind
    text: str
    format: NumberFormat = GENERAL
    is_formula: bool = False


class Range(Struct, frozen=True):
    """A merged range, both ends included."""

    first: Position
    last: Position

    def positions(self) -> Iterator[Position]:
        """Yield the positions it covers."""
        rows, columns = (range(first, last + 1) for first, last in zip(self.first, self.last, strict=True))
        yield from product(rows, columns)

    def within(self, last: Position) -> "Range":
        """Return the part of it that a sheet whose last cell is given really has."""
        row, column = (min(end, limit) for end, limit in zip(self.last, last, strict=True))
        return Range(self.first, (row, column))

    @property
    def size(self) -> int:
        """The number of positions it covers, 0 outside the sheet."""
        rows, columns = (max(last - first + 1, 0) for first, last in zip(self.first, self.last, strict=True))
        return rows * columns


@dataclass(frozen=True)
class Sheet:
    """One sheet: its cells that are not empty, in the order of rows and columns, and its merged ranges.

    A merged range is kept only as far as the sheet has cells.

    Unit:
        has_1904_dates: whether day 0 of its dates is in 1904.
        is_hidden: whether the sheet itself is hidden.
        hidden_rows, hidden_columns: how many of its rows and columns are hidden or filtered away.
    """

    name: str
    cells: Mapping[Position, SheetCell]
    merged: tuple[Range, ...] = ()
    has_1904_dates: bool = False
    is_hidden: bool = False
    hidden_rows: int = 0
    hidden_columns: int = 0

    @cached_property
    def rows(self) -> Mapping[int, Mapping[int, SheetCell]]:
        """Cells by row and column; rows without cells are left out."""
        rows: dict[int, dict[int, SheetCell]] = {}
        for (row, column), cell in self.cells.items():
            rows.setdefault(row, {})[column] = cell
        return dict(sorted(rows.items()))

    @cached_property
    def _areas(self) -> Mapping[Position, Range]:
        """The merged range of each position that is in one."""
        return {position: area for area in self.merged for position in area.positions()}

    @cached_property
    def spread(self) -> Mapping[Position, SheetCell]:
        """Cells with the content of each merged range in all its positions."""
        merged = {
            position: self.cells[area.first] for position, area in self._areas.items() if area.first in self.cells
        }
        return dict(self.cells) | merged

    def merged_at(self, position: Position) -> Range | None:
        """Return the merged range that a cell belongs to."""
        return self._areas.get(position)


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
    if not _NAME.fullmatch(name):
        raise ValueError(name)
    column = column_of(name)
    return int(name.lstrip(ascii_uppercase)), column


def column_of(name: str) -> int:
    """Return the column of the name of a cell, quickly: only its letters are looked at.

    Raises:
        ValueError: If it has no letters.
    """
    return _column_of(name.rstrip(digits))


@lru_cache(maxsize=1024)
def _column_of(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * _LETTERS + ascii_uppercase.index(letter) + 1
    if not column:
        raise ValueError(letters)
    return column
