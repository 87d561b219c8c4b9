"""Rows that each begin with 其中 below the row that they are parts of: 面积 29.5亩, 其中桃树 1.5亩, 其中果树 28亩."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, same_relation
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.loose_row import LooseRow

_OF_WHICH = late_pattern(r"\s{0,4}其中")
_FEW, _MOST = 2, 20


def of_which_rows(rows: Sequence[LooseRow]) -> Iterator[Relation]:
    """Yield that such rows give the row above them, or that the only one is as much; told only where it comes out."""
    for at, row in enumerate(rows):
        if _OF_WHICH.match(row.words) or not any(map(_has_unit, row.numbers)):
            continue
        parts = []
        for part in rows[at + 1 : at + 1 + _MOST]:
            if not _OF_WHICH.match(part.words) or not part.numbers:
                break
            parts.append(part)
        yield from _judge(row, parts=parts) if parts else ()


def _has_unit(mention: Mention) -> bool:
    return mention.quantity in (Quantity.COUNT, Quantity.MONEY)


def _judge(row: LooseRow, *, parts: Sequence[LooseRow]) -> Iterator[Relation]:
    totals = [it for it in row.numbers if _has_unit(it)]
    for place, total in enumerate(totals):
        like = [[it for it in part.numbers if it.is_like == total.is_like] for part in parts]
        items = [it[min(place, len(it) - 1)] for it in like if it]
        named, whole = [Named(it, "其中") for it in items], Named(total, row.words)
        if len(items) < len(parts):
            continue
        if len(items) >= _FEW and sums_to(whole, items=named):
            yield sum_relation(whole, items=named, holds=True)
        elif len(items) == 1 and items[0].amount == total.amount:
            yield same_relation(whole, other=named[0])
