"""The Book as JSON, whole and exact: what the API sends, what a snapshot keeps."""

import datetime as dt
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.column import Column, Kind, Row, TableSchema
from jixiao.book.figure import Exact, Figure, State, exact
from jixiao.book.place import Place
from jixiao.book.schema import TABLE_BY_NAME, TABLES

Json = Any  # what json.loads returns


def book_to_json(book: Book) -> dict[str, Json]:
    """Return a Book as an object of plain JSON values; numbers are exact and written as texts.

    Shape:
        tables: rows by table, cells by field; blank cells are left out.
        amounts: one object a figure, named by its figure id.
    """
    tables = {table.name: [_row_to_json(row, table=table) for row in book.rows(table.name)] for table in TABLES}
    return {
        "year": book.year,
        "tables": {name: rows for name, rows in tables.items() if rows and TABLE_BY_NAME[name].attribute},
        "amounts": [_amount_to_json(amount) for amount in book.amounts],
        "places": {figure_id: place_to_json(place) for figure_id, place in book.places.items()},
        "prior": None if book.prior is None else book_to_json(book.prior),
    }


def book_from_json(data: Mapping[str, Json]) -> Book:
    """Return the Book that `book_to_json` wrote."""
    book = Book(
        data["year"],
        amounts=tuple(_amount_from_json(item) for item in data["amounts"]),
        places={figure_id: Place(**place) for figure_id, place in data["places"].items()},
        prior=None if data["prior"] is None else book_from_json(data["prior"]),
    )
    for name, rows in data["tables"].items():
        table = TABLE_BY_NAME[name]
        book = book.with_rows(name, rows=tuple(_row_from_json(row, table=table) for row in rows))
    return book


def figure_to_json(figure: Figure) -> dict[str, str]:
    """Return a figure: its state, or its exact number and the last digit printed."""
    if not figure.is_value:
        return {"state": figure.state.value}
    return {"number": str(figure.number), "quantum": str(figure.quantum)}


def figure_from_json(data: Mapping[str, str]) -> Figure:
    """Return the figure that `figure_to_json` wrote."""
    if "state" in data:
        return Figure(State(data["state"]))
    return Figure(State.VALUE, _number(data["number"]), _number(data["quantum"]))


def _number(text: str) -> Exact:
    return exact(Fraction(text))


def _row_to_json(row: Row, *, table: TableSchema) -> dict[str, Json]:
    cells = {column.name: _cell_to_json(getattr(row, column.name)) for column in table.columns}
    return {"key": getattr(row, "key", ""), **{name: cell for name, cell in cells.items() if cell is not None}}


def _cell_to_json(content: object) -> Json:
    if isinstance(content, Figure):
        return None if content.state is State.BLANK else figure_to_json(content)
    if isinstance(content, dt.date):
        return content.isoformat()
    return None if content == "" else content


def _row_from_json(data: Mapping[str, Json], *, table: TableSchema) -> Row:
    cells = {name: _cell_from_json(cell, column=table.column(name)) for name, cell in data.items() if name != "key"}
    return table.row_type(key=data["key"], **cells)


def _cell_from_json(cell: Json, *, column: Column) -> Json:
    if column.kind.is_figure:
        return figure_from_json(cell)
    return dt.date.fromisoformat(cell) if column.kind is Kind.DATE else cell


def _amount_to_json(amount: Amount) -> dict[str, Json]:
    return {"id": amount.figure_id, "is_reversal": amount.is_reversal, **figure_to_json(amount.figure)}


def _amount_from_json(data: Mapping[str, Json]) -> Amount:
    path, _, suffix = data["id"].partition("@")
    table, row, field = path.split("/")
    return Amount(table, row, field, Caliber.from_suffix(suffix), figure_from_json(data), data["is_reversal"])


def place_to_json(place: Place) -> dict[str, Json]:
    """Return the parts of a place that are known."""
    empty = Place()
    parts = {name: getattr(place, name) for name in Place.__struct_fields__}
    return {name: part for name, part in parts.items() if part != getattr(empty, name)}
