"""Look up what rows refer to, and find rows that must not be alike."""

from collections.abc import Mapping
from dataclasses import dataclass

from jixiao.book.column import Column, Kind, TableSchema
from jixiao.book.schema import TABLE_BY_NAME, TABLES
from jixiao.exchange.workbook.intake.gathering import Gathering
from jixiao.exchange.workbook.intake.row_draft import RowDraft
from jixiao.exchange.workbook.row_name import RowNames, name_of_row
from jixiao.law.nearest import nearest_word
from jixiao.reading.spreadsheet.sheet import Position, Sheet, cell_name

Drafts = Mapping[str, list[RowDraft]]


@dataclass(frozen=True)
class RowResolver:
    """Replaces the names in references by keys.

    Shape:
        drafts: rows by table.
        names: the names of the rows of the tables that references point into, as far as they are known.
    """

    drafts: Drafts
    gathering: Gathering
    names: dict[str, RowNames]

    def resolve(self) -> None:
        """Resolve every reference and note what refers to nothing.

        A table whose rows are named by a reference of their own stands before those that refer to it.
        """
        for table in TABLES:
            for column in _references(table):
                for draft in self.drafts.get(table.name, ()):
                    self._resolve_cell(draft, column=column)
            self._check_unique(table)

    def find(self, text: str, *, table: TableSchema, sheet: Sheet, position: Position) -> str:
        """Return the key of the row that a text names; none or several is noted and gives an empty key."""
        names = self.names_of(table)
        keys = names.find(text)
        if len(keys) == 1:
            return keys[0]
        if keys:
            problem = f"「{table.label}」表里有 {len(keys)} 行叫“{text}”。"
            remedy = f"写成 {'、'.join(names.display(key) for key in keys)} 中的一个。"
        else:
            problem = f"「{table.label}」表里没有“{text}”。"
            nearest = nearest_word(text, among=[name for name in names.names.values() if name])
            remedy = f"是否应为“{nearest}”？" if nearest else f"先在「{table.label}」表里加上这一行，或改正这里的名称。"
        self.gathering.refuse(sheet, position=position, problem=problem, remedy=remedy)
        return ""

    def names_of(self, table: TableSchema) -> RowNames:
        """Return the names of the rows of a table, worked out when first asked for."""
        if table.name not in self.names:
            columns = self.gathering.form.naming_columns(table)
            for column in columns:
                if column.kind is Kind.REFERENCE:
                    self.names_of(TABLE_BY_NAME[column.table])
            self.names[table.name] = RowNames(
                {draft.key: self._name(draft, columns=columns) for draft in self.drafts.get(table.name, ())}
            )
        return self.names[table.name]

    def _name(self, draft: RowDraft, *, columns: tuple[Column, ...]) -> str:
        return name_of_row(columns, content=draft.cells.get, label=self._label, names=self.names)

    def _label(self, code_list: str, code: str) -> str:
        return self.gathering.code_list(code_list).labels.get(code, code)

    def _resolve_cell(self, draft: RowDraft, *, column: Column) -> None:
        text = draft.cells.get(column.name)
        if text:
            target = TABLE_BY_NAME[column.table]
            position = draft.positions[column.name]
            draft.cells[column.name] = self.find(text, table=target, sheet=draft.sheet, position=position)

    def _check_unique(self, table: TableSchema) -> None:
        for name in self.gathering.form.unique(table.name):
            first: dict[str, str] = {}
            for draft in self.drafts.get(table.name, ()):
                text = draft.cells.get(name)
                if text and text in first:
                    problem = f"{table.column(name).label}“{text}”与 {first[text]} 重复。"
                    remedy = "核对后改正其中一个；同一行填了两次的，删除一行。"
                    self.gathering.refuse(draft.sheet, position=draft.positions[name], problem=problem, remedy=remedy)
                elif text:
                    first[text] = cell_name(draft.positions[name])


def _references(table: TableSchema) -> tuple[Column, ...]:
    return tuple(column for column in table.columns if column.kind is Kind.REFERENCE)
