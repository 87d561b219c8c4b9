"""Differences that a clause states in full: what was planned, what it came to, and by how much they differ.

In 采购计划9万元，实际采购8万元，节约资金1万元 and 支出8万元，预算9万元，差值1万元 nothing else can be meant; nor in
上述收支相抵，年终结余1万元 after sentences that tell of all income and all spending.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import before_in_clause
from jixiao.proofreading.relations.rates.rest_rate import DONE, PLANNED
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_SAVED = late_pattern("节约(?:了)?(?:财政)?(?:资金|金额)?(?:共计|为|约)?$|节支$")
_APART = late_pattern("(?:差值|差额|相差|差距)(?:为|是)?$")
_OFFSET = late_pattern("收支(?:总量|总计|合计|两抵)?相抵")
_OTHER = late_pattern("滚存|累计")
_ALL = late_pattern("(?:收入|支出)(?:总计|合计|总量)|总(?:收入|支出)")
_CAME, _WENT = late_pattern("收入|补助|上年|年初|转贷|调入"), late_pattern("支出")
_PAIR = 2


def settled_relations(text: Text) -> Iterator[Relation]:
    """Yield whether such a difference is right."""
    for fact in text.facts:
        for change in fact.changes:
            plan = next(before_in_clause(fact, text=text), None)
            if (
                plan is not None
                and _SAVED.search(change.mention.lead)
                and not change.base
                and change is fact.changes[0]
            ):
                yield from _saved(plan, done=fact, saved=change.mention)
        if fact.level is not None and _APART.search(fact.label):
            yield from _apart(fact, text=text)
        if fact.level is not None and _OFFSET.search(fact.level.lead):
            yield from _left(fact, text=text)


def _saved(plan: Fact, *, done: Fact, saved: Mention) -> Iterator[Relation]:
    """Yield what was saved of a plan told right before what was done with it, both amounts of one thing."""
    is_pair = PLANNED.search(plan.label) and DONE.search(done.label) and not PLANNED.search(done.label)
    if is_pair and plan.scope is done.scope and plan.level is not None and done.level is not None:
        yield from pair_difference([plan, done], stated=Named(saved, "节约"))


def _apart(left: Fact, *, text: Text) -> Iterator[Relation]:
    """Yield how far apart the two figures of a clause are that stand right before what says so."""
    before = [it for it in before_in_clause(left, text=text) if it.scope is left.scope][:_PAIR]
    if len(before) == _PAIR and left.level is not None and not any(it.prior for it in before):
        yield from pair_difference(before, stated=Named(left.level, left.label))


def pair_difference(pair: Sequence[Fact], *, stated: Named) -> Iterator[Relation]:
    """Yield whether two figures of one kind are as far apart as a third one says."""
    one, other = (Named(it.level, it.label) for it in pair if it.level is not None)
    among = (one.mention, other.mention, stated.mention)
    if len({it.is_like for it in among}) == 1:
        apart, envelope = abs(one.mention.amount - other.mention.amount), sum_envelope(among)
        holds = is_within(apart - abs(stated.mention.amount), envelope=envelope)
        larger, smaller = (one, other) if one.mention.amount > other.mention.amount else (other, one)
        outcome = Outcome(apart, envelope, holds=holds, formula=f"{larger.text}－{smaller.text}")
        yield relation_of(RelationKind.DIFFERENCE, operands=(larger, smaller), stated=stated, outcome=outcome)


def _left(left: Fact, *, text: Text) -> Iterator[Relation]:
    """Yield what is left of all income after all spending, told in totals or one by one in the sentence before."""
    if left.level is None or left.level.quantity is not Quantity.MONEY or not _is_alone(left, text=text):
        return
    near = [*text.facts_of(left.passage - 2), *text.facts_of(left.passage - 1), *text.facts_of(left.passage)]
    before = [it for it in near if _is_plain(it, left=left)]
    totals = [it for it in before if _ALL.search(it.label)]
    came, went = ([it for it in totals if word in it.label] for word in ("收入", "支出"))
    if came and went and _is_more(came[-1], than=went[-1]):
        yield from pair_difference([came[-1], went[-1]], stated=Named(left.level, left.label))
        return
    last = [it for it in before if it.sentence == before[-1].sentence] if before else []
    spent = [it for it in last if _WENT.search(it.label)]
    if len(spent) == 1 and len(last) > _PAIR and all(it in spent or _CAME.search(it.label) for it in last):
        items = [Named(it.level, it.label) for it in last if it.level is not None]
        items = [it.negative if it.mention is spent[0].level else it for it in items]
        stated = Named(left.level, left.label)
        yield sum_relation(stated, items=items, holds=sums_to(stated, items=items))


def _is_more(one: Fact, *, than: Fact) -> bool:
    """Whether there was more income than spending; less has what was left of the year before behind it."""
    return one.level is not None and than.level is not None and one.level.amount > than.level.amount


def _is_alone(left: Fact, *, text: Text) -> bool:
    """Whether a figure is all that is left: no part of it beside another one, and nothing of the years before."""
    beside = [it for it in text.sentence_of(left) if it.scope is left.scope and it is not left]
    start = left.level.start if left.level is not None else 0
    return not _OTHER.search(left.label) and not any(it.level and it.level.start > start for it in beside)


def _is_plain(fact: Fact, *, left: Fact) -> bool:
    """Whether a fact is an amount before what is left, outside lists, and more than the base of a rate."""
    if fact.level is None or left.level is None or fact.is_base or fact.scope.parent is not None:
        return False
    is_before = (fact.passage, fact.level.start) < (left.passage, left.level.start)
    return is_before and fact.level.is_like == left.level.is_like and fact.level.amount >= Fraction(0)
