"""The forms of monitoring: money by phase for the unit or a project, and the progress of each indicator."""

from collections.abc import Iterator, Mapping

from jixiao.book.caliber import Caliber
from jixiao.extraction.draft import Draft
from jixiao.extraction.source import Source
from jixiao.extraction.tables.cell_place import place_of
from jixiao.extraction.tables.form import project_name
from jixiao.extraction.tables.heads import meant_by
from jixiao.extraction.tables.money import money_unit, read_money
from jixiao.extraction.tables.progress import ProgressTable
from jixiao.reading.document import Cell, Table

_LEAST_HEADS = 2
_ALL = "all"


def read_monitoring(source: Source, *, draft: Draft) -> None:
    """Put the monitoring forms of a document into the draft."""
    for table in source.manuscript.document.tables:
        name = project_name(table)
        project = f"p{len(draft.rows('project')) + 1}" if name is not None else ""
        if name is not None:
            draft.put(f"project/{project}/name", content=name.text.strip(), place=place_of(name))
        BudgetTable(source, draft=draft, project=project).read(table)
        ProgressTable(source, draft=draft, project=project).read(table)


class BudgetTable:
    """The money of one form: rows of expenditure or funds under heads that name phases.

    Funds with a row among them that is not known are left out: what they add up to cannot be told.
    """

    def __init__(self, source: Source, *, draft: Draft, project: str = "") -> None:
        """Keep what the money is read with; `project` is the key of the project that the form is about."""
        self._source, self._draft, self._project = source, draft, project
        self._funds = source.law.code_list("fund")
        self._natures = source.law.code_list("indicator_nature")

    def read(self, table: Table) -> None:
        """Take the amounts under the first row of heads, up to the first row whose name is not known."""
        unit = money_unit(table)
        head, phases = next(((row, found) for row, found in self._heads(table)), (0, {}))
        if not unit or not head:
            return
        rows = range(head + 1, table.rows + 1)
        targets = {row: self._target(table, row=row, first=min(phases)) for row in rows}
        for row, target in targets.items():
            if _is_source(target) and _has_gap(targets):
                continue
            for column, phase in phases.items():
                cell = table.at(row, column=column)
                if cell is not None and cell.row == row:
                    self._put(cell, target=target, phase=phase, unit=unit)

    def _heads(self, table: Table) -> Iterator[tuple[int, Mapping[int, str]]]:
        words = self._source.manuscript.words
        for row in range(1, table.rows):
            found = {cell.column: meant_by(cell.text, name="phase_head", words=words) for cell in table.row(row)}
            phases = {column: phase for column, phase in found.items() if phase}
            if len(phases) >= _LEAST_HEADS and len(set(phases.values())) == len(phases):
                yield row, phases

    def _target(self, table: Table, *, row: int, first: int) -> tuple[str, str]:
        """Return the row of the Book and the fund that a row names, empty where it names neither."""
        labels = [cell.text for cell in table.row(row) if cell.column < first and cell.row == row and cell.text.strip()]
        if not labels:
            return ("", "")
        words = self._source.manuscript.words
        kind = meant_by(labels[-1], name="expenditure_head", words=words)
        fund = "" if kind else self._funds.find_code("".join(labels[-1].split()).removeprefix("其中：")) or ""
        if self._project:
            return (f"project/{self._project}", fund or _ALL) if fund or kind == "total" else ("", "")
        return (f"expenditure/{kind or 'total'}", fund or _ALL) if kind or fund else ("", "")

    def _put(self, cell: Cell, *, target: tuple[str, str], phase: str, unit: str) -> None:
        month = self._source.manuscript.identity.end_month if phase == "executed" else 0
        figure = read_money(cell, unit=unit, natures=self._natures)
        if target[0] and figure is not None and (month or phase != "executed"):
            caliber = Caliber(phase, fund=target[1], as_of=month)
            self._draft.put(f"{target[0]}/amount@{caliber.suffix}", content=figure, place=place_of(cell))


def _is_source(target: tuple[str, str]) -> bool:
    """Whether a row is one of the funds that a total is made of."""
    return target[1] not in ("", _ALL)


def _has_gap(targets: Mapping[int, tuple[str, str]]) -> bool:
    """Whether a row between the first and the last fund has a name that is not known."""
    funds = [row for row, target in targets.items() if _is_source(target)]
    return any(not targets[row][0] for row in range(min(funds), max(funds)) if row in targets)
