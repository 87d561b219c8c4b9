"""Rows of numbers whose heads a converter lost; a number and those behind it may still be a total and its parts."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.build import Named
from jixiao.proofreading.relations.total import sum_relation
from jixiao.proofreading.tables.flattened import loose_rows
from jixiao.reading.document import Document

_FEW, _MOST = 2, 40  # numbers of a row
_TELLING = 2  # digits of a total that a sum does not meet by chance


def loose_figures(document: Document) -> list[Named]:
    """Return the amounts of rows without heads."""
    rows = loose_rows(document.paragraphs())
    return [Named(it, "表中") for row in rows for it in row if it.quantity is Quantity.MONEY]


def loose_relations(document: Document) -> Iterator[Relation]:
    """Yield for each number of a row the sum of those right behind it that gives it; told only where it comes out."""
    for row in loose_rows(document.paragraphs()):
        for index, total in enumerate(row[:_MOST]):
            items = _parts(total, after=row[index + 1 : _MOST])
            if items:
                named = [Named(item, "表中") for item in items]
                yield sum_relation(Named(total, "表中合计"), items=named, holds=True)


def _parts(total: Mention, *, after: Sequence[Mention]) -> Sequence[Mention]:
    added = Fraction(0)
    for count, item in enumerate(after, start=1):
        if item.is_like != total.is_like:
            return ()
        added += item.amount
        if added == total.amount and sum(1 for it in after[:count] if it.amount) >= _FEW:
            return after[:count] if total.significant >= _TELLING else ()
    return ()
