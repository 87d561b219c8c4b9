"""Rates of change taken of this year's figure: 收入267.07万元。…收入减少15.65万元，下降5.86%."""

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import core_of, year_of
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.envelope import prints_as, quotient, range_of
from jixiao.proofreading.relations.basis.text import PRIOR, Text
from jixiao.proofreading.relations.changes.growth_reading import Reading, of_change

_OTHER = late_pattern("上年|去年|同期|预算|计划(?!生育)|年初|年末|累计|季度|半年|月")
_TELLING = 3  # digits of a rate that is not met by chance
_FAR = 2  # passages


def of_this_year(rate: Said, *, fact: Fact, change: Said, text: Text) -> Reading | None:
    """Return how a rate should have been read that is its change divided by the only level of its name, told before.

    None where it is not, or where it is also the rate by the year before.
    """
    if fact.level is not None or rate.mention.significant < _TELLING or not core_of(fact.label):
        return None
    if _OTHER.search(fact.label):
        return None
    levels = [it for it in text.nearest(change.mention, label=fact.label) if _is_of_year(it, change=change)]
    if not levels or len({it.mention.amount for it in levels}) != 1:
        return None
    right = next(of_change(levels[0], change=change), None)
    is_wrong = _is_quotient(rate.mention, change=change.mention, level=levels[0].mention)
    return right if right is not None and is_wrong and not prints_as(right.rate, stated=rate.mention) else None


def _is_of_year(level: Named, *, change: Said) -> bool:
    """Whether a level of the same kind stands before a change, near it, and is of no other time."""
    mention = level.mention
    is_before = (mention.passage, mention.start) < (change.mention.passage, change.mention.start)
    is_near = change.mention.passage - mention.passage <= _FAR
    is_other = level.label.startswith(PRIOR) or _OTHER.search(level.label) is not None
    is_dated = year_of(level.label) in {year_of(change.base), year_of(change.mention.lead)} - {""}
    return is_before and is_near and mention.quantity is change.mention.quantity and not is_other and not is_dated


def _is_quotient(rate: Mention, *, change: Mention, level: Mention) -> bool:
    among = (change, level)
    spread = quotient(range_of(change, among=among), denominator=range_of(level, among=among))
    return spread is not None and prints_as(spread, stated=rate)
