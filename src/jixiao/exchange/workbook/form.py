"""The forms of the workbook in the rulebook: how its sheets look and what people also call their parts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any

from jixiao.book.caliber import PHASES, SCOPES, Caliber
from jixiao.book.column import Column, TableSchema
from jixiao.book.schema import TABLES
from jixiao.law.code_list import folded
from jixiao.law.in_force import Law
from jixiao.law.rulebook import Rulebook

Words = Mapping[str, Sequence[str]]

_FOLDER = "forms"
_LOOK = "workbook"
_SYNONYMS = "workbook_synonyms"


@dataclass(frozen=True)
class Total:
    """A row that is the sum of other rows of its table; `is_shown` gives it a computed row of its own."""

    row: str
    parts: tuple[str, ...]
    is_shown: bool


@dataclass(frozen=True)
class Form:
    """The look of the workbook and the synonyms it is read with.

    Shape:
        look, words: the merged files of all layers, as they are written.
    """

    look: Mapping[str, Any]
    words: Mapping[str, Any]

    @property
    def version(self) -> int:
        """The version of the format of the workbook."""
        return int(self.look["format"])

    @property
    def title(self) -> str:
        """What the workbook is called."""
        return str(self.look["title"])

    @cached_property
    def groups(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The tables in groups for the list of contents; a table in no group comes last."""
        groups = [(str(group["title"]), tuple(group["tables"])) for group in self.look["group"]]
        grouped = {table for _, tables in groups for table in tables}
        rest = tuple(table.name for table in TABLES if table.name not in grouped)
        return (*groups, *([("其他", rest)] if rest else []))

    def purpose(self, table: str) -> str:
        """Return what a table is for, empty if nobody says."""
        return str(self.look["purpose"].get(table, ""))

    def usual_calibers(self, table: str, *, month: int) -> tuple[Caliber, ...]:
        """Return the calibers a new workbook has columns for; execution is that up to the month given."""
        calibers = (Caliber.from_suffix(suffix) for suffix in self.look["usual"].get(table, ()))
        return tuple(
            caliber._replace(as_of=month) if caliber.phase == "executed" and not caliber.as_of else caliber
            for caliber in calibers
        )

    def totals(self, table: str) -> Mapping[str, Total]:
        """Return the rows of a table that are sums of others, by row."""
        found = (entry for entry in self.look["total"] if entry["table"] == table)
        return {entry["row"]: Total(entry["row"], tuple(entry["parts"]), entry["shown"]) for entry in found}

    def summed(self, table: str) -> tuple[str, ...]:
        """Return the columns and amounts of a table that are added up under its header."""
        return tuple(self.look["sums"].get(table, ()))

    def indented(self, table: str) -> tuple[str, ...]:
        """Return the fixed rows of a table that stand below another."""
        return tuple(self.look["indent"].get(table, ()))

    def required(self, table: str) -> tuple[str, ...]:
        """Return the columns that a sheet of a table must have."""
        return tuple(self.look["required"].get(table, ()))

    def unique(self, table: str) -> tuple[str, ...]:
        """Return the columns of a table whose contents must not repeat."""
        return tuple(self.look["unique"].get(table, ()))

    @property
    def required_sheets(self) -> tuple[str, ...]:
        """The tables that every workbook must have."""
        return tuple(self.look["required_sheets"])

    def naming_columns(self, table: TableSchema) -> tuple[Column, ...]:
        """Return the columns that name a row of a table to a person."""
        names = self.look["names"].get(table.name, ("name",))
        return tuple(column for name in names for column in table.columns if column.name == name)

    def is_wide(self, column: Column) -> bool:
        """Whether a column holds long texts."""
        return column.label.endswith(tuple(self.look["wide"]["suffixes"]))

    @cached_property
    def sheets(self) -> Mapping[str, str]:
        """Table by the name of a sheet."""
        names = {folded(word): table for table, words in self.words["sheet"].items() for word in words}
        return names | {folded(table.label): table.name for table in TABLES}

    def columns(self, table: TableSchema) -> Mapping[str, Column]:
        """Return the columns of a table by their labels and synonyms; a label wins over the synonym of another."""
        words: Words = self.words["column"].get(table.name, {})
        by_name = {column.name: column for column in table.columns}
        names = {folded(word): by_name[name] for name, synonyms in words.items() for word in synonyms}
        return names | {folded(column.label): column for column in table.columns}

    def rows(self, table: TableSchema) -> Mapping[str, str]:
        """Return the fixed rows of a table by their labels and synonyms."""
        return _named(self.words["row"].get(table.name, {}), {row.name: row.label for row in table.fixed_rows})

    def amounts(self, table: TableSchema) -> Mapping[str, str]:
        """Return the amount fields of a table by their labels and synonyms."""
        return _named(self.words["amount"].get(table.name, {}), {field.name: field.label for field in table.amounts})

    @cached_property
    def phases(self) -> Mapping[str, str]:
        """Phase by its word, the longest words first."""
        words = _named(self.words["phase"], PHASES)
        return dict(sorted(words.items(), key=lambda item: -len(item[0])))

    @cached_property
    def scopes(self) -> Mapping[str, str]:
        """Scope by its word."""
        return _named(self.words["scope"], SCOPES)

    def synonyms(self, group: str, *, labels: Mapping[str, str] = MappingProxyType({})) -> Mapping[str, str]:
        """Return the names of a group of synonyms by their words."""
        return _named(self.words[group], labels)

    def listed(self, key: str) -> tuple[str, ...]:
        """Return a plain list of words."""
        return tuple(self.words[key])


def form_of(law: Law) -> Form:
    """Return the forms of the workbook for the place of a law.

    Raises:
        BrokenRulebookError: If a file of the forms cannot be read.
    """
    return _form(law.rulebook, law.region)


@lru_cache(maxsize=64)
def _form(rulebook: Rulebook, region: str) -> Form:
    return Form(
        look=_merged(document.data for document in rulebook.documents(_FOLDER, region=region, name=_LOOK)),
        words=_merged(document.data for document in rulebook.documents(_FOLDER, region=region, name=_SYNONYMS)),
    )


def _merged(layers: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return tables laid over each other: entries of a lower layer replace, tables are merged key by key."""
    merged: dict[str, Any] = {}
    for layer in layers:
        for key, value in layer.items():
            is_table = isinstance(value, Mapping) and isinstance(merged.get(key), Mapping)
            merged[key] = _merged((merged[key], value)) if is_table else value
    return merged


def _named(synonyms: Words, labels: Mapping[str, str]) -> Mapping[str, str]:
    """Return names by folded words; a label wins over the synonym of another."""
    words = {folded(word): name for name, words in synonyms.items() for word in words}
    return words | {folded(label): name for name, label in labels.items()}
