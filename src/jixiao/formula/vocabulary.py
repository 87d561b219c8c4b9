"""The words a formula may use: labels from the schema of the Book, codes from the rulebook."""

import difflib
from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct, field

from jixiao.book.caliber import PHASES, SCOPES
from jixiao.book.column import Column, TableSchema
from jixiao.book.schema import TABLE_BY_LABEL, TABLES

CodesByLabel = Mapping[str, Mapping[str, str]]


class Vocabulary(Struct, frozen=True, dict=True):
    """The labels of all tables and the code lists of one place and year.

    Shape:
        codes[list][label] is the code; labels include synonyms and the codes themselves.
    """

    codes: CodesByLabel = field(default_factory=dict)

    @cached_property
    def phases(self) -> Mapping[str, str]:
        """Phase by its word."""
        return {label: phase for phase, label in PHASES.items()} | {"执行数": "executed", "决算数": "final"}

    @cached_property
    def scopes(self) -> Mapping[str, str]:
        """Scope by its word."""
        return {label: scope for scope, label in SCOPES.items()}

    @cached_property
    def funds(self) -> Mapping[str, str]:
        """Fund code by its word."""
        return self.codes.get("fund", {})

    @cached_property
    def fixed_amounts(self) -> Mapping[str, tuple[TableSchema, str, str]]:
        """Table, fixed row and field by the label of the row."""
        return {row.label: (table, row.name, table.amounts[0].name) for table in TABLES for row in table.fixed_rows}

    @cached_property
    def single_columns(self) -> Mapping[str, tuple[TableSchema, Column]]:
        """Table and column by the label of a column of a single table."""
        return {column.label: (table, column) for table in TABLES if table.is_single for column in table.columns}

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """Every label a formula may write, the qualified ones included."""
        qualified = [f"{table.label}.{label}" for table in TABLES for label in table.labels]
        return (*self.fixed_amounts, *self.single_columns, *qualified)

    def nearest(self, word: str, *, among: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return the known labels most like a word, at most two."""
        return tuple(difflib.get_close_matches(word, among or self.labels, n=2, cutoff=1 / 2))

    def table(self, label: str) -> TableSchema | None:
        """Return the table of a label."""
        return TABLE_BY_LABEL.get(label)
