"""A budget table of income beside spending as running lines: 一、拨款收入 676 一、公共服务支出 516, …, 支出总计 690.

Only what comes out is told.
"""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, same_relation
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.flat_cells import cells_of
from jixiao.reading.document import Document, Paragraph

_SPENT, _GOT = late_pattern("支出$"), late_pattern("收入$|拨款$")
_ALL_SPENT, _ALL_GOT = late_pattern("(?:本年)?支出合计$"), late_pattern("(?:本年)?收入合计$")
_TOTAL_SPENT, _TOTAL_GOT = late_pattern("支出总计$"), late_pattern("收入总计$")
_CARRIED = late_pattern("上年结转|结转和结余|结转结余|使用非财政拨款结余|年末结转|年终结[转余]")
_MONEY = (Quantity.PLAIN, Quantity.MONEY)
_FEW, _MOST = 2, 200


def two_side_relations(document: Document) -> Iterator[Relation]:
    """Yield the sums of both sides and that their totals are the same."""
    pairs = [pair for line in document.paragraphs() for pair in _pairs(line)]
    start = 0
    for at, (word, number) in enumerate(pairs):
        for whole, part in ((_ALL_SPENT, _SPENT), (_ALL_GOT, _GOT)):
            if whole.search(word):
                yield from _sum(number, name=word, items=[it for it in pairs[start:at] if part.search(it[0])])
        for whole, part in ((_TOTAL_SPENT, _ALL_SPENT), (_TOTAL_GOT, _ALL_GOT)):
            if whole.search(word):
                items = [it for it in pairs[start:at] if part.search(it[0]) or _CARRIED.search(it[0])]
                yield from _sum(number, name=word, items=items)
        if _TOTAL_SPENT.search(word):
            yield from _same([it for it in pairs[start : at + 1] if _TOTAL_GOT.search(it[0])], total=(word, number))
            start = at + 1


def _pairs(line: Paragraph) -> Iterator[tuple[str, Mention]]:
    """Yield the numbers of a line, each with the word right before it."""
    word = ""
    for cell, number in cells_of(line):
        if number is None:
            word = cell or word
        elif word and number.quantity in _MONEY:
            yield word, number
            word = ""


def _sum(total: Mention, *, name: str, items: Sequence[tuple[str, Mention]]) -> Iterator[Relation]:
    whole, parts = Named(total, name), [Named(number, word) for word, number in items[-_MOST:]]
    if len(parts) >= _FEW and total.amount and sums_to(whole, items=parts):
        yield sum_relation(whole, items=parts, holds=True)


def _same(got: Sequence[tuple[str, Mention]], *, total: tuple[str, Mention]) -> Iterator[Relation]:
    for word, number in got[-1:]:
        if number.amount == total[1].amount:
            yield same_relation(Named(number, word), other=Named(total[1], total[0]))
