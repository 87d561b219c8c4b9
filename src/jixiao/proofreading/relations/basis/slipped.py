"""Sums that fail for one figure alone: for its unit, as 甲400万元，其中：乙150元，丙250万元, or its digits."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec.structs import replace

from jixiao.book.printing import print_decimal
from jixiao.proofreading.figures.mention import MONEY_UNITS, Mention, Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.repair.typing_errors import is_mistyped

_FEW, _SOME = 2, 3
_TELLING = 3  # digits that another unit does not fit by chance
_IN_ALL = 4  # digits of such a figure and its total, where three figures or more are added


def fails_by_unit(total: Named, *, items: Sequence[Named]) -> bool:
    """Whether a sum comes out to the last digit once one of its amounts has the unit of all others."""
    mentions = [total.mention, *(item.mention for item in items)]
    if len(items) < _FEW or any(it.quantity is not Quantity.MONEY or not it.shows_unit for it in mentions):
        return False
    return any(_adds_up(exchanged) for exchanged in _exchanged(mentions))


def fails_by_typing(total: Named, *, items: Sequence[Named]) -> bool:
    """Whether a sum comes out to the last digit once two neighbouring digits of one figure change places.

    Or once one digit of it is put in that was left out, or taken out that was typed twice. Of figures with many digits
    this is not met by chance, so that the list is all of its total though nothing else says so.
    """
    mentions = [total.mention, *(item.mention for item in items)]
    if len(items) < _FEW or any(it.unit != mentions[0].unit or it.value <= 0 for it in mentions):
        return False
    rest = total.mention.value - sum(item.mention.value for item in items)
    wanted = [mentions[0].value - rest, *(it.value + rest for it in mentions[1:])]
    return bool(rest) and any(is_slip_of(it, value=value) for it, value in zip(mentions, wanted, strict=True))


def is_slip_of(mention: Mention, *, value: Fraction) -> bool:
    """Whether a figure of many digits is another value, in its unit, with its digits mistyped."""
    if value <= 0 or (value * 10**mention.decimals).denominator != 1:
        return False
    old, new = (print_decimal(number, places=mention.decimals).replace(",", "") for number in (mention.value, value))
    return is_mistyped(old, new=new)


def _exchanged(mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Yield the figures with one unit for all, where one of them alone has another."""
    for at, odd in enumerate(mentions):
        units = {it.unit for it in mentions if it is not odd}
        if len(units) == 1 and odd.unit not in units and _is_telling(odd, among=mentions):
            unit = next(iter(units))
            yield [*mentions[:at], replace(odd, unit=unit, scale=MONEY_UNITS[unit]), *mentions[at + 1 :]]


def _is_telling(odd: Mention, *, among: Sequence[Mention]) -> bool:
    digits = [it.significant for it in among if it is not odd]
    is_long = len(digits) >= _SOME and odd.significant >= _FEW
    return odd.significant >= _TELLING or (is_long and odd.significant + digits[0] >= _IN_ALL)


def _adds_up(mentions: Sequence[Mention]) -> bool:
    return sum_of(mentions[1:]) == mentions[0].amount
