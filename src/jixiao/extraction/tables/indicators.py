"""The indicators of a self-evaluation form, row by row."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from jixiao.book.figure import BLANK, NOT_APPLICABLE
from jixiao.extraction.draft import Content, Draft
from jixiao.extraction.source import Source
from jixiao.extraction.tables.cell_place import place_of
from jixiao.extraction.tables.cell_value import CellValue, read_value
from jixiao.proofreading.score_table import ScoreRow, score_rows
from jixiao.reading.document import Table

_QUALITATIVE = "定性"
_FULL, _WITHOUT_EXECUTION = 100, 90
_EXECUTION = "执行率"


class IndicatorTable:
    """The indicators of one table.

    Args:
        source: The document.
        draft: Where the indicators go.
        evaluation: The key of the evaluation that the form is.
        project: The key of its project, empty for the unit as a whole.
    """

    def __init__(self, source: Source, *, draft: Draft, evaluation: str, project: str = "") -> None:
        """Keep what the rows are read with."""
        self._source, self._draft = source, draft
        self._evaluation, self._project = evaluation, project
        self._natures = source.law.code_list("indicator_nature")

    def read(self, table: Table) -> bool:
        """Take the indicators of a table, and return whether it has any."""
        words = self._source.manuscript.words
        is_total = words.pattern("total_row")
        rows = list(score_rows(table, words=words))
        totals = [row for row in rows if any(is_total.fullmatch(_squeezed(row.text(role))) for role in row.cells)]
        named = [row for row in rows if row not in totals and row.text("name") and _EXECUTION not in row.text("name")]
        first = len(self._draft.rows("indicator"))
        for number, row in enumerate(named, start=first + 1):
            self._read_row(row, key=f"d{number}")
        if named:
            self._read_totals(totals, table=table, weights=(row.number("weight") for row in named))
        return bool(named)

    def _read_row(self, row: ScoreRow, *, key: str) -> None:
        target, actual = (read_value(row.text(role), natures=self._natures) for role in ("target", "actual"))
        nature = self._nature(row, target=target)
        unit = row.text("unit") or target.unit
        if nature != _QUALITATIVE and not (nature and target.figure and actual.figure and unit):
            nature = ""
        is_number = nature != _QUALITATIVE and target.figure is not None and actual.figure is not None
        self._put(row, "name", key=f"{key}/name", content=row.text("name"))
        self._codes(row, key=key)
        if nature:
            self._put(row, "nature" if "nature" in row.cells else "target", key=f"{key}/nature", content=nature)
        for role, value in (("target", target), ("actual", actual)):
            content: Content = value.figure if is_number else row.text(role)
            self._put(row, role, key=f"{key}/{role}{'' if is_number else '_level'}", content=content)
        self._put(row, "unit" if row.text("unit") else "target", key=f"{key}/unit", content=unit)
        if is_number and actual.unit and unit and actual.unit != unit:
            self._put(row, "actual", key=f"{key}/actual_unit", content=actual.unit)
        self._points(row, key=key)
        self._put(row, "reason", key=f"{key}/reason", content=row.text("reason"))
        if self._project:
            self._put(row, "name", key=f"{key}/project", content=self._project)

    def _nature(self, row: ScoreRow, *, target: CellValue) -> str:
        """Return the nature that a row prints in its own column or before its target."""
        if "nature" in row.cells:
            return self._natures.find_code(row.text("nature")) or ""
        return target.sign

    def _codes(self, row: ScoreRow, *, key: str) -> None:
        for level in ("level1", "level2"):
            code = self._source.law.code_list(f"indicator_{level}").find_code(row.text(level))
            self._put(row, level, key=f"{key}/{level}", content=code or "")

    def _points(self, row: ScoreRow, *, key: str) -> None:
        """Take weight and score; an empty score keeps its place, so that a finding can point to it."""
        for role in ("weight", "score"):
            value = read_value(row.text(role), natures=self._natures)
            if value.figure is not None and value.unit in ("", "分") and not value.sign:
                self._put(row, role, key=f"{key}/{role}", content=value.figure)
            elif role in row.cells:
                self._draft.places[f"indicator/{key}/{role}"] = place_of(row.cells[role])

    def _put(self, row: ScoreRow, role: str, /, *, key: str, content: Content) -> None:
        if role in row.cells and content not in ("", None):
            self._draft.put(f"indicator/{key}", content=content, place=place_of(row.cells[role]))

    def _read_totals(self, totals: Sequence[ScoreRow], *, table: Table, weights: Iterable[Decimal | None]) -> None:
        """Take the total that a form prints, and that a form without a row for execution does not score it.

        A form whose weights make 90 leaves the rest for execution elsewhere; where the grid had to be guessed, weights
        that do not make 100 may as well have been put into the wrong column. A form with less than that and without its
        total, which ends the document, is cut off: what its points come to is not known.
        """
        row_id = f"evaluation/{self._evaluation}"
        for row in totals[-1:]:
            value = read_value(row.text("score"), natures=self._natures)
            if value.figure is not None:
                self._draft.put(f"{row_id}/table_total", content=value.figure, place=place_of(row.cells["score"]))
        scores_execution = any(_EXECUTION in cell.text for cell in table.cells)
        total = sum((weight for weight in weights if weight is not None), Decimal(0))
        is_sure = total == _FULL if table.is_rebuilt else total != _WITHOUT_EXECUTION
        is_cut = not totals and total < _WITHOUT_EXECUTION and table is self._source.manuscript.document.blocks[-1]
        if is_cut or (is_sure and not scores_execution):
            content = BLANK if is_cut else NOT_APPLICABLE
            self._draft.put(f"{row_id}/execution_weight", content=content, place=table.place)
        self._draft.put(f"{row_id}/kind", content="单位自评", place=table.place)
        if self._project:
            self._draft.put(f"{row_id}/project", content=self._project, place=table.place)


def _squeezed(text: str) -> str:
    return "".join(text.split())
