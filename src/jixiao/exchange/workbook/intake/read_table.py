"""Read a sheet whose lines are the rows of a table."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from jixiao.book.column import Column, Kind, TableSchema
from jixiao.exchange.workbook.cell_words import KEY
from jixiao.exchange.workbook.grid_column import AmountColumn
from jixiao.exchange.workbook.intake.gathering import Gathering
from jixiao.exchange.workbook.intake.header import Header, HeaderReader, Target
from jixiao.exchange.workbook.intake.header_check import check_header
from jixiao.exchange.workbook.intake.read_amount import read_amount
from jixiao.exchange.workbook.intake.row_draft import RowDraft, fresh_key
from jixiao.exchange.workbook.intake.table_lines import data_lines
from jixiao.reading.spreadsheet.sheet import Position, Sheet, cell_name

_KEY = re.compile(r"[^\s/@〔〕]{1,40}")  # fit to stand in a figure id
_NAMED = 3
_NEW_KEY = "清空编号，程序会另编。"


def read_table(sheet: Sheet, *, table: TableSchema, gathering: Gathering) -> list[RowDraft]:
    """Return the rows of a sheet; its amounts, places and problems go to the gathering."""
    if not sheet.cells:
        return []
    reader = HeaderReader(table, gathering.form, gathering.year, gathering.month)
    header = reader.find(sheet)
    if header is None:
        labels = "、".join(column.label for column in table.columns[:_NAMED])
        gathering.refuse(
            sheet, position=None, problem="没有找到列头。", remedy=f"列头里应有 {labels} 等列名，各占一格。"
        )
        return []
    lines = data_lines(sheet, reader=reader, header=header)
    filled = {column for row in lines for column in sheet.rows[row]}
    check_header(header, table=table, sheet=sheet, filled=filled, gathering=gathering)
    return _TableReader(table, sheet, gathering, header, filled).read(lines)


@dataclass
class _TableReader:
    """Reads the lines below a header.

    Unit:
        filled: the columns that have contents in any line.
        units: the unit of each filled column.
    """

    table: TableSchema
    sheet: Sheet
    gathering: Gathering
    header: Header
    filled: set[int]
    units: dict[int, str] = field(default_factory=dict)

    @cached_property
    def key_column(self) -> int:
        return self.header.column(KEY)

    def read(self, lines: list[int]) -> list[RowDraft]:
        self.units = {
            column: self.gathering.unit_of(
                self.sheet, position=(self.header.last_row, column), kind=_kind_of(heading.target), unit=heading.unit
            )
            for column, heading in self.header.headings.items()
            if column in self.filled
        }
        keys = self.keys(lines)
        taken = set(keys.values())
        return [self.draft(row, key=keys.get(row, ""), taken=taken) for row in lines]

    def refuse(self, position: Position, *, problem: str, remedy: str) -> None:
        self.gathering.refuse(self.sheet, position=position, problem=problem, remedy=remedy)

    def keys(self, lines: list[int]) -> Mapping[int, str]:
        """Return the keys that the sheet gives, by line; one that cannot be used is noted."""
        column = self.key_column
        keys: dict[int, str] = {}
        first: dict[str, Position] = {}
        for row in lines:
            cell = self.sheet.cells.get((row, column))
            if cell is None:
                continue
            key = _key_of(cell.text)
            if not key:
                self.refuse((row, column), problem=f"“{cell.text}”不能作编号。", remedy=_NEW_KEY)
            elif key in first:
                problem = f"编号“{key}”与 {cell_name(first[key])} 重复。"
                self.refuse((row, column), problem=problem, remedy=f"复制来的行请{_NEW_KEY}")
            else:
                keys[row], first[key] = key, (row, column)
        return keys

    def draft(self, row: int, *, key: str, taken: set[str]) -> RowDraft:
        draft = RowDraft(key, self.sheet, line=row)
        draft.is_empty = not set(self.sheet.rows[row]) - {self.key_column}
        for column, heading in self.header.headings.items():
            if isinstance(heading.target, Column):
                self.read_cell(draft, position=(row, column), column=heading.target)
        if not draft.key:
            draft.key = fresh_key(draft.cells, table=self.table, taken=taken)
            taken.add(draft.key)
        self.keep_places(draft)
        self.read_amounts(draft)
        return draft

    def read_cell(self, draft: RowDraft, *, position: Position, column: Column) -> None:
        source = self.source(position, kind=column.kind)
        unit = self.units.get(position[1], "")
        draft.positions[column.name] = position
        draft.cells[column.name] = self.gathering.content(self.sheet, position=source, column=column, unit=unit)

    def source(self, position: Position, *, kind: Kind) -> Position:
        """Return the cell that counts: words of a cell merged over several lines count in each, a figure does not."""
        area = self.sheet.merged_at(position)
        if area is None or area.first == position or area.first[1] != position[1]:
            return position
        if not kind.is_figure:
            return area.first
        if area.first in self.sheet.cells:
            problem = "一个数占了合并的几行，看不出属于哪一行。"
            self.refuse(position, problem=problem, remedy="取消合并单元格，每行各填各的数。")
        return position

    def keep_places(self, draft: RowDraft) -> None:
        """Keep the places of the figures of a row; what is no table of the Book has none."""
        for column in self.table.columns:
            if self.table.row_type and column.kind.is_figure and column.name in draft.positions:
                figure_id = f"{self.table.name}/{draft.key}/{column.name}"
                self.gathering.place(self.sheet, position=draft.positions[column.name], figure_id=figure_id)

    def read_amounts(self, draft: RowDraft) -> None:
        """Read the amounts of a line; a column in which no line says anything states nothing."""
        for column in sorted(self.filled):
            heading = self.header.headings.get(column)
            if heading is not None and isinstance(heading.target, AmountColumn):
                read_amount(
                    self.gathering,
                    sheet=self.sheet,
                    position=self.source((draft.line, column), kind=Kind.MONEY),
                    table=self.table.name,
                    row=draft.key,
                    column=heading.target,
                    unit=self.units[column],
                )


def _key_of(text: str) -> str:
    return text if _KEY.fullmatch(text) else ""


def _kind_of(target: Target) -> Kind:
    if isinstance(target, Column):
        return target.kind
    return Kind.TEXT if isinstance(target, str) else Kind.MONEY
