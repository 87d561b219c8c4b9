"""Read the sheet of a table with one row: a form of labels with their contents beside them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from jixiao.book.column import Column, TableSchema
from jixiao.exchange.workbook.form import Form
from jixiao.exchange.workbook.intake.gathering import Gathering
from jixiao.exchange.workbook.intake.header import split_unit
from jixiao.exchange.workbook.intake.read_table import read_table
from jixiao.exchange.workbook.intake.row_draft import RowDraft
from jixiao.law.code_list import folded
from jixiao.law.nearest import nearest_word
from jixiao.reading.spreadsheet.sheet import Position, Sheet, SheetCell, cell_name

SELF = "self"
_LIST_HEADER = 3  # labels side by side that make a header of what should be a form
_LONGEST_UNIT = 2  # characters
_LONGEST_LABEL = 40


@dataclass(frozen=True)
class LabelledCell:
    """A label of a form and the cell of its content.

    Unit:
        unit: as the label or the column of units writes it.
    """

    name: str
    label: Position
    content: Position
    unit: str


@dataclass(frozen=True)
class SingleForm:
    """A sheet as a form: which labels it has and where their contents stand."""

    sheet: Sheet
    table: TableSchema
    form: Form

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Names by label: those of the columns, and the facts that every workbook states."""
        facts = {folded(word): fact for fact, words in self.form.words["fact"].items() for word in words}
        return facts | {label: column.name for label, column in self.form.columns(self.table).items()}

    @cached_property
    def cells(self) -> tuple[LabelledCell, ...]:
        """The labels in their order, each with the cell of its content; a content is never taken for a label."""
        return tuple(self._labelled())

    @cached_property
    def is_list(self) -> bool:
        """Whether labels stand side by side as the header of a list."""
        rows = Counter(row for (row, _), cell in self.sheet.cells.items() if self._name(cell) is not None)
        return any(count >= _LIST_HEADER for count in rows.values())

    def text(self, name: str) -> str:
        """Return the text that belongs to a label, empty if there is none."""
        found = (self.sheet.cells.get(cell.content) for cell in self.cells if cell.name == name)
        return next((cell.text for cell in found if cell is not None), "")

    def position(self, name: str) -> Position | None:
        """Return the cell that belongs to a label, None if there is no such label."""
        return next((cell.content for cell in self.cells if cell.name == name), None)

    def _name(self, cell: SheetCell) -> str | None:
        if len(cell.text) > _LONGEST_LABEL:
            return None
        return self.names.get(split_unit(cell.text.rstrip("：:"))[0])

    def _labelled(self) -> Iterator[LabelledCell]:
        contents: set[Position] = set()
        for position, cell in self.sheet.cells.items():
            name = None if position in contents else self._name(cell)
            if name is not None:
                content = (position[0] + 1, position[1]) if self.is_list else self._beside(position)
                contents.add(content)
                unit = split_unit(cell.text.rstrip("：:"))[1] or self._unit(content)
                yield LabelledCell(name, position, content, unit)

    def _beside(self, position: Position) -> Position:
        area = self.sheet.merged_at(position)
        return position[0], (area.last[1] if area else position[1]) + 1

    def _unit(self, content: Position) -> str:
        area = self.sheet.merged_at(content)
        cell = self.sheet.cells.get((content[0], (area.last[1] if area else content[1]) + 1))
        return cell.text if cell is not None and len(cell.text) <= _LONGEST_UNIT else ""


def read_single(sheet: Sheet, *, table: TableSchema, gathering: Gathering) -> RowDraft:
    """Return the one row of a table; a sheet that lists several units is refused."""
    form = SingleForm(sheet, table, gathering.form)
    if form.is_list:
        return _from_list(sheet, table=table, gathering=gathering)
    draft = RowDraft(SELF, sheet)
    by_name = {column.name: column for column in table.columns}
    for cell in form.cells:
        column = by_name.get(cell.name)
        if column is not None:
            _read_cell(draft, cell=cell, column=column, gathering=gathering)
    _check(form, draft=draft, table=table, gathering=gathering)
    _keep_figures(draft, table=table, gathering=gathering)
    return draft


def _read_cell(draft: RowDraft, *, cell: LabelledCell, column: Column, gathering: Gathering) -> None:
    sheet = draft.sheet
    if column.name in draft.positions:
        first = cell_name(draft.positions[column.name])
        problem = f"「{column.label}」填了两处，另一处在 {first}。"
        gathering.refuse(sheet, position=cell.content, problem=problem, remedy="一个工作簿只记一个单位，保留一处。")
        return
    unit = cell.unit
    if column.kind.is_figure and cell.content in sheet.cells:
        unit = gathering.unit_of(sheet, position=cell.label, kind=column.kind, unit=cell.unit)
    draft.positions[column.name] = cell.content
    draft.cells[column.name] = gathering.content(sheet, position=cell.content, column=column, unit=unit)


def _check(form: SingleForm, *, draft: RowDraft, table: TableSchema, gathering: Gathering) -> None:
    for name in gathering.form.required(table.name):
        if name not in draft.cells:
            label = table.column(name).label
            remedy = "补上这一行：左边写名称，右边填内容。"
            gathering.refuse(form.sheet, position=None, problem=f"没有「{label}」这一行。", remedy=remedy)
    known = {cell.label[0] for cell in form.cells}
    labels = tuple(column.label for column in table.columns)
    for row, cells in form.sheet.rows.items():
        first = min(cells)
        is_filled = known and row > min(known) and (first + 1) in cells
        if row not in known and is_filled:
            nearest = nearest_word(folded(cells[first].text), among=labels)
            hint = f"是否应为“{nearest}”？" if nearest else ""
            problem = f"不认识“{cells[first].text}”这一行。"
            gathering.refuse(form.sheet, position=(row, first), problem=problem, remedy=f"{hint}不需要读取的，请删除。")


def _keep_figures(draft: RowDraft, *, table: TableSchema, gathering: Gathering) -> None:
    for column in table.columns:
        if column.kind.is_figure and column.name in draft.positions:
            figure_id = f"{table.name}/{SELF}/{column.name}"
            gathering.place(draft.sheet, position=draft.positions[column.name], figure_id=figure_id)


def _from_list(sheet: Sheet, *, table: TableSchema, gathering: Gathering) -> RowDraft:
    drafts = read_table(sheet, table=table, gathering=gathering)
    seen: dict[str, str] = {}
    for draft in drafts:
        code, where = str(draft.cells.get("code", "")), cell_name(draft.positions.get("code", (draft.line, 1)))
        if code and code in seen:
            problem = f"单位代码“{code}”与 {seen[code]} 重复。"
            gathering.refuse(
                sheet, position=draft.positions["code"], problem=problem, remedy="核对单位代码，保留一行。"
            )
        seen.setdefault(code, where)
    if len(drafts) > 1:
        problem = f"列了 {len(drafts)} 个「{table.label}」。"
        gathering.refuse(
            sheet, position=None, problem=problem, remedy="一个工作簿只记一个单位一年的账，其余各建一个工作簿。"
        )
    draft = drafts[0] if drafts else RowDraft(SELF, sheet)
    draft.key = SELF
    return draft
