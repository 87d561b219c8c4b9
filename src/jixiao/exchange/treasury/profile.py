"""What one sheet of an export is made of: titles, a header, lines of data, sums, notes at the foot."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from jixiao.exchange.treasury.words import TreasuryWords, heading_key, unit_in
from jixiao.law.code_list import folded
from jixiao.reading.spreadsheet.sheet import CellKind, Sheet, SheetCell

_MOST_TITLES = 30  # rows above a header
_MOST_DEEP = 3  # rows of a header
_FIRST_TEXTS = 4  # of a row; a sum says so in front
_FEWEST = 2  # columns that are recognised; one alone is a coincidence
_DASH = "[-—–~～至到]+"
_MONTHS = re.compile(rf"(?<![0-9])(1[0-2]|0?[1-9])月?{_DASH}(1[0-2]|0?[1-9])月")
_DAYS = re.compile(
    rf"[0-9]{{4}}[-./年]([0-9]{{1,2}})[-./月][0-9]{{1,2}}日?{_DASH}[0-9]{{4}}[-./年]([0-9]{{1,2}})[-./月]"
)
_UNTIL = re.compile(r"(?:截至|截止|截止到|截至到)(?:日期:?)?(?:[0-9]{4}[-./年])?([0-9]{1,2})(?:月|[-./])")
_STEMS = "甲乙丙丁戊"  # what the first columns of a form are numbered with
_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})(?=年|[-./][0-9]{1,2}[-./])")
_LAST_MONTH = 12


@dataclass(frozen=True)
class SheetProfile:
    """One sheet with its header found.

    Unit:
        first, last: the rows of the header, 1-based.
        headings: by column, 1-based; the rows of a header are joined by a middle dot.
        units: every unit of money that the lines above name, in order.
        column_units: the unit of money that a heading names, by column.
        months: the first and the last month that the lines above name, None if they name none.
        years: every year that the lines above name.
    """

    sheet: Sheet
    words: TreasuryWords
    first: int
    last: int
    headings: Mapping[int, str]
    units: tuple[str, ...]
    column_units: Mapping[int, str]
    months: tuple[int, int] | None
    years: tuple[int, ...]

    @cached_property
    def lines(self) -> tuple[int, ...]:
        """The rows below the header that may hold data: not empty, no repeated header, no note at the foot."""
        return tuple(
            row
            for row, cells in self.sheet.rows.items()
            if row > self.last and not self._is_repeated(cells) and not self._is_footer(cells)
        )

    def sums(self, *, without: Collection[int]) -> Mapping[int, str]:
        """Return the rows whose first words say that they add up others, with these words.

        Args:
            without: Columns that are not looked at.
        """
        found = {row: self._sum_word(self.sheet.rows[row], without=without) for row in self.lines}
        return {row: word for row, word in found.items() if word}

    def _sum_word(self, cells: Mapping[int, SheetCell], *, without: Collection[int]) -> str:
        columns = [column for column in sorted(cells) if column not in without]
        texts = [cells[column].text for column in columns if cells[column].kind is CellKind.TEXT]
        return next((text for text in texts[:_FIRST_TEXTS] if self.words.is_sum(text)), "")

    def _is_repeated(self, cells: Mapping[int, SheetCell]) -> bool:
        own = {heading_key(part) for heading in self.headings.values() for part in heading.split("·")}
        texts = [heading_key(cell.text) for cell in cells.values()]
        return len(texts) >= _FEWEST and all(text in own for text in texts)

    def _is_footer(self, cells: Mapping[int, SheetCell]) -> bool:
        texts = [folded(cells[column].text) for column in sorted(cells)]
        numbers = [text for text in texts if text not in _STEMS]
        is_numbering = len(texts) > 1 and numbers == [str(number) for number in range(1, len(numbers) + 1)]
        return is_numbering or self.words.is_footer(cells[min(cells)].text)


def profile_sheet(sheet: Sheet, *, words: TreasuryWords, known: Collection[str] = ()) -> SheetProfile | None:
    """Return what a sheet is made of, None if no row of it is a header.

    Args:
        sheet: The sheet.
        words: What exports call things.
        known: Headings that a learned mapping knows besides.
    """
    keys = {heading_key(heading) for heading in known}
    best: tuple[int, int, int] = (0, 0, 0)  # recognised columns, the depth and the first row, both negative
    for first in list(sheet.rows)[:_MOST_TITLES]:
        for depth in range(1, _MOST_DEEP + 1):
            found = _headings(sheet, rows=range(first, first + depth))
            count = sum(bool(words.meanings_of(text)) or heading_key(text) in keys for text in found.values())
            best = max(best, (count, -depth, -first))
    count, depth, first = best[0], -best[1], -best[2]
    if count < _FEWEST:
        return None
    last = _end_of_header(sheet, first=first, last=first + depth - 1)
    headings = _headings(sheet, rows=range(first, last + 1))
    above = [cell.text for row, cells in sheet.rows.items() if row < first for cell in cells.values()]
    return SheetProfile(
        sheet,
        words,
        first,
        last,
        headings,
        units=tuple(dict.fromkeys(unit for text in above if (unit := unit_in(text)))),
        column_units=dict(_column_units(headings)),
        months=next(_months(above), None),
        years=tuple(dict.fromkeys(int(year) for text in above for year in _YEAR.findall(folded(text)))),
    )


def _column_units(headings: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    for column, heading in headings.items():
        yield from ((column, unit) for part in heading.split("·") if (unit := unit_in(part)))


def _headings(sheet: Sheet, *, rows: range) -> dict[int, str]:
    """Return the headings by column, the texts of several rows joined; a number is no heading."""
    parts: dict[int, list[str]] = {}
    spread = sheet.spread
    for row in rows:
        for column in sorted(spread_columns(sheet, row=row)):
            cell = spread[row, column]
            text = folded(cell.text)
            if cell.kind is CellKind.TEXT and text not in parts.get(column, ()):
                parts.setdefault(column, []).append(text)
    return {column: "·".join(texts) for column, texts in sorted(parts.items())}


def spread_columns(sheet: Sheet, *, row: int) -> set[int]:
    """Return the columns of a row that have something, merged cells counted in each of their positions."""
    own = set(sheet.rows.get(row, {}))
    areas = (area for area in sheet.merged if area.first[0] <= row <= area.last[0] and area.first in sheet.cells)
    return own | {column for area in areas for column in range(area.first[1], area.last[1] + 1)}


def _end_of_header(sheet: Sheet, *, first: int, last: int) -> int:
    """Return the last row of a header: merged cells that begin in it belong to it as a whole."""
    ends = (area.last[0] for area in sheet.merged if first <= area.first[0] <= last and area.first in sheet.cells)
    return min(max(last, *ends, 0), first + _MOST_DEEP - 1)


def _months(texts: list[str]) -> Iterator[tuple[int, int]]:
    for text in map(folded, texts):
        found = _DAYS.search(text) or _MONTHS.search(text)
        until = _UNTIL.search(text)
        months = (int(found[1]), int(found[2])) if found else (1, int(until[1])) if until else None
        if months and 1 <= months[0] <= months[1] <= _LAST_MONTH:
            yield months
