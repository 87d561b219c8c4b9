"""The story of one figure: what it is now, where it came from, who changed it, and which rules read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from jixiao.book.book import Book
from jixiao.book.column import Kind
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.book.verdict import Verdict
from jixiao.formula.leaves import At, read_leaves
from jixiao.pipelines.check_book import CheckResult, check_book
from jixiao.rules.outcome import Outcome
from jixiao.web.action_error import NotFoundError
from jixiao.web.books.imports.store_book import texts_of
from jixiao.web.books.panel import cell_words, split_figure
from jixiao.web.books.table_page import place_words
from jixiao.web.store.load import load_book
from jixiao.web.store.models import CellChange, YearBook

_MOST_RULES = 40
_TELLING = (Verdict.FAIL, Verdict.CANNOT_TELL, Verdict.PASS)


@dataclass(frozen=True, slots=True)
class Reading:
    """One rule that reads a figure, and what it says on the Book as it stands."""

    rule: str
    title: str
    formula: str
    instance: str
    verdict: str


def figure_story(head: YearBook, *, figure_id: str) -> dict[str, Any]:
    """Return the story of a figure of a Book.

    Raises:
        NotFoundError: If it names no cell of a Book.
    """
    split = split_figure(figure_id)
    if split is None or not _has_column(split[0], field=split[2]):
        raise NotFoundError
    table, row, field = split
    book = load_book(head)
    kind = _kind(table, field=field)
    return {
        "figure_id": figure_id,
        "table": table,
        "row": row,
        "field": field,
        "label": cell_words(table, row=row, field=field),
        "text": texts_of(book).get(figure_id, ""),
        "is_money": kind is Kind.MONEY,
        "place": place_words(book.place(figure_id)),
        "history": CellChange.objects.filter(book=head, path=figure_id).select_related("person").order_by("-pk"),
        "readings": list(islice(rules_reading(book, figure_id=figure_id), _MOST_RULES)),
    }


def rules_reading(book: Book, *, figure_id: str) -> Iterator[Reading]:
    """Yield the rules that read a figure, each instance once, what fails first."""
    result = check_book(book)
    told = result.outcomes.having(*_TELLING)
    seen: set[tuple[str, str]] = set()
    for outcome in sorted(told, key=lambda outcome: _TELLING.index(outcome.verdict)):
        rule, name = outcome.compiled.rule, outcome.item
        if (rule.id, name) in seen or not _reads(outcome, result=result, figure_id=figure_id):
            continue
        seen.add((rule.id, name))
        yield Reading(rule.id, rule.title, "；".join(rule.checks), name, outcome.verdict.label)


def _reads(outcome: Outcome, *, result: CheckResult, figure_id: str) -> bool:
    """Whether an outcome was reached by reading a figure."""
    if outcome.variant is None or result.facts is None or result.catalogue is None:
        return False
    result.facts.group = outcome.group
    at = At(result.facts, outcome.row)
    leaves = read_leaves(outcome.variant.tree, at=at, compiler=result.catalogue.compiler)
    return any(leaf.figure_id == figure_id for leaf in leaves)


def _has_column(table: str, *, field: str) -> bool:
    name = field.partition("@")[0]
    schema = TABLE_BY_NAME[table]
    own = {column.name for column in schema.columns}
    return name in own | {amount.name for amount in schema.amounts}


def _kind(table: str, *, field: str) -> Kind:
    found = next((column.kind for column in TABLE_BY_NAME[table].columns if column.name == field), None)
    return found or Kind.MONEY
