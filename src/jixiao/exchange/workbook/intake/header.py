"""Find the header of a sheet and say what each of its columns holds."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from msgspec import Struct

from jixiao.book.column import Column, TableSchema
from jixiao.book.money import FEN_PER
from jixiao.book.schema import TABLES
from jixiao.exchange.workbook.caliber_words import HeaderCaliber, read_caliber
from jixiao.exchange.workbook.cell_words import COMPUTED, KEY, STATED
from jixiao.exchange.workbook.form import Form
from jixiao.exchange.workbook.grid_column import AmountColumn
from jixiao.law.code_list import folded
from jixiao.reading.spreadsheet.sheet import Sheet

_DEEPEST_HEADER = 60  # rows
_LOOK_ON = 3  # rows in which a better header may follow
_LONGEST = 60  # characters; no header is longer
_LEVELS = 2  # how far above a heading the words of its group may stand
_MARKS = tuple(folded(mark) for mark in (COMPUTED, STATED))
_STRANGE_UNITS = ("千元", "百元", "百万元", "千万元", "‰")
_OWN_UNITS = {column.unit for table in TABLES for column in table.columns if column.unit}
_UNITS = "|".join(sorted({*FEN_PER, *_STRANGE_UNITS, *_OWN_UNITS}, key=lambda unit: (-len(unit), unit)))
_UNIT = re.compile(rf"(?:\((?:单位:?)?|[/:、,](?:单位:?)?)({_UNITS})\)?$")
_NOTE = re.compile(r"\((?:必填|选填|可不填)\)$|^\*|\*$")


class MonthlessColumn(Struct, frozen=True):
    """A column of executed amounts whose header does not say up to which month."""

    field: str


Target = Column | AmountColumn | MonthlessColumn | str  # a text is KEY


class Heading(Struct, frozen=True):
    """What one column of a sheet holds.

    Unit:
        unit: as the header writes it, empty where it writes none.
    """

    target: Target
    unit: str


class Header(Struct, frozen=True):
    """The header of a sheet.

    Unit:
        last_row: the row below which the data begin.
        headings: by column.
        strange: the texts of header cells that nobody knows, by column.
        columns: every column with a text in the header, those known but not read included.
    """

    last_row: int
    headings: Mapping[int, Heading]
    strange: Mapping[int, str]
    columns: frozenset[int]

    def column(self, target: Target) -> int:
        """Return the column of a target, 0 if there is none."""
        return next((column for column, heading in self.headings.items() if heading.target == target), 0)


@lru_cache(maxsize=4096)
def split_unit(text: str) -> tuple[str, str]:
    """Return a header without its unit and marks, folded, and the unit.

    Example:
        >>> split_unit("年初预算数（万元）")
        ('年初预算数', '万元')
    """
    label = folded(text)
    for mark in _MARKS:
        label = label.removesuffix(mark)
    label = _NOTE.sub("", label)
    found = _UNIT.search(label)
    return (label[: found.start()], found[1]) if found else (label, "")


@dataclass(frozen=True)
class HeaderReader:
    """Reads the headers of the sheets of one table.

    Unit:
        year: the fiscal year.
        month: the month up to which execution without a month counts, 0 if nobody says.
    """

    table: TableSchema
    form: Form
    year: int
    month: int = 0

    @cached_property
    def _columns(self) -> Mapping[str, Column]:
        return self.form.columns(self.table)

    @cached_property
    def _amounts(self) -> Mapping[str, str]:
        return self.form.amounts(self.table)

    @cached_property
    def _ignored(self) -> frozenset[str]:
        facts = self.form.words["fact"].values() if self.table.is_single else ()
        words = (*self.form.listed("ignored_columns"), *(word for fact in facts for word in fact))
        return frozenset(folded(word) for word in words)

    def find(self, sheet: Sheet) -> Header | None:
        """Return the header of a sheet: the row in which most cells are known; None if no row has one."""
        best, most = 0, 0
        for row in sheet.rows:
            if row > (best + _LOOK_ON if most > 1 else _DEEPEST_HEADER):
                break
            known = len(self._headings(sheet, row=row))
            if known > most:
                best, most = row, known
        return self._header(sheet, row=best) if best else None

    def is_header_row(self, sheet: Sheet, *, row: int, header: Header) -> bool:
        """Whether a row repeats the header, as a table does that was split by a page."""
        first = min(sheet.rows[row])
        above = sheet.spread.get((header.last_row, first))
        if above is None or above.text != sheet.rows[row][first].text:
            return False
        headings = self._headings(sheet, row=row)
        return len(headings) > 1 and all(header.headings.get(column) == found for column, found in headings.items())

    def heading(self, text: str, *, above: Iterator[str]) -> Heading | None:
        """Return what a header cell says together with the cells above it, None if it is not known."""
        label, unit = split_unit(text)
        if label == KEY:
            return Heading(KEY, unit)
        column = self._columns.get(label)
        if column is not None:
            return Heading(column, unit)
        return self._amount(label, unit=unit, above=tuple(above)) if self.table.amounts else None

    def _header(self, sheet: Sheet, *, row: int) -> Header:
        headings = self._headings(sheet, row=row)
        areas = [area for area in sheet.merged if area.first[0] <= row <= area.last[0]]
        last_row = max((area.last[0] for area in areas if area.first[1] in headings), default=row)
        texts = {
            column: sheet.spread[row, column].text
            for column in self._columns_of(sheet, row=row)
            if not _is_continued(sheet, row=row, column=column, headings=headings)
        }
        strange = {
            column: text
            for column, text in texts.items()
            if column not in headings and split_unit(text)[0] not in self._ignored
        }
        return Header(max(last_row, row), headings, strange, frozenset(texts))

    def _headings(self, sheet: Sheet, *, row: int) -> dict[int, Heading]:
        found: dict[int, Heading] = {}
        for column in self._columns_of(sheet, row=row):
            if _is_continued(sheet, row=row, column=column, headings=found):
                continue
            text = sheet.spread[row, column].text
            if len(text) > _LONGEST:
                continue
            heading = self.heading(text, above=self._above(sheet, row=row, column=column))
            if heading is not None:
                found[column] = heading
        return found

    def _columns_of(self, sheet: Sheet, *, row: int) -> list[int]:
        own = set(sheet.rows.get(row, ()))
        for area in sheet.merged:
            if area.first[0] <= row <= area.last[0] and area.first in sheet.cells:
                own |= set(range(area.first[1], area.last[1] + 1))
        return sorted(own)

    def _above(self, sheet: Sheet, *, row: int, column: int) -> Iterator[str]:
        """Yield the texts above a header cell; a group that is written once stands for the columns to its right."""
        here = sheet.spread.get((row, column))
        for above in range(row - 1, max(row - 1 - _LEVELS, 0), -1):
            for at in range(column, 0, -1):
                cell = sheet.spread.get((above, at))
                if cell is not None and cell is not here:
                    yield cell.text
                    break

    def _amount(self, label: str, *, unit: str, above: tuple[str, ...]) -> Heading | None:
        said = self._caliber(label)
        field = self._field(said.rest) if said else self._amounts.get(label)
        if said is None and field is None:
            return None
        for text in above:
            group, group_unit = split_unit(text)
            unit = unit or group_unit
            said = said or self._caliber(group, is_alone=True)
            field = field or self._amounts.get(group)
        if said is None or field is None:
            return None
        caliber = said.caliber(month=self.month)
        return Heading(MonthlessColumn(field) if caliber is None else AmountColumn(field, caliber), unit)

    def _caliber(self, text: str, *, is_alone: bool = False) -> HeaderCaliber | None:
        said = read_caliber(text, phases=self.form.phases, year=self.year)
        if said is None or (said.rest and (is_alone or said.rest not in self._amounts)):
            return None
        return said

    def _field(self, rest: str) -> str | None:
        """Return the field that the words beside a caliber name; a table with one field need not name it."""
        if rest:
            return self._amounts.get(rest)
        return self.table.amounts[0].name if len(self.table.amounts) == 1 else None


def _is_continued(sheet: Sheet, *, row: int, column: int, headings: Mapping[int, Heading]) -> bool:
    """Whether a cell is the rest of a heading over several columns, which names the first of them."""
    area = sheet.merged_at((row, column))
    return area is not None and area.first[1] < column and area.first[1] in headings
