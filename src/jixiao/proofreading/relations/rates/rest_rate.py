"""Rates of what was not spent, such as 节约率, and rates of what was paid told beside what was not."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import Range, is_within, prints_as, quotient, range_of, sum_envelope
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import before_in_clause, before_in_sentence, rate_relation
from jixiao.proofreading.relations.rates.siblings import fits

OF_REST = late_pattern("节约|节支|结余|结转|剩余|核减|审减|下浮|压减|偏离|偏差|变动|调整|追加|增长|空编|缺编|降低")
PLANS = ("预算", "计划", "任务", "下达", "到位", "应", "目标", "安排", "收入", "满分", "分值", "权重")
PLANNED, DONE = late_pattern("预算|计划|控制价|概算|送审"), late_pattern("实际|中标|成交|结算|审定|采购金额")
_SAVED = late_pattern("节约|节支|核减|审减|结余|压减")
_NOT_DONE = late_pattern("^(?:尚|还|仍)?(?:未|没有)")
_DEEDS = ("支付", "拨付", "使用", "支出", "执行", "完成", "到位", "发放")


def rest_rates(fact: Fact, *, said: Said, near: Sequence[Named], text: Text) -> Iterator[Relation]:
    """Judge 节约率 and the like, which are rates of what was not spent; told only where they come out."""
    closed = list(_rest_of_pair(fact, said=said, text=text))
    if closed:
        yield from closed
        return
    rests = [Named(change.mention, "增减额") for change in fact.changes]
    rests += [it for it in near if OF_REST.search(it.label)]
    wholes = sorted(near, key=lambda it: not any(word in it.label for word in PLANS))
    for rest in rests:
        exact = (it for it in wholes if rest.mention.amount * 100 == it.mention.amount * said.mention.value)
        for whole in (*exact, *wholes):
            if fits(said.mention, part=rest, whole=whole):
                yield rate_relation(said, part=rest, whole=whole, holds=True)
                return
    yield from _of_plan_before(fact, said=said) or _untold_rest(fact, said=said, text=text)


def _rest_of_pair(fact: Fact, *, said: Said, text: Text) -> Iterator[Relation]:
    """Yield a 节约率, where the text tells a plan, what was done and what was saved, which fit together.

    They are told in its clause, or in the sentences before, where no other plan is.
    """
    if not fact.changes or not _SAVED.search(said.label):
        return
    saved = fact.changes[-1].mention
    plan = next(before_in_clause(fact, text=text), None)
    pair = (plan, fact) if plan is not None else None if fact.level is not None else _pair_before(saved, fact, text)
    if pair is None or pair[0].level is None or pair[1].level is None:
        return
    among = (pair[0].level, pair[1].level, saved)
    if is_within(among[0].amount - among[1].amount - saved.amount, envelope=sum_envelope(among)) and saved.amount:
        part, whole = Named(saved, "增减额"), Named(pair[0].level, pair[0].label)
        yield rate_relation(said, part=part, whole=whole, holds=fits(said.mention, part=part, whole=whole))


def _pair_before(saved: Mention, fact: Fact, text: Text) -> tuple[Fact, Fact] | None:
    """Return the one plan, and what was done with it, that stand in the sentences before, outside lists."""
    before = [it for it in text.facts_of(fact.passage) if it.level and it.level.start < saved.start]
    plain = [it for it in before if it.scope.parent is None and it.level and it.level.is_like == saved.is_like]
    plans = [it for it in plain if PLANNED.search(it.label)]
    done = [it for it in plain if DONE.search(it.label) and it not in plans]
    return (plans[0], done[0]) if len(plans) == len(done) == 1 else None


def _of_plan_before(fact: Fact, *, said: Said) -> list[Relation]:
    """Return the rate of 采购9万元，比预算节约1万元，节约率10%, which is of the two together."""
    saved = fact.changes[-1] if fact.changes else None
    if saved is None or fact.level is None or saved.direction >= 0 or not _SAVED.search(said.label):
        return []
    among = (fact.level, saved.mention)
    told = _of_told_plan(fact, said=said, saved=Named(saved.mention, "增减额"))
    if told or len({it.is_like for it in among}) > 1 or any(word in fact.label for word in PLANS):
        return told
    left, less = (range_of(it, among=among) for it in among)
    rate = quotient(less, denominator=Range(left.low + less.low, left.high + less.high))
    holds = rate is not None and prints_as(rate, stated=said.mention)
    if not holds and not any(word in saved.base for word in PLANS):
        return []
    level, change = Named(fact.level, fact.label), Named(saved.mention, "增减额")
    computed = saved.mention.amount / (fact.level.amount + saved.mention.amount) * 100
    formula = f"{change.text}÷（{level.text}＋{change.text}）"
    outcome = Outcome(computed, said.mention.quantum / 2, holds=holds, formula=formula)
    stated = Named(said.mention, said.label)
    return [relation_of(RelationKind.GROWTH, operands=(level, change), stated=stated, outcome=outcome)]


def _of_told_plan(fact: Fact, *, said: Said, saved: Named) -> list[Relation]:
    """Return the rate of 实支9万元，较预算10万元节约1万元，节约率10%, of the plan told there."""
    plan = fact.prior
    if plan is None or fact.level is None or not plan.amount or not any(word in plan.lead for word in PLANS):
        return []
    among = (plan, fact.level, saved.mention)
    is_one = len({it.is_like for it in among}) == 1 and not fact.earlier
    if not is_one or not is_within(plan.amount - among[1].amount - saved.mention.amount, envelope=sum_envelope(among)):
        return []
    whole = Named(plan, plan.lead.strip("，,"))
    return [rate_relation(said, part=saved, whole=whole, holds=fits(said.mention, part=saved, whole=whole))]


def _untold_rest(fact: Fact, *, said: Said, text: Text) -> list[Relation]:
    """Return the rate of 预算10万元，实际采购9万元，节约率10%, whose saving is not told."""
    plan = next(before_in_clause(fact, text=text), None)
    if plan is None or plan.level is None or fact.level is None or fact.changes or not _SAVED.search(said.label):
        return []
    is_pair = PLANNED.search(plan.label) and DONE.search(fact.label) and not PLANNED.search(fact.label)
    if not is_pair or plan.scope is not fact.scope or not 0 < fact.level.amount < plan.level.amount:
        return []
    among = (plan.level, fact.level)
    whole, done = (range_of(it, among=among) for it in among)
    rate = quotient(Range(whole.low - done.high, whole.high - done.low), denominator=whole)
    holds = rate is not None and prints_as(rate, stated=said.mention)
    operands = (Named(fact.level, fact.label), Named(plan.level, plan.label))
    computed = (plan.level.amount - fact.level.amount) / plan.level.amount * 100
    formula = f"（{operands[1].text}－{operands[0].text}）÷{operands[1].text}"
    outcome = Outcome(computed, said.mention.quantum / 2, holds=holds, formula=formula)
    stated = Named(said.mention, said.label)
    return [relation_of(RelationKind.GROWTH, operands=operands, stated=stated, outcome=outcome)]


def unpaid_rate(fact: Fact, *, said: Said, text: Text) -> Relation | None:
    """Return the rate of 资金9万元。支付8万元，未支1万元，支付率89%: of what the two add up to, told elsewhere."""
    done = next(before_in_sentence(fact, text=text), None)
    if done is None or done.level is None or fact.level is None or not _NOT_DONE.search(fact.label):
        return None
    is_rate = any(word in said.label and word in done.label for word in _DEEDS)
    if not is_rate or fact.level.quantity not in (Quantity.MONEY, Quantity.COUNT):
        return None
    both = done.level.amount + fact.level.amount
    whole = next((it for it in text.nearest(fact.level) if it.mention.amount == both), None)
    part = Named(done.level, done.label)
    if whole is None:
        return None
    return rate_relation(said, part=part, whole=whole, holds=fits(said.mention, part=part, whole=whole))
