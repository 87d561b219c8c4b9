"""Rows as they are read: with the names that refer to other rows still to be looked up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from jixiao.book.column import Row, TableSchema
from jixiao.book.figure import MISSING
from jixiao.exchange.workbook.blank import blank_content
from jixiao.reading.spreadsheet.sheet import Position, Sheet

_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"  # no letters that look like digits
_LENGTH = 4


@dataclass
class RowDraft:
    """One row of a sheet.

    Unit:
        line: its line in the sheet.
        cells: contents by column name; columns that the sheet does not have are not in it.
        positions: the cells of the columns, for places and problems.
        is_empty: whether it has nothing but its key.
    """

    key: str
    sheet: Sheet
    line: int = 0
    cells: dict[str, Any] = field(default_factory=dict)
    positions: dict[str, Position] = field(default_factory=dict)
    is_empty: bool = False

    def row(self, table: TableSchema) -> Row:
        """Return the row of the Book; a figure whose column is not in the sheet is missing."""
        absent = {column.name: MISSING if column.kind.is_figure else blank_content(column) for column in table.columns}
        return table.row_type(key=self.key, **(absent | self.cells))


def fresh_key(cells: Mapping[str, Any], *, table: TableSchema, taken: set[str]) -> str:
    """Return a key for a new row: short, and the same whenever the same row is read again.

    Args:
        cells: The contents of the row.
        table: Its table.
        taken: The keys that the table has.
    """
    words = "\x1f".join(str(cells.get(column.name, "")) for column in table.columns if not column.kind.is_figure)
    number = 0
    while (key := _key_of(f"{table.name}\x1f{words}\x1f{number}")) in taken:
        number += 1
    return key


def _key_of(text: str) -> str:
    """Return a key that begins with a letter, so that no sheet takes it for a number."""
    code = int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")
    digits = []
    for _ in range(_LENGTH - 1):
        code, rest = divmod(code, len(_DIGITS))
        digits.append(_DIGITS[rest])
    return "k" + "".join(digits)
