"""How a cell of a table is called: by the title of the table, the words at its left and those over it."""

import re
from dataclasses import dataclass

from jixiao.book.money import FEN_PER
from jixiao.reading.document import Cell, Table
from jixiao.writing.comparison.number import numbers_in

_MONEY_UNIT = re.compile(r"单位[:：] ?(?:人民币)?(亿元|万元|元)")
_YEAR = re.compile(r"[（(][0-9]{4}年度?[)）]")
_WORD = re.compile("[一-鿿].*[一-鿿]", re.DOTALL)
_LONGEST_NAME = 24
_LONGEST_HEAD = 12
_LEAST_HEADS = 2


@dataclass(frozen=True, slots=True)
class CellNames:
    """The names of the cells of one table."""

    table: Table

    def where(self, cell: Cell) -> str:
        """Return the place of a cell in words, such as “附表2”“总额”的“决算数”."""
        row, column = self._row(cell), self._column(cell)
        return f"{self._title()}{f'“{row}”' if row else f'第{cell.row}行'}{f'的“{column}”' if column else ''}"

    def _title(self) -> str:
        lines = (line.text.strip() for line in self.table.title)
        titles = [line for line in lines if not _MONEY_UNIT.search(line) and not _YEAR.fullmatch(line)]
        first = self.table.row(1)
        title = " ".join(titles) or (first[0].text if len(first) == 1 else "")
        return f"“{_short(title)}”" if title else f"第{self.table.number}张表"

    def _row(self, cell: Cell) -> str:
        """Return the nearest words to the left of a cell; a sign or a unit is none."""
        left = (it.text.strip() for it in reversed(self.table.row(cell.row)) if it.column < cell.column)
        names = (text for text in left if _is_name(text) and _WORD.search(text) and text not in FEN_PER)
        return next((_short(name) for name in names), "")

    def _column(self, cell: Cell) -> str:
        """Return the words over a cell in the nearest row that consists of short words."""
        for row in range(cell.row - 1, 0, -1):
            above = self.table.at(row, column=cell.column)
            if above is not None and above.row == row and above.row_span == 1 and self._is_head(row):
                return above.text.strip()
        return ""

    def _is_head(self, row: int) -> bool:
        texts = [cell.text.strip() for cell in self.table.row(row) if cell.row == row and cell.row_span == 1]
        return len(texts) >= _LEAST_HEADS and all(_is_name(it) and len(it) <= _LONGEST_HEAD for it in texts)


def money_unit(table: Table) -> str:
    """Return the unit of money that the lines over a table give, empty where they give none."""
    found = (_MONEY_UNIT.search(line.text) for line in table.title)
    return next((match[1] for match in found if match), "")


def _is_name(text: str) -> bool:
    return bool(text) and not any(number.is_quantity for number in numbers_in(text))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_NAME else f"{text[:_LONGEST_NAME]}…"
