"""The money of a self-evaluation form: funds in columns under one row, or funds in rows under columns of phases."""

from collections.abc import Iterator, Mapping

from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK, Figure
from jixiao.extraction.draft import Draft
from jixiao.extraction.source import Source
from jixiao.extraction.tables.cell_place import place_of
from jixiao.extraction.tables.cell_value import read_value
from jixiao.extraction.tables.heads import meant_by
from jixiao.extraction.tables.money import money_unit, read_money
from jixiao.late_pattern import late_pattern
from jixiao.reading.document import Cell, Table

_LEAST_HEADS = 2
_LEADING = late_pattern(r"^(?:其中)?[：:]?(?:[（(]?[0-9一二三四五][)）、.])?")
_WHOLE_YEAR = {"executed": "final"}  # what a form of the end of the year calls executed is the whole year's
_POINTS = {"分值": "execution_weight", "得分": "execution_score"}
_RATE = "执行率"


class FundTable:
    """The money that one form prints, as amounts of an evaluation."""

    def __init__(self, source: Source, *, draft: Draft, evaluation: str) -> None:
        """Keep what the money is read with."""
        self._source, self._draft, self._evaluation = source, draft, evaluation
        self._funds = source.law.code_list("fund")
        self._natures = source.law.code_list("indicator_nature")

    def read(self, table: Table) -> None:
        """Take the money of a form that names its unit of money."""
        unit = money_unit(table)
        if not unit:
            return
        for row in range(1, table.rows):
            cells = table.row(row)
            funds = self._heads({cell.column: self._fund(cell.text) for cell in cells})
            phases = self._heads({cell.column: self._phase(cell.text) for cell in cells})
            if len(funds) >= _LEAST_HEADS:
                self._read_columns(table, row=row + 1, funds=funds, unit=unit)
            elif len(phases) >= _LEAST_HEADS:
                self._read_rows(table, head=row, phases=phases, unit=unit)
                return

    def _heads(self, found: Mapping[int, str]) -> dict[int, str]:
        return {column: word for column, word in found.items() if word}

    def _fund(self, text: str) -> str:
        return self._funds.find_code(_LEADING.sub("", "".join(text.split())).rstrip("：:")) or ""

    def _phase(self, text: str) -> str:
        phase = meant_by(text, name="phase_head", words=self._source.manuscript.words)
        return _WHOLE_YEAR.get(phase, phase)

    def _read_columns(self, table: Table, *, row: int, funds: Mapping[int, str], unit: str) -> None:
        """Take the row under heads that name funds, if its total is that of one phase of the account."""
        cells = {fund: cell for column, fund in funds.items() if (cell := table.at(row, column=column)) is not None}
        total = read_money(cells["all"], unit=unit, natures=self._natures) if "all" in cells else None
        phase = self._phase_with(total) if total is not None else ""
        if phase:
            for fund, cell in cells.items():
                self._put(cell, caliber=Caliber(phase, fund=fund), unit=unit)

    def _phase_with(self, total: Figure) -> str:
        """Return the phase whose expenditure is a total, empty if none or several are."""
        ids = {phase: f"expenditure/total/amount@{phase}" for phase in ("initial", "adjusted", "final")}
        known = {phase: self._draft.figure(figure_id) for phase, figure_id in ids.items()}
        found = [phase for phase, figure in known.items() if figure is not None and figure.number == total.number]
        return found[0] if len(found) == 1 else ""

    def _read_rows(self, table: Table, *, head: int, phases: Mapping[int, str], unit: str) -> None:
        """Take the rows of funds under heads that name phases."""
        for row, fund in self._fund_rows(table, head=head, first=min(phases)):
            for column, phase in phases.items():
                cell = table.at(row, column=column)
                if cell is not None:
                    self._put(cell, caliber=Caliber(phase, fund=fund), unit=unit)
            if fund == "all":
                self._read_points(table, head=head, row=row)

    def _fund_rows(self, table: Table, *, head: int, first: int) -> Iterator[tuple[int, str]]:
        """Yield the rows right under a head that are called after funds."""
        for row in range(head + 1, table.rows + 1):
            labels = [cell for cell in table.row(row) if cell.column < first and cell.row == row]
            found = next((fund for cell in reversed(labels) if (fund := self._fund(cell.text))), "")
            if not found:
                return
            yield row, found

    def _read_points(self, table: Table, *, head: int, row: int) -> None:
        """Take weight, rate and score of execution from the row of the total."""
        for cell in table.row(head):
            text = "".join(cell.text.split())
            value = table.at(row, column=cell.column)
            read = read_value(value.text, natures=self._natures) if value is not None else None
            if value is None or read is None or read.figure is None or read.sign:
                continue
            if text in _POINTS and read.unit in ("", "分"):
                self._state(_POINTS[text], read.figure, cell=value)
            elif text.startswith(_RATE) and read.unit == "%":
                self._state("execution_rate", Figure.percent(value.text.strip().rstrip("%％")), cell=value)

    def _state(self, name: str, figure: Figure, *, cell: Cell) -> None:
        self._draft.put(f"evaluation/{self._evaluation}/{name}", content=figure, place=place_of(cell))

    def _put(self, cell: Cell, *, caliber: Caliber, unit: str) -> None:
        figure = read_money(cell, unit=unit, natures=self._natures) if cell.text.strip() else BLANK
        if figure is not None:
            figure_id = f"evaluation/{self._evaluation}/amount@{caliber.suffix}"
            self._draft.put(figure_id, content=figure, place=place_of(cell))
