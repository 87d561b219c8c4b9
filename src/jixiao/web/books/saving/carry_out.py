"""Carry out what a save asks: what is readable and in nobody's way is written, the rest is told cell by cell."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from jixiao.book.column import Kind, TableSchema
from jixiao.book.schema import TABLES
from jixiao.exchange.cell_text import clean_cell, print_cell, shown_safely
from jixiao.exchange.workbook.intake.cell_error import CellError
from jixiao.web.action_error import ActionError
from jixiao.web.books.saving.answer import Answer
from jixiao.web.books.saving.asked import Asked, Change, Deletion, Insertion
from jixiao.web.books.saving.history import REMOVED, History, told
from jixiao.web.books.saving.stored_sheet import StoredSheet
from jixiao.web.store.models import ROW_MODELS, CellChange, YearBook

_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"  # no letters that look like digits
_KEY_LENGTH = 6
_REFERRED = "「{table}」里还有 {count} 行属于这一行，请先改那些行。"


@dataclass
class Save:
    """One save of one table."""

    sheet: StoredSheet
    asked: Asked
    history: History
    answer: Answer

    @classmethod
    def of(cls, sheet: StoredSheet, *, asked: Asked) -> "Save":
        """Prepare a save: read what was changed since the oldest version that it names."""
        versions = [*(change.version for change in asked.changes), *(gone.version for gone in asked.deleted)]
        oldest = min(versions, default=sheet.head.revision)
        return cls(sheet, asked, History(sheet.head, sheet.table.name, oldest), Answer())

    def carry_out(self) -> Answer:
        """Do what can be done in memory; the caller writes the sheet."""
        if self.asked.inserted and not self.sheet.can_insert:
            raise ActionError(f"「{self.sheet.table.label}」的行是固定的，不能增加行。")
        for change in self.asked.changes:
            self._change(change)
        for row in self.asked.inserted:
            self._insert(row)
        for gone in self.asked.deleted:
            self._delete(gone)
        self.answer.changed = len(self.sheet.changes)
        return self.answer

    def _change(self, change: Change) -> None:
        if change.key not in self.sheet.keys:
            self._gone(change)
            return
        for name, text in change.cells.items():
            self._cell(change.key, name=name, text=text, version=change.version)
        self.answer.rows[change.key] = self.sheet.texts(change.key)

    def _cell(self, key: str, *, name: str, text: str, version: int | None) -> None:
        """Write one cell; a version asks whether somebody else has changed it since."""
        column = self.sheet.column(name)
        if column is None:
            self._refuse(key, name=name, text=text, message="这张表没有这一列。请刷新页面后再填。")
            return
        try:
            content = self.sheet.reader.read(column, text=text)
        except CellError as error:
            self._refuse(key, name=name, text=text, message=f"{error.problem}{error.remedy}")
            return
        now = self.sheet.text(key, column=column)
        if print_cell(content, kind=column.kind) == now:
            return
        path = f"{self.sheet.table.name}/{key}/{name}"
        if version is not None and (known := self._in_the_way(path, version=version)) is not None:
            self._meet(key, name=name, mine=clean_cell(text), theirs=now, by=known)
            return
        self.sheet.put(key, column=column, content=content)

    def _in_the_way(self, path: str, *, version: int) -> Mapping[str, str] | None:
        """Return who changed a cell since a version, None if nobody did."""
        change = self.history.last(path, version=version)
        if change is not None:
            return told(change)
        return None if self.history.is_complete(version) else told(None)

    def _insert(self, row: Insertion) -> None:
        if row.temp in self.answer.temps:
            return
        key = _fresh_key(self.sheet)
        self.sheet.add(key, after=self.answer.temps.get(row.after, row.after))
        self.answer.temps[row.temp] = key
        for name, text in row.cells.items():
            self._cell(key, name=name, text=text, version=None)
        self.answer.rows[key] = self.sheet.texts(key)

    def _delete(self, gone: Deletion) -> None:
        if gone.key not in self.sheet.rows or not self.sheet.can_insert:
            return
        path = f"{self.sheet.table.name}/{gone.key}"
        referring = rows_referring(self.sheet.head, table=self.sheet.table, key=gone.key)
        if referring:
            self._meet(gone.key, name="", mine="", theirs=referring, by=told(None))
            return
        change = self.history.last_below(path, version=gone.version)
        if change is not None or not self.history.is_complete(gone.version):
            self._meet(gone.key, name="", mine="", theirs=self._summary(gone.key), by=told(change))
            return
        self.sheet.remove(gone.key)
        self.answer.rows.pop(gone.key, None)

    def _gone(self, change: Change) -> None:
        """Tell that a row was deleted while somebody typed into it: the texts go back to the page."""
        removal = self.history.last(f"{self.sheet.table.name}/{change.key}", version=change.version)
        for name, text in change.cells.items():
            self._meet(change.key, name=name, mine=shown_safely(text), theirs=REMOVED, by=told(removal))

    def _meet(self, key: str, *, name: str, mine: str, theirs: str, by: Mapping[str, str]) -> None:
        self.answer.conflicts.append({"key": key, "field": name, "mine": mine, "theirs": theirs, **by})

    def _refuse(self, key: str, *, name: str, text: str, message: str) -> None:
        self.answer.refused.append({"key": key, "field": name, "text": shown_safely(text), "message": message})

    def _summary(self, key: str) -> str:
        columns = (column for column in self.sheet.table.columns if column.kind is not Kind.REFERENCE)
        texts = (self.sheet.text(key, column=column) for column in columns)
        return " · ".join(text for text in texts if text)[:80] or "（空行）"


def rows_referring(head: YearBook, *, table: TableSchema, key: str) -> str:
    """Return in words which rows of other tables belong to a row; empty if none does."""
    for other in TABLES:
        for column in other.columns:
            if column.kind is Kind.REFERENCE and column.table == table.name:
                count = ROW_MODELS[other.name]._default_manager.filter(book=head, **{column.name: key}).count()
                if count:
                    return _REFERRED.format(table=other.label, count=count)
    return ""


def _fresh_key(sheet: StoredSheet) -> str:
    """Return a key that no row has or had: a permanent name, short enough for a figure id."""
    while True:
        key = "k" + "".join(secrets.choice(_LETTERS) for _ in range(_KEY_LENGTH - 1))
        path = f"{sheet.table.name}/{key}"
        if key not in sheet.rows and not CellChange.objects.filter(book=sheet.head, path=path).exists():
            return key
