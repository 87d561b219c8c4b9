"""Rows that tell amounts, each with its share, and what they come to: 2018年 4250 85% 750 15% 5000.

Whatever the heads say, a row in which all of this comes out is such a one; rows of one shape are added up in turn.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from jixiao.book.relation import Relation
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.rates.siblings import fits
from jixiao.proofreading.relations.sums.total import sum_relation
from jixiao.proofreading.tables.loose_row import LooseRow

_FEW = 2  # amounts with their shares; rows
_SERIAL = 200  # a smaller number before the amounts of a row only counts it
_AMOUNTS = (Quantity.PLAIN, Quantity.MONEY, Quantity.COUNT)


class _Shares(Struct, frozen=True):
    """The parts of a row, the share of each, and what they come to."""

    parts: tuple[Named, ...]
    rates: tuple[Mention, ...]
    total: Named

    @property
    def columns(self) -> tuple[Named, ...]:
        """Its amounts."""
        return *self.parts, self.total


def share_rows(rows: Iterable[LooseRow]) -> Iterator[Relation]:
    """Yield sums and shares of such rows, and the sums of their columns that give those of the last row."""
    for _, group in groupby(map(_shares, rows), key=lambda it: 0 if it is None else len(it.parts)):
        found = [it for it in group if it is not None]
        for row in found:
            yield sum_relation(row.total, items=row.parts, holds=True)
            for part, rate in zip(row.parts, row.rates, strict=True):
                yield rate_relation(Said(Role.SHARE, rate, "占比"), part=part, whole=row.total, holds=True)
        if len(found) > _FEW:
            yield from _columns(found)


def _shares(row: LooseRow) -> _Shares | None:
    """Return the amounts of a row with their shares, where the last or the first number is the sum of all of them."""
    told = row.numbers
    counted = told[1:] if told and told[0].value < _SERIAL and not told[0].decimals else []
    for numbers, total in ((told[:-1], told[-1:]), (told[1:], told[:1]), (counted[:-1], counted[-1:])):
        parts, rates = numbers[::2], numbers[1::2]
        is_row = len(parts) == len(rates) >= _FEW and all(it.quantity in _AMOUNTS for it in (*parts, *total))
        if not (is_row and total) or any(it.quantity is not Quantity.PERCENT for it in rates):
            continue
        whole, named = Named(total[0], "合计"), tuple(Named(it, row.words) for it in parts)
        is_sum = sum(it.addend for it in parts) == total[0].addend > 0
        if is_sum and all(fits(rate, part=part, whole=whole) for part, rate in zip(named, rates, strict=True)):
            return _Shares(named, tuple(rates), whole)
    return None


def _columns(rows: Sequence[_Shares]) -> Iterator[Relation]:
    *above, last = rows
    for at, total in enumerate(last.columns):
        items = [row.columns[at] for row in above]
        if sum(it.mention.addend for it in items) == total.mention.addend:
            yield sum_relation(total, items=items, holds=True)
