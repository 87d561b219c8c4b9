"""Load a Book from its rows."""

import json
from fractions import Fraction
from typing import Any, cast

from django.db.models import TextField
from django.db.models.functions import Cast

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.column import Row, TableSchema
from jixiao.book.figure import MISSING, Figure, State, exact
from jixiao.book.place import Place
from jixiao.book.schema import TABLES
from jixiao.web.store.figure_columns import figure_of
from jixiao.web.store.models import ROW_MODELS, AmountRow, BookRow, FigurePlace, YearBook


def load_book(head: YearBook, *, has_prior: bool = True) -> Book:
    """Return the Book of a head, with the Book of the year before where there is one.

    Args:
        head: The head of its rows.
        has_prior: Whether the year before is wanted too.
    """
    book = Book(head.year, amounts=load_amounts(head), places=_places(head), prior=_prior(head) if has_prior else None)
    for table in TABLES:
        if table.attribute and (rows := load_rows(head, table=table)):
            book = book.with_rows(table.name, rows=rows)
    return book


def load_rows(head: YearBook, *, table: TableSchema) -> tuple[Row, ...]:
    """Return the rows of one table in their order."""
    found = ROW_MODELS[table.name]._default_manager.filter(book=head).values_list(named=True)
    return tuple(row_of(cast("BookRow", row), table=table) for row in found)  # by name as a row, made in half the time


def row_of(stored: BookRow, *, table: TableSchema) -> Row:
    """Return the row of the Book that a row of the database holds."""
    cells: dict[str, Any] = {
        column.name: figure_of(stored, column=column) if column.kind.is_figure else getattr(stored, column.name)
        for column in table.columns
    }
    return table.row_type(key=stored.key, **cells)


def load_amounts(head: YearBook) -> tuple[Amount, ...]:
    """Return the amounts of a Book in the order in which they came."""
    found = AmountRow.objects.filter(book=head).order_by("pk").values_list(named=True)
    return tuple(amount_of(cast("AmountRow", row)) for row in found)


def amount_of(row: AmountRow) -> Amount:
    """Return the amount that a row of the table of facts holds."""
    caliber = Caliber(row.phase, row.fund, row.as_of, row.years_back, row.scope)
    return Amount(row.table, row.row, row.field, caliber, _fen_figure(row), row.is_reversal)


def _fen_figure(row: AmountRow) -> Figure:
    if row.state is None:
        return MISSING
    if row.state != State.VALUE.value:
        return Figure(State(row.state))
    return Figure(State.VALUE, row.fen, 1 if row.quantum == "1" else exact(Fraction(row.quantum)))


def _places(head: YearBook) -> dict[str, Place]:
    """Return the places by figure id; they are thousands, so that all of them are read as one text of JSON."""
    stored = FigurePlace.objects.filter(book=head).annotate(text=Cast("place", TextField()))
    rows = list(stored.values_list("figure_id", "text"))
    places = json.loads(f"[{','.join(text for _, text in rows)}]")
    return {figure_id: Place(**place) for (figure_id, _), place in zip(rows, places, strict=True)}


def _prior(head: YearBook) -> Book | None:
    before = YearBook.objects.filter(unit=head.unit_id, year=head.year - 1).first()
    return load_book(before, has_prior=False) if before else None
