"""Write a whole Book over the rows of its head: an import, a sample, a new year."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from jixiao.book.book import Amount, Book
from jixiao.book.column import Row, TableSchema
from jixiao.book.schema import TABLES
from jixiao.exchange.book_json import place_to_json
from jixiao.web.store.figure_columns import figure_columns, split_decimal, state_column
from jixiao.web.store.models import ROW_MODELS, AmountRow, BookRow, FigurePlace, YearBook

_STEP = 10  # between positions, so that a row can be put between two others
_BATCH = 200


@dataclass(frozen=True, slots=True)
class _Versions:
    """The versions that rows had, so that a page opened before an import meets a conflict, not silence."""

    rows: dict[tuple[str, str], int]
    amounts: dict[str, int]


def replace_book(head: YearBook, *, book: Book) -> None:
    """Write a Book over the rows of a head and count its revision; the caller holds the transaction."""
    versions = _versions(head)
    for table in TABLES:
        if table.attribute:
            _replace_rows(head, book=book, table=table, versions=versions)
    _replace_amounts(head, book=book, versions=versions)
    FigurePlace.objects.filter(book=head).delete()
    FigurePlace.objects.bulk_create(
        (FigurePlace(book=head, figure_id=key, place=place_to_json(place)) for key, place in book.places.items()),
        batch_size=_BATCH,
    )
    head.revision += 1
    head.save(update_fields=["revision", "changed"])


def row_columns(row: Row, *, table: TableSchema) -> dict[str, Any]:
    """Return the columns of the database for a row of a Book."""
    found: dict[str, Any] = {}
    for column in table.columns:
        content = getattr(row, column.name)
        found |= figure_columns(content, column=column) if column.kind.is_figure else {column.name: content}
    return found


def amount_columns(amount: Amount) -> dict[str, Any]:
    """Return the columns of the table of facts for an amount, beside its book and version."""
    return {
        "table": amount.table,
        "row": amount.row,
        "field": amount.field,
        **amount.caliber._asdict(),
        "state": state_column(amount.figure),
        "fen": split_decimal(Fraction(amount.figure.number), most=0)[0],
        "quantum": str(amount.figure.quantum),
        "is_reversal": amount.is_reversal,
    }


def _versions(head: YearBook) -> _Versions:
    rows = {
        (table, key): version
        for table, model in ROW_MODELS.items()
        for key, version in model._default_manager.filter(book=head).values_list("key", "row_version")
    }
    amounts = {_fact(row): row.version for row in AmountRow.objects.filter(book=head)}
    return _Versions(rows, amounts)


def _fact(row: AmountRow) -> str:
    return "/".join(
        map(str, (row.table, row.row, row.field, row.phase, row.fund, row.as_of, row.years_back, row.scope))
    )


def _replace_rows(head: YearBook, *, book: Book, table: TableSchema, versions: _Versions) -> None:
    model: type[BookRow] = ROW_MODELS[table.name]
    model._default_manager.filter(book=head).delete()
    model._default_manager.bulk_create(
        (
            model(
                book=head,
                key=row.key,
                row_position=number * _STEP,
                row_version=versions.rows.get((table.name, row.key), 0) + 1,
                **row_columns(row, table=table),
            )
            for number, row in enumerate(book.rows(table.name), start=1)
        ),
        batch_size=_BATCH,
    )


def _replace_amounts(head: YearBook, *, book: Book, versions: _Versions) -> None:
    AmountRow.objects.filter(book=head).delete()
    rows = [AmountRow(book=head, **amount_columns(amount)) for amount in book.amounts]
    for row in rows:
        row.version = versions.amounts.get(_fact(row), 0) + 1
    AmountRow.objects.bulk_create(rows, batch_size=_BATCH)
