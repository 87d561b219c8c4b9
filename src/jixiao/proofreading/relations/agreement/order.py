"""Order: what was done is not more than what there was to do it with."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import compress, islice, pairwise

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import INCREASED, Named, Outcome, order_relation, relation_of
from jixiao.proofreading.relations.basis.text import Text

_PLAN = late_pattern(
    "下达|收到|留用|计划(?!生育)|到位|批复|安排资金[为是]?$|(?:年初|全年|调整)预算|预算数|预算安排|安排预算|预算(?:资金|金额|总额)?[为是]?$"
)
_DONE = late_pattern("实际|完成|发放|支出|决算|执行|使用|拨付|支付")
_USED = late_pattern("(?:已|实际|累计|共|全部)?(?:使用|支出|支付|拨付|执行|发放|兑付|列支|开支)")
_LIMIT, _BALANCE = late_pattern("限额"), late_pattern("余额|债务")
_NEAR = 12  # figures between them
_MOST = 2  # plans that stand before what was done
_OF_ITSELF = ("", "同", "环")  # of 同比增加 the first sign is read as a name
_MAY_BE_NEGATIVE = late_pattern("结余|余额|差额|收支差|利润|净")


def order_relations(text: Text) -> Iterator[Relation]:
    """Yield that a figure of spending stays within one of funds near it; one that does not is no error by itself.

    An increase that is more than what it led to is one: the figure before it would have been below 0.
    """
    yield from _increases(text)
    yield from _limits(text)
    yield from _parts_of_limits(text)
    yield from _used(text)
    money = [named for named in text.levels if named.mention.quantity is Quantity.MONEY]
    is_plan = [_PLAN.search(named.label) is not None for named in money]
    for index, named in enumerate(money):
        spent = named.mention.addend
        if is_plan[index] or spent <= 0 or not _DONE.search(named.label):
            continue
        before, behind = slice(max(0, index - _NEAR), index), slice(index, index + _NEAR)
        plans = [*compress(money[before], is_plan[before])][-_MOST:]
        plans += [*compress(money[behind], is_plan[behind])][:1]
        seen = set()
        for plan in plans:
            amount = plan.mention.addend
            if spent <= amount and amount not in seen:
                seen.add(amount)
                outcome = Outcome(named.mention.amount, Fraction(0), holds=True, formula=f"{named.text}≤{plan.text}")
                yield relation_of(RelationKind.ORDER, operands=(named, plan), stated=plan, outcome=outcome)


def _used(text: Text) -> Iterator[Relation]:
    """Yield that what was used is no more than the funds right before it: 资金675万元，使用288万元."""
    for sentence in text.sentences:
        for funds, used in pairwise(sentence):
            is_pair = _is_money(funds) and _is_money(used) and _USED.match(used.label) is not None
            if is_pair and funds.level and used.level and 0 < used.level.amount <= funds.level.amount:
                one, other = Named(used.level, used.label), Named(funds.level, funds.label)
                yield order_relation(one, larger=other, bound=other)


def _is_money(fact: Fact) -> bool:
    return fact.level is not None and fact.level.quantity is Quantity.MONEY


def _limits(text: Text) -> Iterator[Relation]:
    """Yield that a balance stays within the limit told near it."""
    for limit in text.levels:
        if not _LIMIT.search(limit.label):
            continue
        nearest = (it for it in text.nearest(limit.mention) if it.mention.passage == limit.mention.passage)
        near = list(islice(nearest, _NEAR))
        for named in (it for it in near if _BALANCE.search(it.label) and it.mention.amount <= limit.mention.amount):
            outcome = Outcome(named.mention.amount, Fraction(0), holds=True, formula=f"{named.text}≤{limit.text}")
            yield relation_of(RelationKind.ORDER, operands=(named, limit), stated=limit, outcome=outcome)


def _parts_of_limits(text: Text) -> Iterator[Relation]:
    """Yield that a part of a balance stays within the part of a limit that has its name."""
    parts = [it for it in text.facts if it.level is not None and it.scope.parent is not None]
    limits = [it for it in parts if _LIMIT.search(_whole_name(it))]
    for limit in limits:
        alike = (it for it in parts if _BALANCE.search(_whole_name(it)) and it.label == limit.label)
        balance = next((it for it in alike if it not in limits), None)
        if balance is not None and balance.level and limit.level and balance.level.amount <= limit.level.amount:
            most = Named(limit.level, limit.label)
            yield order_relation(Named(balance.level, balance.label), larger=most, bound=most)


def _whole_name(fact: Fact) -> str:
    """Return what the whole of a part is called."""
    return fact.scope.parent.label if fact.scope.parent is not None else ""


def _increases(text: Text) -> Iterator[Relation]:
    for fact in text.facts:
        for change in fact.changes:
            if fact.level is None or fact.level.quantity is not Quantity.MONEY or _MAY_BE_NEGATIVE.search(fact.label):
                continue
            is_like = change.mention.is_like == fact.level.is_like
            if (
                is_like
                and fact.label
                and change.direction > 0
                and change.label in _OF_ITSELF
                and change.mention.amount > fact.level.amount > 0
                and not _may_be_of_whole(fact, change=change.mention, text=text)
            ):
                change_, level = Named(change.mention, "增加额"), Named(fact.level, fact.label)
                outcome = Outcome(
                    level.mention.amount, Fraction(0), holds=False, formula=f"{change_.text}>{level.text}"
                )
                operands = (change_, level)
                yield relation_of(
                    RelationKind.ORDER, operands=operands, stated=change_, outcome=outcome, rule=INCREASED
                )


def _may_be_of_whole(fact: Fact, *, change: Mention, text: Text) -> bool:
    """Whether an increase may be of what stands before: 安排9万元，中央6万元、省级3万元，比上年增加5万元."""
    levels = [it.level for it in text.sentence_of(fact) if it.level is not None]
    before = [it for it in levels if fact.level is not None and it.start < fact.level.start]
    return any(it.is_like == change.is_like and it.amount >= change.amount for it in before)
