"""A rate of 100 % whose two equal amounts stand in the sentences before: 预算17.77万元，下达17.77万元。…到位率100%."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from jixiao.book.place import Place
from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation

_RATE = late_pattern("(?:到位|执行|拨付|支付|支出|使用|下达|发放|兑付)率(?:均|都|已)?(?:为|达到?|是)?$")
_ALL = 100
_LINES, _FEW = 4, 2  # lines with its own; digits of an amount


def full_rates_before(text: Text, *, told: AbstractSet[Place]) -> Iterator[Relation]:
    """Yield for each such rate the nearest amount before it that is told twice.

    Args:
        text: The running text.
        told: The places of the percentages that are explained.
    """
    for mentions in text.assembly.mentions:
        for rate in mentions:
            is_all = rate.quantity is Quantity.PERCENT and rate.value == _ALL and rate.place not in told
            is_rate = is_all and _RATE.search(rate.lead) is not None
            pair = _pair(rate.passage, start=rate.start, text=text) if is_rate else None
            if pair is not None:
                yield rate_relation(Said(Role.RATE, rate, "比率"), part=pair[0], whole=pair[1], holds=True)


def _pair(number: int, *, start: int, text: Text) -> tuple[Named, Named] | None:
    """Return the last two equal amounts before a place, the later one first."""
    seen: dict[object, Named] = {}
    for line in range(number, max(-1, number - _LINES), -1):
        before = [it for it in text.levels_of(line) if line < number or it.mention.start < start]
        for named in reversed(before):
            is_amount = named.mention.quantity is Quantity.MONEY and named.mention.significant >= _FEW
            later = seen.setdefault(named.mention.amount, named) if is_amount else named
            if later is not named:
                return later, named
    return None
