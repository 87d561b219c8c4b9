"""Totals and rests of the figures right before them that fail by two exchanged digits alone."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import combinations

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.assembly import position_of
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_price, names_total
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import sum_envelope
from jixiao.proofreading.relations.basis.slipped import fails_by_typing
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_REST = late_pattern("缺口|(?:尚|还|仍)(?:欠|缺|差|余)|剩余|节余|未(?:支付|拨付|使用|执行|完成|支出)|差额")
_ABOVE = late_pattern("以上|上述")
_OTHER, _ACCOUNT = late_pattern("加上?(?!工|固|强|大|快)|上年|去年|结转|结余|预算"), late_pattern("收入|支出")
_FEW, _MOST, _NEAR, _FAR = 2, 6, 4, 40  # figures of a sum, before a rest, and before a total
_TELLING = 4  # digits of a total


def slipped_near_relations(text: Text) -> Iterator[Relation]:
    """Yield each total and each rest that just one reading of the figures before it gives but for two digits."""
    for fact in text.facts:
        if fact.level is None or fact.level.quantity is not Quantity.MONEY or fact.level.significant < _TELLING:
            continue
        if _REST.search(fact.label):
            yield from _rest(fact, text=text)
        elif _is_total(fact):
            yield from _total(fact, text=text)


def _is_total(fact: Fact) -> bool:
    """Whether a figure is a total that no list behind it explains; an account of a budget has more parts than told."""
    is_total = (names_total(fact.label) and not _ACCOUNT.search(fact.label)) or _ABOVE.search(fact.label) is not None
    return is_total and not any(it.levels for it in fact.inner)


def _before(fact: Fact, *, text: Text) -> list[Named]:
    """Return the figures of its kind before a figure in its paragraph, or in the one before if it opens its own."""
    here = text.facts_of(fact.passage)
    end = bisect_left(here, position_of(fact), key=position_of)
    above = text.facts_of(fact.passage - 1)[-_FAR:] if _ABOVE.search(fact.label) else ()
    like = [
        it
        for it in (*above, *here[max(0, end - _FAR) : end])
        if it.level and fact.level and it.level.is_like == fact.level.is_like
    ]
    return [Named(it.level, it.label) for it in like if it.level and not it.is_base and not names_price(it.label)]


def _total(fact: Fact, *, text: Text) -> Iterator[Relation]:
    if fact.level is None:
        return
    total, before = Named(fact.level, fact.label), _before(fact, text=text)
    runs = [before[-count:] for count in range(_FEW, min(_MOST, len(before)) + 1)]
    if any(sums_to(total, items=run) for run in runs):
        return
    failing = [run for run in runs if _may_give(run, total=total) and fails_by_typing(total, items=run)]
    if len(failing) == 1:
        yield sum_relation(total, items=failing[0], holds=False)


def _may_give(items: Sequence[Named], *, total: Named) -> bool:
    """Whether figures may be the parts of a total: none is more, a total itself, or added to what is told before."""
    are_parts = not any(names_total(it.label) or _OTHER.search(it.label) for it in items)
    return are_parts and all(0 < it.mention.amount < total.mention.amount for it in items)


def _rest(fact: Fact, *, text: Text) -> Iterator[Relation]:
    if fact.level is None:
        return
    rest = Named(fact.level, fact.label)
    told = [
        Named(it.level, it.label) for it in text.sentence_of(fact) if it.level and it.level.start < fact.level.start
    ]
    before = [it for it in told if it.mention.is_like == fact.level.is_like and not names_price(it.label)][-_NEAR:]
    pairs = [sorted(pair, key=lambda it: -it.mention.amount) for pair in combinations(before, _FEW)]
    if any(sums_to(whole, items=(part, rest)) or sums_to(rest, items=(whole, part)) for whole, part in pairs):
        return
    failing = [(whole, part) for whole, part in pairs if fails_by_typing(whole, items=(part, rest))]
    if len(failing) == 1:
        yield _difference(rest, whole=failing[0][0], part=failing[0][1])


def _difference(rest: Named, *, whole: Named, part: Named) -> Relation:
    envelope = sum_envelope([whole.mention, part.mention, rest.mention])
    apart = whole.mention.amount - part.mention.amount
    outcome = Outcome(apart, envelope, holds=False, formula=f"{whole.text}－{part.text}")
    return relation_of(RelationKind.DIFFERENCE, operands=(whole, part), stated=rest, outcome=outcome)
