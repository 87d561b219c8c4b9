"""The pages of the integrated system as the rulebook lists them: what each asks for, in which unit and order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jixiao.book.column import TableSchema
from jixiao.book.schema import TABLE_BY_LABEL
from jixiao.formula.parse import parse_formula
from jixiao.formula.template import Slot
from jixiao.formula.tree import bind_caliber
from jixiao.formula.vocabulary import Vocabulary
from jixiao.law.in_force import Law

_FOLDER = "forms"
_NAME = "entry_sheet"
_FINAL = "决算"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a page asks for.

    Unit:
        is_optional: whether it is left out where the Book states nothing.
    """

    label: str
    slot: Slot
    is_optional: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One page; with a table it is filled in once for each of its rows.

    Unit:
        unit: the unit of money that the page asks for.
    """

    id: str
    title: str
    unit: str
    table: TableSchema | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class EntryForm:
    """All pages in their order, and how well they are known."""

    pages: tuple[Page, ...]
    citation: str
    is_verified: bool


def entry_form(law: Law, *, vocabulary: Vocabulary) -> EntryForm:
    """Return the pages of a place; a lower layer replaces pages of the same id and adds others at the end.

    Raises:
        BrokenRulebookError: If a file cannot be read.
        FormulaError: If a value cannot be read.
    """
    documents = law.rulebook.documents(_FOLDER, region=law.region, name=_NAME)
    pages: dict[str, Mapping[str, Any]] = {}
    for document in documents:
        pages |= {page["id"]: page for page in document.data["page"]}
    last = documents[-1].data
    made = tuple(_page(data, vocabulary=vocabulary) for data in pages.values())
    return EntryForm(made, str(last["citation"]), bool(last["verified"]))


def _page(data: Mapping[str, Any], *, vocabulary: Vocabulary) -> Page:
    table = TABLE_BY_LABEL[data["each"]] if "each" in data else None
    return Page(
        data["id"], data["title"], data["unit"], table, tuple(_entries(data, table=table, vocabulary=vocabulary))
    )


def _entries(data: Mapping[str, Any], *, table: TableSchema | None, vocabulary: Vocabulary) -> Iterator[Entry]:
    phase = vocabulary.phases[_FINAL]
    for item in data["entries"]:
        node = bind_caliber(parse_formula(item["value"], vocabulary=vocabulary, each=table), phase=phase)
        yield Entry(item["label"], Slot(node, "", item["value"]), bool(item.get("when_stated")))
