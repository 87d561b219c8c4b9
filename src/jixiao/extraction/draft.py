"""A Book in the making: cells and amounts by figure id, each with its place."""

from typing import Any

from msgspec import Struct, field

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.column import Kind
from jixiao.book.figure import Figure
from jixiao.book.place import Place
from jixiao.book.schema import TABLE_BY_NAME, TABLES
from jixiao.book.unit import Unit

WHOLE = "whole"  # the key of what is about the unit as a whole
Content = Any  # what a cell holds: a figure, a text, a flag


class Draft(Struct):
    """What was found so far.

    Unit:
        contents: by figure id, in the order of the document.
        places: where each stands.
        refused: ids for which the document states different figures, so that none of them is certain.
    """

    contents: dict[str, Content] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)

    def put(self, figure_id: str, *, content: Content, place: Place) -> None:
        """Take what a cell or an amount holds; the first place is kept, and figures that differ are all given up."""
        if figure_id in self.refused:
            return
        known = self.contents.setdefault(figure_id, content)
        if isinstance(known, Figure) and known.number != content.number:
            self.refused.add(figure_id)
            del self.contents[figure_id], self.places[figure_id]
            return
        self.places.setdefault(figure_id, place)

    def mark(self, figure_id: str, *, place: Place) -> None:
        """Take that a flag is set."""
        self.put(figure_id, content=True, place=place)

    def figure(self, figure_id: str) -> Figure | None:
        """Return a figure that was found, None if there is none."""
        found = self.contents.get(figure_id)
        return found if isinstance(found, Figure) else None

    def rows(self, table: str) -> list[str]:
        """Return the keys of the rows of a table in their order."""
        keys = (figure_id.split("/")[1] for figure_id in self.contents if figure_id.startswith(f"{table}/"))
        return list(dict.fromkeys(keys))

    def book(self, *, year: int, unit: str, region: str) -> Book:
        """Return the Book of a unit and year that holds what was found."""
        cells: dict[str, dict[str, dict[str, Content]]] = {}
        amounts = []
        for figure_id, content in self.contents.items():
            path, at, suffix = figure_id.partition("@")
            table, row, name = path.split("/")
            if at:
                amounts.append(Amount(table, row, name, Caliber.from_suffix(suffix), content))
            else:
                cells.setdefault(table, {}).setdefault(row, {})[name] = content
        book = Book(year, unit=Unit(name=unit, region=region), amounts=tuple(amounts), places=self.places)
        return _with_rows(book, cells=cells)


def _with_rows(book: Book, *, cells: dict[str, dict[str, dict[str, Content]]]) -> Book:
    for schema in TABLES:
        found = cells.get(schema.name)
        if not found or schema.row_type is None:
            continue
        if schema.name == "unit":
            found = {"self": {"name": book.unit.name, "region": book.unit.region, **found.get("self", {})}}
        rows = tuple(schema.row_type(key=key, **values) for key, values in found.items())
        book = book.with_rows(schema.name, rows=rows)
    return book


def kind_of(figure_id: str) -> Kind:
    """Return what a figure id holds: money where it has a caliber, else what its column says."""
    path, at, _ = figure_id.partition("@")
    if at:
        return Kind.MONEY
    table, _, name = path.split("/")
    return TABLE_BY_NAME[table].column(name).kind
