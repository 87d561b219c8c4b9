"""Rows whose last numbers are the sums of those before: 合计 3 2.25 42 88.2 12 25.2 57 115.65 tells pairs."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.proofreading.figures.mention import Mention, Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation
from jixiao.proofreading.tables.flattened import loose_rows
from jixiao.reading.document import Document

_STEPS = (1, 2, 3)  # columns that each thing of a row has
_FEW, _MOST = 2, 40
_TELLING = 3  # digits of all totals together that no sums meet by chance
_ADDED = (Quantity.PLAIN, Quantity.MONEY, Quantity.COUNT)


def row_totals(document: Document) -> Iterator[Relation]:
    """Yield the sums that the last numbers of a row give, where all of them come out."""
    for row in loose_rows(document.paragraphs()):
        if len(row) <= _MOST and all(it.quantity in _ADDED for it in row):
            yield from _sums(row)


def _sums(row: Sequence[Mention]) -> Iterator[Relation]:
    for step in _STEPS:
        groups = [row[start::step] for start in range(step)]
        if len(row) % step or len(row) // step <= _FEW or not all(map(_gives_last, groups)):
            continue
        if sum(group[-1].significant for group in groups) > _TELLING:
            for *items, total in groups:
                yield sum_relation(Named(total, "表中合计"), items=[Named(it, "表中") for it in items], holds=True)
            return


def _gives_last(group: Sequence[Mention]) -> bool:
    *items, total = group
    filled = sum(1 for it in items if it.amount)
    return filled >= _FEW and {it.is_like for it in group} == {total.is_like} and sum_of(items) == total.amount
