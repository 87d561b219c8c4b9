"""What a reading gathers: problems with their cells, places of figures, amounts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from jixiao.book.book import Amount
from jixiao.book.column import Cell as CellContent
from jixiao.book.column import Column, Kind
from jixiao.book.figure import Figure
from jixiao.book.money import FEN_PER
from jixiao.book.place import Place
from jixiao.exchange.workbook.blank import blank_content
from jixiao.exchange.workbook.cell_words import MISSING, NO, NOT_APPLICABLE, YES
from jixiao.exchange.workbook.form import Form
from jixiao.exchange.workbook.intake.cell_error import CellError
from jixiao.exchange.workbook.intake.read_figure import PERCENT_SIGN, FigureColumn, read_figure, shown_text
from jixiao.exchange.workbook.intake.read_word import read_code, read_date, read_flag, read_text
from jixiao.exchange.workbook.problem import Problem
from jixiao.law.code_list import CodeList
from jixiao.law.in_force import Law
from jixiao.reading.spreadsheet.sheet import Position, Sheet, SheetCell, cell_name

REGION = "region"
_NAMED_UNIT = re.compile(r"单位\s*[:：]\s*(亿元|万元|千元|百元|元)(?=$|[\s)）,，;；、])")
_UNKNOWN_UNIT = "万元"  # only so that the reading can go on and find what else is wrong


@dataclass
class Gathering:
    """What is known while a workbook is read and what has been found so far.

    Unit:
        month: the month up to which execution without a month counts, 0 if nobody says.
        money_unit: the unit of money where no header says one, empty if nobody says.
    """

    file: str
    law: Law
    form: Form
    year: int
    month: int = 0
    money_unit: str = ""
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)
    amounts: dict[str, Amount] = field(default_factory=dict)
    _lists: dict[str, CodeList] = field(default_factory=dict)

    def refuse(self, sheet: Sheet | None, *, position: Position | None, problem: str, remedy: str) -> None:
        """Note a problem."""
        cell = cell_name(position) if position else ""
        self.problems.append(Problem(sheet.name if sheet else "", cell, problem, remedy))

    def code_list(self, name: str) -> CodeList:
        """Return a code list."""
        if name not in self._lists:
            self._lists[name] = self.law.code_list(name)
        return self._lists[name]

    @cached_property
    def states(self) -> Mapping[str, str]:
        """States of figures by the words for them."""
        return self.form.synonyms("state", labels={"missing": MISSING, "not_applicable": NOT_APPLICABLE})

    @cached_property
    def flags(self) -> Mapping[str, str]:
        """Yes and no by the words for them."""
        return self.form.synonyms("flag", labels={"yes": YES, "no": NO})

    def content(self, sheet: Sheet, *, position: Position, column: Column, unit: str) -> CellContent:
        """Return what a cell holds for a column; what does not fit is noted and read as blank.

        Args:
            sheet: The sheet.
            position: The cell.
            column: The column of the table; a reference is returned as its text.
            unit: The unit below its header, see `unit_of`.
        """
        cell = sheet.cells.get(position)
        try:
            if column.kind.is_figure:
                return self.figure(cell, kind=column.kind, unit=unit, own_unit=column.unit)
            return self._word(cell, column=column, sheet=sheet)
        except CellError as error:
            self.refuse(sheet, position=position, problem=f"{column.label}：{error.problem}", remedy=error.remedy)
            return blank_content(column)

    def figure(self, cell: SheetCell | None, *, kind: Kind, unit: str, own_unit: str = "") -> Figure:
        """Return the figure of a cell.

        Raises:
            CellError: If it is none.
        """
        column = FigureColumn(kind, unit if kind is Kind.MONEY else own_unit, has_unit=bool(unit))
        return read_figure(cell, column=column, states=self.states)

    def amount(self, sheet: Sheet, *, position: Position, amount: Amount) -> None:
        """Keep an amount and its place; a second one of the same caliber is noted."""
        figure_id = amount.figure_id
        if figure_id in self.amounts:
            first = self.places[figure_id]
            self.refuse(
                sheet,
                position=position,
                problem=f"同一个数填了两处，另一处在「{first.sheet}」{first.cell}。",
                remedy="保留一处，清空另一处。",
            )
            return
        self.amounts[figure_id] = amount
        self.place(sheet, position=position, figure_id=figure_id)

    def place(self, sheet: Sheet, *, position: Position, figure_id: str) -> None:
        """Keep the place of a figure."""
        cell = sheet.cells.get(position)
        quote = "" if cell is None else shown_text(cell)
        self.places[figure_id] = Place(file=self.file, sheet=sheet.name, cell=cell_name(position), quote=quote)

    def unit_of(self, sheet: Sheet, *, position: Position, kind: Kind, unit: str) -> str:
        """Return the unit that holds below a header; one that is missing or cannot be used is noted once.

        Args:
            sheet: The sheet.
            position: The header.
            kind: What its column holds.
            unit: The unit that the header writes.
        """
        if kind is Kind.PERCENT and unit not in ("", PERCENT_SIGN):
            self.refuse(
                sheet, position=position, problem=f"列头的单位“{unit}”不是 %。", remedy="换算成百分数，列头改为（%）。"
            )
        if kind is not Kind.MONEY:
            return unit
        found = unit or _unit_above(sheet, row=position[0]) or self.money_unit
        if found in FEN_PER:
            return found
        problem = f"列头的单位“{found}”不是金额单位。" if found else "没有写明金额单位。"
        self.refuse(
            sheet, position=position, problem=problem, remedy="在列头注明（元）、（万元）或（亿元），数字按这个单位填。"
        )
        return _UNKNOWN_UNIT

    def _word(self, cell: SheetCell | None, *, column: Column, sheet: Sheet) -> CellContent:
        if column.kind is Kind.DATE:
            return read_date(cell, has_1904_dates=sheet.has_1904_dates)
        if column.kind is Kind.FLAG:
            return read_flag(cell, words=self.flags)
        text = read_text(cell, has_1904_dates=sheet.has_1904_dates)
        if column.kind is not Kind.CODE or column.codes == REGION:
            return text
        return read_code(text, codes=self.code_list(column.codes), year=self.year)


def _unit_above(sheet: Sheet, *, row: int) -> str:
    """Return the unit of money that a line above the header names, empty if none does."""
    for (at_row, _), cell in sheet.cells.items():
        if at_row >= row:
            break
        found = _NAMED_UNIT.search(cell.text)
        if found:
            return found[1]
    return ""
