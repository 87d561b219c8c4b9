"""The tables of the Books: one table of rows for each table of the schema, made from it, and one table of facts.

A figure is stored as state, number and quantum; NULL as its state means missing, and nothing else is ever NULL that a
person could have typed. Money is an integer of fen; other numbers are an integer and a power of ten, exact on every
database.
"""

from typing import Any, cast

from django.db import models
from django.db.models import NOT_PROVIDED

from jixiao.book.column import Column, Kind, TableSchema
from jixiao.book.schema import TABLES
from jixiao.web.accounts.models import Person, Unit

STATE, SCALE, QUANTUM = "_state", "_scale", "_quantum"


def _state_column(default: str | type[NOT_PROVIDED] = NOT_PROVIDED) -> "models.CharField[str | None, str | None]":
    """Return the column of a state; NULL means missing, and only that."""
    return models.CharField(max_length=14, null=True, default=default)


class YearBook(models.Model):
    """One unit's fiscal year: the head of its rows.

    Unit:
        revision: counts the saves; it is locked by every save, so that saves of one Book come one after the other.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="books")
    year = models.SmallIntegerField("年度")
    revision = models.BigIntegerField(default=0)
    changed = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")

    scope_unit = "unit"
    scope_year = "year"

    class Meta:
        """One Book a unit and year."""

        ordering = ("-year", "unit")
        constraints = (models.UniqueConstraint(fields=("unit", "year"), name="book_once"),)

    def __str__(self) -> str:
        return f"{self.year}年度 {self.unit}"


class BookRow(models.Model):
    """One row of a table of a Book.

    Unit:
        row_position: the order of the rows; gaps are allowed.
        row_version: counts the saves of this row.
    """

    book = models.ForeignKey(YearBook, models.CASCADE, related_name="+")
    key = models.CharField(max_length=32)
    row_position = models.IntegerField(default=0)
    row_version = models.IntegerField(default=1)

    class Meta:
        """What all tables share; in the order of the rows."""

        abstract = True
        ordering = ("row_position", "pk")

    def __str__(self) -> str:
        return self.key


class AmountRow(models.Model):
    """One amount of a Book in one caliber: the table of facts."""

    book = models.ForeignKey(YearBook, models.CASCADE, related_name="+")
    table = models.CharField(max_length=32)
    row = models.CharField(max_length=32)
    field = models.CharField(max_length=32)
    phase = models.CharField(max_length=12)
    fund = models.CharField(max_length=32)
    as_of = models.SmallIntegerField(default=0)
    years_back = models.SmallIntegerField(default=0)
    scope = models.CharField(max_length=12, default="own")
    state = _state_column()
    fen = models.BigIntegerField(default=0)
    quantum = models.CharField(max_length=24, default="1")
    is_reversal = models.BooleanField(default=False)
    version = models.IntegerField(default=1)

    class Meta:
        """One figure a caliber."""

        constraints = (
            models.UniqueConstraint(
                fields=("book", "table", "row", "field", "phase", "fund", "as_of", "years_back", "scope"),
                name="amount_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.table}/{self.row}/{self.field}"


class FigurePlace(models.Model):
    """Where a figure stands: the parts of its place that are known."""

    book = models.ForeignKey(YearBook, models.CASCADE, related_name="+")
    figure_id = models.CharField(max_length=140)
    place = models.JSONField()

    class Meta:
        """One place a figure."""

        constraints = (models.UniqueConstraint(fields=("book", "figure_id"), name="place_once"),)

    def __str__(self) -> str:
        return self.figure_id


class CellChange(models.Model):
    """One cell that was changed: its history, oldest first.

    Unit:
        path: the figure id, or table/row/field for a cell that is no figure.
        origin: how it came, e.g. 录入, 导入, 采纳修改建议.
    """

    book = models.ForeignKey(YearBook, models.CASCADE, related_name="cell_changes")
    revision = models.BigIntegerField()
    path = models.CharField(max_length=140, db_index=True)
    old = models.TextField(blank=True)
    new = models.TextField(blank=True)
    person = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    origin = models.CharField(max_length=40)
    at = models.DateTimeField(auto_now_add=True)

    scope_unit = "book__unit"
    scope_year = "book__year"

    class Meta:
        """Oldest first."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.path}: {self.old} → {self.new}"


class SavedRequest(models.Model):
    """An answer that was given to a save, by its idempotency key: the same request sent again gets the same answer."""

    key = models.CharField(max_length=64)
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    answer = models.JSONField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """One answer a key."""

        constraints = (models.UniqueConstraint(fields=("person", "key"), name="saved_request_once"),)

    def __str__(self) -> str:
        return self.key


def _columns(column: Column) -> dict[str, Any]:
    """Return the columns of the database that hold a column of the schema."""
    if column.kind is Kind.FLAG:
        return {column.name: models.BooleanField(column.label, null=True)}
    if column.kind is Kind.DATE:
        return {column.name: models.DateField(column.label, null=True)}
    if not column.kind.is_figure:
        return {column.name: models.TextField(column.label, blank=True, default="")}
    found: dict[str, Any] = {
        column.name: models.BigIntegerField(column.label, default=0),
        column.name + STATE: _state_column(default="blank"),
        column.name + QUANTUM: models.CharField(max_length=24, default="0"),
    }
    if column.kind is not Kind.MONEY:
        found[column.name + SCALE] = models.SmallIntegerField(default=0)
    return found


def _row_model(table: TableSchema) -> type[BookRow]:
    """Return the model of a table, named after its row type."""
    name = f"{table.row_type.__name__}Row"
    constraint = models.UniqueConstraint(fields=("book", "key"), name=f"{table.name}_key_once")
    meta = type("Meta", (BookRow.Meta,), {"abstract": False, "constraints": (constraint,), "verbose_name": table.label})
    columns = {key: cell for column in table.columns for key, cell in _columns(column).items()}
    parts = {"__module__": __name__, "__doc__": f"The rows of {table.label}.", "Meta": meta, **columns}
    return cast("type[BookRow]", type(name, (BookRow,), parts))


ROW_MODELS = {table.name: _row_model(table) for table in TABLES if table.attribute}
