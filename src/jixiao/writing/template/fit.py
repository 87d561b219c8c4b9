"""Which cells of an empty Word form take which values of a form of the rulebook, and what does not fit."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, takewhile

from jixiao.writing.template.form_content import FormContent, FormList, FormValue
from jixiao.writing.template.label import Labels, label_key
from jixiao.writing.template.word_table import WordCell, WordTable

_FEWEST = 3  # columns by which a list is known, or all where it has fewer
_HALF = 2  # at least one in so many labels of a header has to be known
_SUM = "合计"


@dataclass(frozen=True)
class ListFit:
    """A list of a template: its blank rows, and which of its columns takes which column of the form.

    Shape:
        columns: the index of a column of the list by the column of the grid of the table.
    """

    table: WordTable
    rows: range
    columns: dict[int, int]
    source: FormList


@dataclass(frozen=True)
class ValueFit:
    """A blank cell of a template and the value that it takes."""

    table: WordTable
    cell: WordCell
    source: FormValue


@dataclass(frozen=True)
class Fit:
    """How a template fits a form.

    Unit:
        unfilled: labels of the template that the form has nothing for, with their table.
        unused: labels of the form that the template has no place for.
    """

    content: FormContent
    lists: tuple[ListFit, ...]
    values: tuple[ValueFit, ...]
    unfilled: tuple[str, ...]
    unused: tuple[str, ...]

    @property
    def score(self) -> int:
        """How many labels of the template are known."""
        return sum(len(one.columns) for one in self.lists) + len(self.values)

    @property
    def told(self) -> tuple[str, ...]:
        """What fits and what does not, in sentences."""
        return tuple(_told(self))


def fit_form(tables: Sequence[WordTable], *, content: FormContent, labels: Labels) -> Fit:
    """Return how the tables of a template fit a form.

    A label fits if it is the form's own or stands in one group with it; nothing is fitted by its position alone.
    """
    lists: list[ListFit] = []
    values: list[ValueFit] = []
    unfilled: list[str] = []
    for table in tables:
        found = list(_lists(table, content=content, labels=labels, taken=lists))
        lists += found
        body = {row for one in found for row in one.rows}
        for cell in table.cells:
            if cell.is_blank and cell.row not in body:
                value = _value_for(cell, table=table, content=content, labels=labels)
                if value is not None:
                    values.append(ValueFit(table, cell, value))
                else:
                    unfilled += _name_of(cell, table=table)
        unfilled += _unfilled_columns(table, fits=found)
    used = {labels.same(one.source.columns[index].label) for one in lists for index in one.columns.values()}
    used |= {labels.same(value.source.row_label) for value in values}
    printed = {labels.same(cell.text) for table in tables for cell in table.cells}
    unused = tuple(label for label in content.labels if label_key(label) and labels.same(label) not in used | printed)
    return Fit(content, tuple(lists), tuple(values), tuple(dict.fromkeys(unfilled)), unused)


def _lists(table: WordTable, *, content: FormContent, labels: Labels, taken: Sequence[ListFit]) -> Iterator[ListFit]:
    """Yield the lists of a table, each at the row where most of its labels are."""
    used = {id(one.source) for one in taken}
    body: set[int] = set()
    for source in content.lists:
        if id(source) in used:
            continue
        tried = (_list_at(row, table=table, source=source, labels=labels) for row in range(len(table.rows)))
        fits = [fit for fit in tried if fit is not None and body.isdisjoint(fit.rows)]
        if fits:
            best = max(fits, key=lambda fit: len(fit.columns))
            body |= set(best.rows)
            yield best


def _list_at(row: int, *, table: WordTable, source: FormList, labels: Labels) -> ListFit | None:
    """Return the list whose labels stand in one row, None if too few do or nothing blank is below them."""
    header = table.row_cells(row)
    wanted = {labels.same(column.label): index for index, column in enumerate(source.columns) if column.label}
    columns = {
        cell.column: wanted[labels.same(cell.text)]
        for cell in header
        if not cell.is_blank and labels.same(cell.text) in wanted
    }
    known = sum(not cell.is_blank for cell in header)
    if len(columns) < min(_FEWEST, len(source.columns)) or len(columns) * _HALF < known:
        return None
    top = max(cell.row + cell.row_span for cell in header if cell.column in columns)
    body = _body(top, table=table, columns=columns, source=source)
    return ListFit(table, body, columns, source) if body else None


def _body(top: int, *, table: WordTable, columns: dict[int, int], source: FormList) -> range:
    """Return the rows of a list below its header; rows with labels of their own, such as a total, may come first."""
    rows = range(top, len(table.rows))
    alike = list(takewhile(lambda row: _has_shape(row, like=top, table=table, columns=columns), rows))
    later = list(dropwhile(lambda row: not _is_body(row, table=table, columns=columns, source=source), alike))
    body = list(takewhile(lambda row: _is_body(row, table=table, columns=columns, source=source), later))
    return range(body[0], body[-1] + 1) if body else range(0)


def _has_shape(row: int, *, like: int, table: WordTable, columns: dict[int, int]) -> bool:
    """Whether the cells of a row below the labels of a list lie like those of another row."""
    for column in columns:
        cell, other = table.grid.get((row, column)), table.grid.get((like, column))
        if cell is None or other is None or (cell.column, cell.column_span) != (other.column, other.column_span):
            return False
    return True


def _is_body(row: int, *, table: WordTable, columns: dict[int, int], source: FormList) -> bool:
    """Whether a row is one to be filled: blank below the labels but for words in merged columns, no label in front.

    A label in front that goes over several rows is that of the list as a whole.
    """
    for cell in table.row_cells(row):
        index = columns.get(cell.column)
        if index is None:
            if cell.is_label and cell.row_span == 1:
                return False
        elif not cell.is_blank and (not source.columns[index].is_merged or label_key(cell.text).endswith(_SUM)):
            return False
    return True


def _value_for(cell: WordCell, *, table: WordTable, content: FormContent, labels: Labels) -> FormValue | None:
    """Return the value of a blank cell by the labels beside and above it, None where none or several fit."""
    left, above = table.label_left(cell), table.label_above(cell)
    if left is None:
        return None
    row = [value for value in content.values if labels.same(value.row_label) == labels.same(left.text)]
    if table.is_sole(cell):
        sole = [value for value in row if value.is_sole]
        if len(sole) == 1:
            return sole[0]
    column = labels.same(above.text) if above is not None else ""
    found = [value for value in row if column and labels.same(value.column_label) == column]
    texts = {value.value.cell.text for value in found}
    return found[0] if len(texts) == 1 else None


def _name_of(cell: WordCell, *, table: WordTable) -> list[str]:
    left, above = table.label_left(cell), table.label_above(cell)
    names = [other.text for other in (left, above) if other is not None]
    return [f"第 {table.number} 表“{'·'.join(names[:1] if table.is_sole(cell) else names)}”"] if names else []


def _unfilled_columns(table: WordTable, *, fits: Sequence[ListFit]) -> Iterator[str]:
    for fit in fits:
        row = fit.rows.start
        for cell in table.row_cells(row):
            head = table.label_above(cell)
            if cell.is_blank and cell.column not in fit.columns and head is not None:
                yield f"第 {table.number} 表“{head.text}”"


def _told(fit: Fit) -> Iterator[str]:
    name = fit.content.id
    by_table: defaultdict[int, list[str]] = defaultdict(list)
    for one in fit.lists:
        by_table[one.table.number] += [f"“{one.source.columns[index].label}”" for index in one.columns.values()]
    for value in fit.values:
        by_table[value.table.number].append(f"“{value.source.row_label}”")
    for number, labels in sorted(by_table.items()):
        yield f"第 {number} 表按“{name}”填写：{'、'.join(dict.fromkeys(labels))}。"
    if fit.unfilled:
        yield f"“{name}”里没有、空着没填的：{'、'.join(fit.unfilled)}。"
    if fit.unused:
        unused = "、".join(f"“{label}”" for label in fit.unused)
        yield f"“{name}”里有、这份空表没有位置的：{unused}。"
