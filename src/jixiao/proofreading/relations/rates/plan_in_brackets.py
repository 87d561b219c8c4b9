"""Rates behind what was done with its plan in brackets: 项目支出286.3万元（预算数300万元），执行率95.43%."""

from collections.abc import Iterator

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.rates.siblings import fits

_PLAN = late_pattern(
    r"\s?[（(]\s?(?P<first>年初)?(?:全年|年度|调整后?)?(?:的)?(?:预算|计划|任务|目标)(?:数|额|金额|安排|资金)?(?:为|是)?[：:]?\s?"
)
_RATE = late_pattern(
    r"\s?[）)]\s?[，,]?\s?(?:预算|资金|支出|项目|计划|任务|全年)?(?:执行率|完成率|执行进度|支出进度|支付率|支付进度|使用率)"
    r"(?:为|达到?|是|仅为|只有)?\s?"
)
_OTHER = late_pattern("占|增|减|其中|累计|同比")  # before what was done
_LONGEST, _TELLING = 40, 2


def plan_in_brackets_relations(text: Text) -> Iterator[Relation]:
    """Yield whether such a rate is right; one of the plan of the beginning of the year may be of a later plan."""
    for mentions in text.assembly.mentions:
        for done, plan, rate in zip(mentions, mentions[1:], mentions[2:], strict=False):
            match = _PLAN.fullmatch(plan.lead)
            if match is not None and rate.quantity is Quantity.PERCENT and _RATE.fullmatch(rate.lead):
                yield from _judge(done, plan=plan, rate=rate, is_sure=match["first"] is None)


def _judge(done: Mention, *, plan: Mention, rate: Mention, is_sure: bool) -> Iterator[Relation]:
    is_pair = done.is_like == plan.is_like and done.quantity in (Quantity.MONEY, Quantity.COUNT)
    if not is_pair or plan.amount <= 0 or rate.significant < _TELLING:
        return
    part, whole = Named(done, "执行数"), Named(plan, "预算数")
    holds = fits(rate, part=part, whole=whole)
    if holds or (is_sure and not _OTHER.search(done.lead[-_LONGEST:])):
        yield rate_relation(Said(Role.RATE, rate, "执行率"), part=part, whole=whole, holds=holds)
