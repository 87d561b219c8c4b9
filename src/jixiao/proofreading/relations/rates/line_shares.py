"""Shares told in numbered lines, one of each, which are all of what the lines add up to.

支出9万元。 （一）教育支出4万元，占总支出的44.44%。 （二）卫生支出5万元，占总支出的55.56%。
"""

from collections.abc import Sequence

from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.outline import read_head
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.siblings import fits
from jixiao.proofreading.relations.sums.total import sums_to

_FEW = 2
_FAR = 20  # lines
_SURE = 4  # digits of a whole that the lines do not meet by chance


def shown_by_lines(fact: Fact, *, said: Said, text: Text) -> list[Named]:
    """Return what the shares of all other lines are of, where the lines add up to it."""
    lines = _lines(fact, text=text)
    shares = [(Named(it.level, it.label), share) for it in lines if it.level for share in _shares(it, like=said)]
    if len(shares) != len(lines) or len(lines) <= _FEW or fact.level is None:
        return []
    others = [(part, share) for part, share in shares if part.mention is not fact.level]
    items = [part for part, _ in shares]
    for whole in text.nearest(fact.level):
        is_item = any(whole.mention is it.mention for it in items)
        if not is_item and whole.mention.significant >= _SURE and sums_to(whole, items=items):
            return [whole] if all(fits(share.mention, part=part, whole=whole) for part, share in others) else []
    return []


def _lines(fact: Fact, *, text: Text) -> Sequence[Fact]:
    """Return the first figures of the numbered lines around the one that a figure is the first of."""
    passages = text.assembly.passages
    head = read_head(passages[fact.passage].lines[0])
    found: list[Fact] = []
    if head is None:
        return found
    for number in range(max(0, fact.passage - _FAR), min(len(passages), fact.passage + _FAR)):
        facts = text.facts_of(number)
        other = read_head(passages[number].lines[0]) if facts else None
        if other is not None and other.numeral is head.numeral and facts[0].level is not None:
            found = [facts[0]] if other.number == 1 and number <= fact.passage else [*found, facts[0]]
            if other.number != len(found):
                break
    return found if any(it is fact for it in found) else []


def _shares(fact: Fact, *, like: Said) -> list[Said]:
    return [it for it in fact.said if it.role is Role.SHARE and it.base == like.base][:1]
