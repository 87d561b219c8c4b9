"""One table of a Book as it is stored, and what a save does to it: rows, amounts and the history of cells."""

from collections import defaultdict
from dataclasses import dataclass, field

from jixiao.book.column import Cell as CellContent
from jixiao.book.column import Column, TableSchema
from jixiao.book.figure import BLANK, MISSING, Figure
from jixiao.exchange.cell_text import CellReader, print_cell
from jixiao.exchange.workbook.grid_column import AmountColumn
from jixiao.web.books.saving.amount_field import amount_column, money_column
from jixiao.web.books.saving.history import ADDED, REMOVED
from jixiao.web.books.saving.position import positions_for
from jixiao.web.store.figure_columns import figure_columns, figure_of, state_column
from jixiao.web.store.load import amount_of
from jixiao.web.store.models import ROW_MODELS, AmountRow, BookRow, CellChange, FigurePlace, YearBook
from jixiao.web.store.replace import row_columns

SINGLE_KEY = "self"
_STEP = 10


@dataclass
class StoredSheet:
    """The rows and amounts of one table.

    Shape:
        rows: stored rows by key, in their order; a table of amounts alone has none.
        facts: amounts by row key, then by the name of their column.
        changes: old and new text by path.
    """

    head: YearBook
    table: TableSchema
    reader: CellReader
    rows: dict[str, BookRow] = field(default_factory=dict)
    facts: dict[str, dict[str, AmountRow]] = field(default_factory=lambda: defaultdict(dict))
    changes: dict[str, tuple[str, str]] = field(default_factory=dict)
    _columns: dict[str, Column | None] = field(default_factory=dict)
    _amounts: dict[str, AmountColumn] = field(default_factory=dict)
    _written: dict[str, None] = field(default_factory=dict)
    _stated: dict[tuple[str, str], None] = field(default_factory=dict)
    _added: dict[str, str] = field(default_factory=dict)
    _removed: dict[str, BookRow] = field(default_factory=dict)
    _gone: list[AmountRow] = field(default_factory=list)

    @classmethod
    def load(
        cls, head: YearBook, *, table: TableSchema, reader: CellReader, keys: frozenset[str] | None = None
    ) -> "StoredSheet":
        """Read the table of a Book.

        Args:
            head: The Book.
            table: The table.
            reader: The reader for its cells.
            keys: The rows to read, where no row is added; None for all of them.
        """
        sheet = cls(head, table, reader)
        chosen = {} if keys is None or table.is_single else {"key__in": keys}
        facts = {} if keys is None else {"row__in": keys}
        if table.attribute:
            rows = ROW_MODELS[table.name]._default_manager.filter(book=head, **chosen)
            sheet.rows = {row.key: row for row in rows}
        if table.is_single and not sheet.rows:
            sheet.rows[SINGLE_KEY] = sheet._made(SINGLE_KEY)
        for row in AmountRow.objects.filter(book=head, table=table.name, **facts):
            amount = amount_of(row)
            sheet.facts[row.row][f"{amount.field}@{amount.caliber.suffix}"] = row
        return sheet

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its rows in their order."""
        return tuple(self.rows) if self.table.attribute else tuple(row.name for row in self.table.fixed_rows)

    @property
    def can_insert(self) -> bool:
        """Whether rows come and go."""
        return bool(self.table.attribute) and not self.table.is_single

    def column(self, name: str) -> Column | None:
        """Return the column of a name, one of amounts as one of money; None if the table has none."""
        if name not in self._columns:
            own = next((column for column in self.table.columns if column.name == name), None)
            found = None if own else amount_column(name, table=self.table, law=self.reader.law)
            self._columns[name] = own
            if found is not None:
                self._amounts[name] = found
                self._columns[name] = money_column(found, table=self.table, law=self.reader.law)
        return self._columns[name]

    def content(self, key: str, *, column: Column) -> CellContent:
        """Return what a cell holds."""
        if "@" in column.name:
            fact = self.facts[key].get(column.name)
            return MISSING if fact is None else amount_of(fact).figure
        row = self.rows[key]
        return figure_of(row, column=column) if column.kind.is_figure else getattr(row, column.name)

    def text(self, key: str, *, column: Column) -> str:
        """Return the text of a cell; an amount that nobody stated is an empty cell."""
        if "@" in column.name and column.name not in self.facts[key]:
            return ""
        return print_cell(self.content(key, column=column), kind=column.kind)

    def texts(self, key: str) -> dict[str, str]:
        """Return the texts of a row by field; of amounts those that are there."""
        own = {column.name: self.text(key, column=column) for column in self.table.columns}
        columns = {name: column for name in self.facts[key] if (column := self.column(name)) is not None}
        return own | {name: self.text(key, column=column) for name, column in columns.items()}

    def put(self, key: str, *, column: Column, content: CellContent) -> None:
        """Write the content of a cell; nothing happens where it is there already."""
        old = self.text(key, column=column)
        if "@" in column.name:
            self._put_amount(key, column=column, figure=content)
        else:
            cells = figure_columns(content, column=column) if column.kind.is_figure else {column.name: content}
            for name, cell in cells.items():
                setattr(self.rows[key], name, cell)
            self._written[key] = None
        self._note(f"{self.table.name}/{key}/{column.name}", old=old, new=self.text(key, column=column))

    def add(self, key: str, *, after: str) -> None:
        """Add a blank row behind another, as the first one behind nothing."""
        self.rows[key] = self._made(key)
        self._added[key] = after
        self._note(f"{self.table.name}/{key}", old="", new=ADDED)

    def remove(self, key: str) -> None:
        """Take a row away, with its amounts."""
        for name, text in self.texts(key).items():
            if text:
                self._note(f"{self.table.name}/{key}/{name}", old=text, new="")
        self._note(f"{self.table.name}/{key}", old=ADDED, new=REMOVED)
        self._removed[key] = self.rows.pop(key)
        self._gone.extend(self.facts.pop(key, {}).values())

    def write(self, *, revision: int, person_id: int, origin: str) -> None:
        """Write everything to the database, with the history of each cell."""
        self._write_rows()
        self._write_amounts()
        FigurePlace.objects.filter(book=self.head, figure_id__in=list(self.changes)).delete()  # it stood there before
        CellChange.objects.bulk_create(
            CellChange(
                book=self.head, revision=revision, path=path, old=old, new=new, person_id=person_id, origin=origin
            )
            for path, (old, new) in self.changes.items()
        )

    def _made(self, key: str) -> BookRow:
        blank = self.table.row_type() if self.table.is_single else self.table.row_type(key=key)
        columns = row_columns(blank, table=self.table)
        return ROW_MODELS[self.table.name](book=self.head, key=key, row_position=_STEP, **columns)

    def _put_amount(self, key: str, *, column: Column, figure: Figure) -> None:
        fact = self.facts[key].get(column.name)
        if fact is None:
            if figure in (BLANK, MISSING):
                return
            found = self._amounts[column.name]
            fact = AmountRow(
                book=self.head, table=self.table.name, row=key, field=found.field, **found.caliber._asdict(), version=0
            )
            self.facts[key][column.name] = fact
        fact.state, fact.fen, fact.quantum = state_column(figure), int(figure.number), str(figure.quantum)
        self._stated[key, column.name] = None

    def _note(self, path: str, *, old: str, new: str) -> None:
        first = self.changes.get(path, (old, new))[0]
        self.changes[path] = (first, new)
        if first == new:
            del self.changes[path]

    def _write_rows(self) -> None:
        if not self.table.attribute:
            return
        model = ROW_MODELS[self.table.name]
        model._default_manager.filter(pk__in=[row.pk for row in self._removed.values()]).delete()
        for key, position in positions_for(self.rows, added=self._added).items():
            self.rows[key].row_position = position
            if self.rows[key].pk and key not in self._written:
                self.rows[key].save(update_fields=["row_position"])
        for key in dict.fromkeys((*self._added, *self._written)):
            row = self.rows.get(key)
            if row is not None:
                row.row_version += 1 if row.pk else 0
                row.save()

    def _write_amounts(self) -> None:
        AmountRow.objects.filter(pk__in=[fact.pk for fact in self._gone if fact.pk]).delete()
        for key, name in self._stated:
            if (fact := self.facts[key].get(name)) is not None:
                fact.version += 1
                fact.save()
