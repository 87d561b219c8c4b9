"""Levels of changes told without them, where the rate of another change shows that they are meant.

决算7.5万元，其中甲4.8万元、乙2.7万元。比上年减少0.24万元，下降3.1%，其中甲增加0.57万元，增长13.4%；乙减少0.81万元，下降22.8%.
"""

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.envelope import prints_as
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.changes.growth_reading import of_change

_OTHER = late_pattern("上年|去年|同期|预算|计划(?!生育)|年初|累计")  # levels that are none of this year
_LEAST = 10  # percent; a smaller rate may be met by chance
_FEW = 2  # digits of a rate


def levels_called(fact: Fact, *, change: Said, text: Text) -> list[Named]:
    """Return the levels that go by the name of a change, the nearest first."""
    return list(text.nearest(change.mention, label=fact.label)) if fact.label else []


def shown_levels(fact: Fact, *, text: Text) -> list[Named]:
    """Return the levels with the name of a change, of one amount, where a rate beside or above it holds by such one."""
    if _holds(fact, text=text) is not False:
        return []
    beside = [it for it in fact.scope.facts if it is not fact and it.level is None]
    is_shown = any(_holds(it, text=text) for it in beside) or _is_shown_by_whole(fact, text=text)
    return levels_called(fact, change=fact.changes[0], text=text) if is_shown else []


def _holds(fact: Fact, *, text: Text) -> bool | None:
    """Return whether the rate of a change told without its level is right; None where several levels have its name."""
    rate = _only_rate(fact)
    if rate is None or rate.value < _LEAST:
        return None
    level = _only_level(fact, text=text)
    readings = list(of_change(level, change=fact.changes[0])) if level is not None else []
    return any(prints_as(it.rate, stated=rate) for it in readings) if readings else None


def _only_rate(fact: Fact) -> Mention | None:
    """Return the rate of a fact that tells one change and one rate."""
    rates = [said.mention for said in fact.said if said.role is Role.GROWTH]
    return rates[0] if len(rates) == len(fact.changes) == 1 else None


def _only_level(fact: Fact, *, text: Text) -> Named | None:
    """Return the first level with the name of a change, where all such levels of this year are of one amount.

    Nothing grows to 0.
    """
    change = fact.changes[0]
    called = [it for it in levels_called(fact, change=change, text=text) if not _OTHER.search(it.label)]
    levels = [it for it in called if it.mention.amount or change.direction < 0]
    return levels[0] if len({it.mention.amount for it in levels}) == 1 else None


def _is_shown_by_whole(fact: Fact, *, text: Text) -> bool:
    """Whether the change of the whole goes with the whole of the list that the level of a change stands in."""
    moved, level = fact.scope.parent, _only_level(fact, text=text)
    of_list = text.fact_at(level.mention) if level is not None else None
    whole = of_list.scope.parent if of_list is not None else None
    rate = _only_rate(moved) if moved is not None and moved.level is None else None
    if moved is None or rate is None or whole is None or whole.level is None or rate.significant < _FEW:
        return False
    return any(
        prints_as(it.rate, stated=rate) for it in of_change(Named(whole.level, whole.label), change=moved.changes[0])
    )
