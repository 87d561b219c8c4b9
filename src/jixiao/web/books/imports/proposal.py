"""What an import would change: counted and shown before anything is written."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.column import Cell as CellContent
from jixiao.book.column import Kind, Row
from jixiao.book.figure import BLANK, Figure
from jixiao.book.schema import TABLE_BY_NAME, TABLES
from jixiao.exchange.treasury.dry_run import DryRun
from jixiao.exchange.workbook.blank import blank_content
from jixiao.web.books.imports.store_book import text_changes
from jixiao.web.books.panel import cell_words
from jixiao.web.books.table_page import place_words


@dataclass(frozen=True, slots=True)
class Proposed:
    """One cell that would change.

    Unit:
        path: the figure id, or table/row/field.
        table: the name of its table.
        place: where the new text stands in the file, in words.
    """

    path: str
    table: str
    label: str
    old: str
    new: str
    place: str
    is_money: bool


@dataclass(frozen=True)
class Proposal:
    """A Book as it is and as a file says it should be.

    Unit:
        revision: of the Book as it is.
        is_whole: whether the file holds the whole Book, so that it is taken as a whole or not at all; of a report only
            what was confirmed is taken.
        remarks: what a person should know before confirming, full sentences.
        run: the dry run of an export of the treasury, None for other files.
    """

    current: Book
    target: Book
    is_whole: bool
    revision: int = 0
    remarks: tuple[str, ...] = ()
    run: DryRun | None = None

    @property
    def is_ready(self) -> bool:
        """Whether it can be taken: nothing is asked without which the file cannot be read."""
        return self.run is None or self.run.is_ready

    @cached_property
    def changes(self) -> tuple[Proposed, ...]:
        """The cells that would change, in the order of the tables; rows that come and go are told by their cells."""
        order = {table.name: number for number, table in enumerate(TABLES)}
        found = (
            self._proposed(path, old=old, new=new)
            for path, old, new in text_changes(self.current, new=self.target)
            if path.count("/") > 1
        )
        return tuple(sorted(found, key=lambda item: order[item.table]))

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many cells are new, changed and emptied, and in how many tables."""
        return {
            "added": sum(not item.old for item in self.changes),
            "changed": sum(bool(item.old and item.new) for item in self.changes),
            "emptied": sum(not item.new for item in self.changes),
            "tables": len({item.table for item in self.changes}),
        }

    @property
    def tables(self) -> frozenset[str]:
        """The tables that would change, those that only change their order among them."""
        others = {
            table.name
            for table in TABLES
            if table.attribute and self.current.rows(table.name) != self.target.rows(table.name)
        }
        return frozenset({item.table for item in self.changes} | others)

    def chosen(self, paths: Collection[str]) -> Book:
        """Return the Book with the chosen cells changed; a whole Book is taken as it is.

        A row that is new comes with the cells that were chosen of it.
        """
        if self.is_whole:
            return self.target
        book = self.current
        for item in self.changes:
            if item.path in paths:
                book = _with_cell(book, path=item.path, target=self.target)
        return book

    def _proposed(self, path: str, *, old: str, new: str) -> Proposed:
        table, row, field = path.split("/", 2)
        columns = {column.name: column.kind for column in TABLE_BY_NAME[table].columns}
        name = _row_name(self.target, table=table, key=row) or _row_name(self.current, table=table, key=row)
        words = cell_words(table, row=row, field=field)
        return Proposed(
            path=path,
            table=table,
            label=f"{words}「{name}」" if name else words,
            old=old,
            new=new,
            place=place_words(self.target.place(path)),
            is_money=columns.get(field, Kind.MONEY) is Kind.MONEY,
        )


def _row_name(book: Book, *, table: str, key: str) -> str:
    if not TABLE_BY_NAME[table].attribute:
        return ""
    row = next((row for row in book.rows(table) if row.key == key), None)
    return str(getattr(row, "name", "") or getattr(row, "category", "") or "") if row is not None else ""


def _with_cell(book: Book, *, path: str, target: Book) -> Book:
    """Return a Book with one cell as another Book has it, and the place from which it comes."""
    table, key, field = path.split("/", 2)
    places = {**book.places, **({path: target.places[path]} if path in target.places else {})}
    book = replace(book, places=places)
    if "@" in field:
        return book.with_figure(path, figure=_amount(target, path=path))
    rows = book.rows(table)
    content = _content(target, table=table, key=key, field=field)
    if not any(row.key == key for row in rows):
        rows = (*rows, TABLE_BY_NAME[table].row_type(key=key))
    changed = tuple(replace(row, **{field: content}) if row.key == key else row for row in rows)
    return book.with_rows(table, rows=changed)


def _amount(book: Book, *, path: str) -> Figure:
    return next((amount.figure for amount in book.amounts if amount.figure_id == path), BLANK)


def _content(book: Book, *, table: str, key: str, field: str) -> CellContent:
    row: Row = next((row for row in book.rows(table) if row.key == key), None)
    if row is None:
        return blank_content(TABLE_BY_NAME[table].column(field))
    return getattr(row, field)
