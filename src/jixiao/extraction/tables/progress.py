"""The progress of indicators in a monitoring form."""

from collections.abc import Mapping

from jixiao.extraction.draft import Draft
from jixiao.extraction.source import Source
from jixiao.extraction.tables.cell_place import place_of
from jixiao.extraction.tables.cell_value import read_value
from jixiao.extraction.tables.heads import meant_by
from jixiao.reading.document import Cell, Table

_NEEDED = frozenset({"name", "progress", "likelihood"})
_FIGURES = ("target", "progress", "expected")


class ProgressTable:
    """The indicators that one form monitors."""

    def __init__(self, source: Source, *, draft: Draft, project: str = "") -> None:
        """Keep what the rows are read with; `project` is the key of the project that the form is about."""
        self._source, self._draft, self._project = source, draft, project
        self._natures = source.law.code_list("indicator_nature")
        self._marks = source.manuscript.words["check_mark"]

    def read(self, table: Table) -> None:
        """Take the rows under heads that name an indicator, its progress and whether it will be reached."""
        first, columns = self._columns(table)
        for row in range(first, table.rows + 1) if columns.keys() >= _NEEDED else ():
            cells = {role: table.at(row, column=column) for role, column in columns.items()}
            found = {role: cell for role, cell in cells.items() if cell is not None and cell.text.strip()}
            if "name" in found and "likelihood" in found:
                self._read_row(found)

    def _columns(self, table: Table) -> tuple[int, Mapping[str, int]]:
        """Return the row below the heads and the column of each role; heads of two rows are taken together."""
        words = self._source.manuscript.words
        for row in range(1, table.rows):
            found: dict[str, int] = {}
            for cell in (*table.row(row), *table.row(row + 1)):
                role = meant_by(cell.text, name="progress_head", words=words)
                if role:
                    found.setdefault(role, cell.column)
            if found.keys() >= _NEEDED:
                heads = [cell for cell in table.row(row) if meant_by(cell.text, name="progress_head", words=words)]
                return row + max(cell.row_span for cell in heads), found
        return 1, {}

    def _read_row(self, cells: Mapping[str, Cell]) -> None:
        number = len(self._draft.rows("indicator")) + 1
        indicator, row = f"indicator/d{number}", f"indicator_progress/k{number}"
        place = place_of(cells["name"])
        self._draft.put(f"{indicator}/name", content=cells["name"].text.strip(), place=place)
        if self._project:
            self._draft.put(f"{indicator}/project", content=self._project, place=place)
        self._draft.put(f"{row}/indicator", content=f"d{number}", place=place)
        for role in _FIGURES:
            self._read_value(cells.get(role), figure_id=f"{row}/{role}")
        self._read_words(cells, row=row)

    def _read_value(self, cell: Cell | None, *, figure_id: str) -> None:
        value = read_value(cell.text, natures=self._natures) if cell is not None else None
        if cell is None or value is None:
            return
        if value.figure is not None:
            self._draft.put(figure_id, content=value.figure, place=place_of(cell))
        elif figure_id.endswith("/progress"):
            self._draft.put(f"{figure_id}_text", content=cell.text.strip(), place=place_of(cell))

    def _read_words(self, cells: Mapping[str, Cell], *, row: str) -> None:
        likelihood = self._source.law.code_list("likelihood").find_code(cells["likelihood"].text)
        if likelihood is not None:
            self._draft.put(f"{row}/likelihood", content=likelihood, place=place_of(cells["likelihood"]))
        for role, cell in cells.items():
            if role.startswith("has_") and "".join(cell.text.split()) in self._marks:
                self._draft.mark(f"{row}/{role}", place=place_of(cell))
        reason = cells.get("reason")
        if reason is not None and reason.text.strip(" —-－无"):
            self._draft.put(f"{row}/reason", content=reason.text.strip(), place=place_of(reason))
