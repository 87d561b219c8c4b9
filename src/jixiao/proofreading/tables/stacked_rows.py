"""Rows below a row whose numbers they give place by place: 计划 1088 | 到位 1020, 市财政 49 | 49, 县财政 1039 | 971."""

from collections.abc import Iterator, Sequence
from itertools import islice

from jixiao.book.relation import Relation
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.loose_row import LooseRow

_FEW, _WIDE, _MOST = 2, 4, 8  # numbers of a row, rows; the most numbers, the most rows
_TELLING = 3  # digits of a total
_ADDED = (Quantity.PLAIN, Quantity.MONEY)


def stacked_rows(rows: Sequence[LooseRow]) -> Iterator[Relation]:
    """Yield that the rows right below one give all its numbers, each at its place."""
    filled = [(row.words, [it for it in row.numbers if it.quantity in _ADDED], row.is_drawn) for row in rows]
    told = [(words, numbers) for words, numbers, is_drawn in filled if numbers and not is_drawn]
    for at, (words, totals) in enumerate(told):
        is_total = _FEW <= len(totals) <= _WIDE and all(it.significant >= _TELLING for it in totals)
        if not is_total or totals[0].amount == totals[-1].amount:
            continue
        below: list[list[Mention]] = []
        for _, numbers in islice(told, at + 1, at + 1 + _MOST):
            if len(numbers) != len(totals):
                break
            below.append(numbers)
            if len(below) >= _FEW and all(_gives(below, place=place, total=it) for place, it in enumerate(totals)):
                yield from (_sum(below, place=place, total=it, name=words) for place, it in enumerate(totals))
                break


def _gives(rows: Sequence[Sequence[Mention]], *, place: int, total: Mention) -> bool:
    return sums_to(Named(total, ""), items=_column(rows, place=place))


def _column(rows: Sequence[Sequence[Mention]], *, place: int) -> list[Named]:
    return [Named(row[place], "表中") for row in rows]


def _sum(rows: Sequence[Sequence[Mention]], *, place: int, total: Mention, name: str) -> Relation:
    return sum_relation(Named(total, name or "表中合计"), items=_column(rows, place=place), holds=True)
