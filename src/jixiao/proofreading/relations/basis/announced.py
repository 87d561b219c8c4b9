"""Lists that words announce as all of a figure, as in 下达资金2263万元，具体投向：甲1435万元，乙700万元，丙128万元."""

from collections.abc import Sequence

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Scope
from jixiao.proofreading.figures.mention import Quantity, sum_of

_ALL = late_pattern(
    r"[，,；;]?\s?(?:资金|经费|支出|收入|其)?(?:"
    r"具体(?:资金)?(?:投向|用途|来源|构成|组成|分配|分解|去向|安排|使用)(?:情况)?(?:如下|为|是|包括)?[：:]|"
    r"(?:资金|经费)?(?:投向|来源|构成|组成|分配|分解|去向)(?:情况)?(?:如下|分别)?[为是]?[：:]|"
    r"分别(?:为|是)[：:]"
    r")"
)
_SOME = late_pattern("主要|重点|其中|含")
_FEW = 3
_MOST = 100  # percent
_LEAST = 90  # percent; a list of less may be of a part of the figure


def is_announced(scope: Scope, *, items: Sequence[Fact]) -> bool:
    """Whether words say that a list of amounts tells all of the amount before it, and it tells most of it."""
    levels = [item.level for item in items if item.level is not None]
    whole = scope.parent.level if scope.parent is not None else None
    if whole is None or len(levels) < _FEW or any(it.quantity is not Quantity.MONEY for it in (whole, *levels)):
        return False
    is_next = levels[0].start - len(levels[0].lead) == whole.end and levels[0].passage == whole.passage
    is_plain = len(scope.facts) == len(items) and not any(it.inner or it.said or it.prior for it in items)
    is_told = _ALL.match(levels[0].lead) is not None and not any(_SOME.search(it.lead) for it in levels)
    return is_next and is_plain and is_told and sum_of(levels) * _MOST >= whole.amount * _LEAST
