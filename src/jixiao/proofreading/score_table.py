"""Tables that score indicators: which columns hold what, and their rows."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec import Struct

from jixiao.proofreading.printed_amount import number_in
from jixiao.proofreading.word_list import WordLists
from jixiao.reading.document import Cell, Table

ROLES: Mapping[str, str] = {
    "level1": "column_level1",
    "level2": "column_level2",
    "name": "column_name",
    "nature": "column_nature",
    "target": "column_target",
    "unit": "column_unit",
    "weight": "column_weight",
    "actual": "column_actual",
    "score": "column_score",
    "reason": "column_reason",
}


class ScoreRow(Struct, frozen=True):
    """One row of a scoring table.

    Unit:
        cells: the cells that stand in the columns of each role; a role without column or cell is left out.
    """

    cells: Mapping[str, Cell]

    def text(self, role: str) -> str:
        """Return the text in the column of a role, empty if there is none."""
        return self.cells[role].text if role in self.cells else ""

    def number(self, role: str) -> Decimal | None:
        """Return the number in the column of a role, None if there is none."""
        return number_in(self.text(role))


def score_rows(table: Table, *, words: WordLists) -> Iterator[ScoreRow]:
    """Yield the rows under each header that has a column for weights and one for scores."""
    columns: Mapping[str, int] = {}
    for row, cells in _rows(table):
        header = _columns(cells, words=words)
        if header:
            columns = header
        elif columns:
            places = {role: table.at(row, column=column) for role, column in columns.items()}
            yield ScoreRow({role: cell for role, cell in places.items() if cell is not None})


def has_total_row(table: Table, *, words: WordLists) -> bool:
    """Return whether a cell of the table says that its row is the total."""
    return any(words.pattern("total_row").fullmatch(cell.text.replace(" ", "")) for cell in table.cells)


def _rows(table: Table) -> Iterator[tuple[int, list[Cell]]]:
    """Yield the cells that cover each row; asking the table row by row would read it once a row."""
    rows: dict[int, list[Cell]] = {row: [] for row in range(1, table.rows + 1)}
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.row_span):
            rows.setdefault(row, []).append(cell)
    yield from rows.items()


def _columns(cells: list[Cell], *, words: WordLists) -> Mapping[str, int]:
    """Return the column of each role if the row is a header, none otherwise."""
    names = {"".join(cell.text.split()): cell.column for cell in reversed(cells)}
    found = {role: _column(names, heads=words[name]) for role, name in ROLES.items()}
    return {role: at for role, at in found.items() if at} if found["weight"] and found["score"] else {}


def _column(names: Mapping[str, int], *, heads: tuple[str, ...]) -> int:
    return next((names[head] for head in heads if head in names), 0)
