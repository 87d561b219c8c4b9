"""Lists without a sign such as 其中: in 支出9万元，甲6万元、乙3万元，比上年增加1万元 the change is of the whole."""

from collections.abc import Sequence
from fractions import Fraction

from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.lead import Lead, Role
from jixiao.proofreading.figures.mention import Mention

_FEW, _MOST = 2, 12  # items
_NEAR, _FAR = Fraction(3, 2), 2  # times: what a figure of the year before may be of, and what it is hardly of
_PARTED = "、"


def whole_of_list(last: Fact, *, lead: Lead, by: Mention) -> Fact:
    """Return what is said something of behind a list: its whole, or its last item where it may well be of that.

    Args:
        last: The last item.
        lead: The words before what is said.
        by: The change, the rate or the figure of the year before.
    """
    if lead.role is Role.PRIOR:
        return _compared(last, prior=by)
    is_of_any = lead.role in (Role.CHANGE, Role.GROWTH) and not lead.label
    whole = whole_before(last) if is_of_any and last.sign == _PARTED else None
    return whole or last


def whole_before(last: Fact) -> Fact | None:
    """Return the figure of a list without a sign that the items behind it give, up to the last one."""
    levels = _levels_up_to(last)
    amounts = [it.level.amount for it in levels if it.level is not None]
    for at in range(len(levels) - 1 - _FEW, -1, -1):
        items = levels[at + 1 :]
        if any(it.changes or it.prior or it.starts_clause for it in items) or levels[at].changes:
            return None
        if amounts[at] == sum(amounts[at + 1 :]):
            return levels[at]
    return None


def heads_before(last: Fact) -> list[Fact]:
    """Return the larger figures of a list that may be the whole of its last item."""
    return [it for it in _levels_up_to(last)[:-1] if it.level and last.level and it.level.amount > last.level.amount]


def _compared(last: Fact, *, prior: Mention) -> Fact:
    """Return what a figure of the year before can be of: the last item, or a whole that is far nearer to it."""
    level = last.level
    if level is None or level.is_like != prior.is_like or _times(level, prior=prior) < _FAR:
        return last
    whole = whole_before(last)
    heads = [whole] if whole is not None else heads_before(last) if last.sign == _PARTED else []
    heads += [last.scope.parent] if last.scope.sign not in ("", "（") and last.scope.parent is not None else []
    near = [it for it in heads if it.level and not it.changes and _times(it.level, prior=prior) < _NEAR]
    return near[0] if near else last


def _times(level: Mention, *, prior: Mention) -> Fraction:
    """Return how many times the larger of two amounts is the smaller one, 0 where one is none."""
    small, large = sorted((level.amount, prior.amount))
    return large / small if small > 0 else Fraction(0)


def _levels_up_to(last: Fact) -> Sequence[Fact]:
    """Return the figures of the list of an item that are like it, the last few of them up to it."""
    near = last.scope.facts[-_MOST:]
    return [it for it in near if it.level and last.level and it.level.is_like == last.level.is_like]
