"""What a form of the rulebook says about a Book, by the labels beside and above each value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jixiao.book.column import Kind
from jixiao.formula.kinds import kind_of
from jixiao.writing.reports.forms import laid_rows
from jixiao.writing.reports.here import Here
from jixiao.writing.reports.merging import LaidCell
from jixiao.writing.reports.spec import CellSpec, FormSpec, RowSpec, TableSpec

_FEWEST = 2  # columns of a list


@dataclass(frozen=True, slots=True)
class FormCell:
    """A printed cell, and whether it is an amount of money, printed in the unit of its form."""

    cell: LaidCell
    is_money: bool


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of a list; one that `is_merged` is one cell over rows that say the same."""

    label: str
    is_merged: bool


@dataclass(frozen=True, slots=True)
class FormList:
    """A part of a form with a row for each row of the Book.

    Shape:
        rows[r][c] is the cell below columns[c].
    """

    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[FormCell, ...], ...]


@dataclass(frozen=True, slots=True)
class FormValue:
    """One value with the label at its left and the one above it; `is_sole` if it is the only one beside its label."""

    row_label: str
    column_label: str
    value: FormCell
    is_sole: bool


@dataclass(frozen=True)
class FormContent:
    """A form about a Book, or about one row of it."""

    id: str
    unit: str
    lists: tuple[FormList, ...]
    values: tuple[FormValue, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """Every label that a template can have, once."""
        lists = (column.label for one in self.lists for column in one.columns)
        values = (value.row_label for value in self.values)
        return tuple(dict.fromkeys((*lists, *values)))


def form_content(form: FormSpec, *, here: Here) -> FormContent:
    """Return what a form says, in the rows of the Book that `here` speaks of."""
    lists: list[FormList] = []
    values: list[FormValue] = []
    for table in form.tables:
        if here.holds(table.when):
            reader = _TableReader(table, here)
            lists += reader.lists()
            values += reader.values
    unit = next((table.unit_line.rpartition("：")[2] for table in form.tables if table.unit_line), "")
    return FormContent(form.id, unit, tuple(lists), tuple(values))


class _TableReader:
    """Reads one table row by row, with the labels above each column at hand."""

    def __init__(self, spec: TableSpec, here: Here) -> None:
        self.heads: dict[int, str] = {}
        self.values: list[FormValue] = []
        self.found: dict[int, tuple[tuple[ListColumn, ...], list[tuple[FormCell, ...]]]] = {}
        for row, cells in laid_rows(spec, here=here):
            self._read(row, cells=cells)

    def lists(self) -> Iterator[FormList]:
        """Yield the lists, those with one column left out: they are values beside a label."""
        for columns, rows in self.found.values():
            if len(columns) >= _FEWEST:
                yield FormList(columns, tuple(rows))

    def _read(self, row: RowSpec, *, cells: Sequence[LaidCell]) -> None:
        starts = _starts(cells)
        if row.repeat is not None:
            self._add_to_list(row, cells=cells)
            return
        values = [
            start for start, cell, spec in zip(starts, cells, row.cells, strict=True) if _is_value(cell, spec=spec)
        ]
        if not values:  # a row of labels alone stands above the columns; beside a value a label is that of its row
            for start, cell in zip(starts, cells, strict=True):
                self.heads |= dict.fromkeys(range(start, start + cell.span), cell.text)
        for start in values:
            self._add_value(start, row=row, cells=cells)

    def _add_to_list(self, row: RowSpec, *, cells: Sequence[LaidCell]) -> None:
        kept = [
            (start, cell, spec)
            for start, cell, spec in zip(_starts(cells), cells, row.cells, strict=True)
            if not _is_label(cell, spec=spec)
        ]
        columns = tuple(ListColumn(self.heads.get(start, ""), spec.is_merged) for start, _, spec in kept)
        _, rows = self.found.setdefault(id(row), (columns, []))
        rows.append(tuple(FormCell(cell, _is_money(spec)) for _, cell, spec in kept))

    def _add_value(self, start: int, *, row: RowSpec, cells: Sequence[LaidCell]) -> None:
        index = _starts(cells).index(start)
        left = [i for i in range(index) if _is_label(cells[i], spec=row.cells[i])]
        if not left:
            return
        after = range(left[-1] + 1, len(cells))
        ends = next((i for i in after if _is_label(cells[i], spec=row.cells[i])), len(cells))
        is_sole = ends - left[-1] - 1 == 1
        value = FormCell(cells[index], _is_money(row.cells[index]))
        self.values.append(FormValue(cells[left[-1]].text, self.heads.get(start, ""), value, is_sole))


def _starts(cells: Sequence[LaidCell]) -> list[int]:
    starts = [0]
    for cell in cells[:-1]:
        starts.append(starts[-1] + cell.span)
    return starts


def _is_value(cell: LaidCell, *, spec: CellSpec) -> bool:
    """Whether a cell is to be filled; an empty cell among headers is not."""
    return not cell.is_header and not _is_label(cell, spec=spec)


def _is_label(cell: LaidCell, *, spec: CellSpec) -> bool:
    """Whether a cell is part of the form itself: a header, or words without a value in them."""
    if cell.is_header or not cell.text:
        return cell.is_header and cell.text != ""
    lines = (*spec.sentence.text, *spec.sentence.otherwise)
    is_fixed = all(isinstance(part, str) for line in lines for part in line.parts)
    return is_fixed and spec.sentence.repeat is None and _has_letters(cell.text)


def _has_letters(text: str) -> bool:
    return any(char.isalpha() for char in text)


def _is_money(spec: CellSpec) -> bool:
    asked = [line.only_value for line in (*spec.sentence.text, *spec.sentence.otherwise)]
    kinds = {kind_of(one.slot.node) for one in asked if one is not None and one.slot.style != "%"}
    return Kind.MONEY in kinds
