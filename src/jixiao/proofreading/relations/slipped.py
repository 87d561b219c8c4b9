"""Sums that fail for the unit of one figure alone: 甲400万元，其中：乙150元，丙250万元."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from jixiao.proofreading.figures.mention import MONEY_UNITS, Mention, Quantity, sum_of
from jixiao.proofreading.relations.build import Named

_FEW = 2
_TELLING = 3  # digits that another unit does not fit by chance


def fails_by_unit(total: Named, *, items: Sequence[Named]) -> bool:
    """Whether a sum comes out to the last digit once one of its amounts has the unit of all others."""
    mentions = [total.mention, *(item.mention for item in items)]
    if len(items) < _FEW or any(it.quantity is not Quantity.MONEY or not it.shows_unit for it in mentions):
        return False
    return any(_adds_up(exchanged) for exchanged in _exchanged(mentions))


def _exchanged(mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Yield the figures with one unit for all, where one of them alone has another."""
    for at, odd in enumerate(mentions):
        units = {it.unit for it in mentions if it is not odd}
        if len(units) == 1 and odd.unit not in units and odd.significant >= _TELLING:
            unit = next(iter(units))
            yield [*mentions[:at], replace(odd, unit=unit, scale=MONEY_UNITS[unit]), *mentions[at + 1 :]]


def _adds_up(mentions: Sequence[Mention]) -> bool:
    return sum_of(mentions[1:]) == mentions[0].amount
