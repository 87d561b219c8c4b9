"""Rates with a name, such as 执行率, against the budget that their sentence names."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import core_of, phase_of, share_word
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import before_in_clause, judge, judge_parts, rate_relation
from jixiao.proofreading.relations.rates.own_plan import PLAN_NAME, STATES_PLAN
from jixiao.proofreading.relations.rates.rest_rate import OF_REST, PLANS, rest_rates, unpaid_rate
from jixiao.proofreading.relations.rates.siblings import fits

_TASKS = (  # the rate, what there was to do, what was done of it
    ("完成率", late_pattern("计划|任务|目标|应"), late_pattern("实际|完成|已")),
    ("回收率", late_pattern("发放|发出|投放|下发"), late_pattern("收回|回收")),
    ("整改率", late_pattern("反映|发现|查出|指出|交办|问题"), late_pattern("整改")),
    ("合格率", late_pattern("检查|抽查|抽检|检测|监测|检验"), late_pattern("(?<!不)合格")),
    ("达标率", late_pattern("检查|抽查|检测|监测|应"), late_pattern("(?<!未)达标")),
    ("满意率", late_pattern("调查|抽样|问卷|收回|回收|发放|访问|评价"), late_pattern("(?<!不)满意$")),
    ("办结率", late_pattern("受理|收到|交办|接到"), late_pattern("办结")),
)
_RATED = (Quantity.MONEY, Quantity.COUNT, Quantity.SCORE)
_PAIR = 2
_FEW_NEAR = 12  # figures
_TELLING = 3  # digits
_FAR = 6  # lines
_END = 2  # characters at the end of a name
_SPENT = late_pattern("支出|支付|执行|使用")
_SPENDING = late_pattern("(?:预算)?(?:执行|支出|支付|使用)(?:率|进度)")
_DEEDS = ("得分", "到位", "执行", "支付", "拨付", "使用", "支出", "发放", "兑付")


def named_rate_relations(fact: Fact, *, said: Said, text: Text) -> Iterator[Relation]:
    """Judge a rate with a name, such as 执行率, against the budget that its sentence names."""
    if fact.level is None and fact.changes and OF_REST.search(said.label):
        near = list(islice(text.nearest(fact.changes[-1].mention), _FEW_NEAR))
        yield from rest_rates(fact, said=said, near=near, text=text)
    told = list(_told_pair(fact, said=said, text=text))
    if told or fact.level is None or fact.level.quantity not in _RATED:
        yield from told
        return
    part = Named(fact.level, fact.label)
    before = [it for it in before_in_clause(fact, text=text) if it.scope is fact.scope and it.level is not None]
    plans = [it for it in before if any(word in it.label for word in PLANS)]
    is_pair = len(before) == 1 and len(plans) == 1 and fact.level.quantity is not Quantity.COUNT
    is_own = is_pair and _is_rate_of(said, done=fact, plan=plans[0])
    is_sure = is_own or (is_pair and phase_of(plans[0].label) == "initial" and "率" in said.label)
    sure = [Named(it.level, it.label) for it in plans if it.level is not None]
    others = [it for it in text.nearest(fact.level) if any(word in it.label for word in PLANS)]
    near = [it for it in text.nearest(fact.level) if it.mention.passage == fact.passage][:_FEW_NEAR]
    others += [*text.nearest(fact.level, label=_verbless(fact.label)), *near, *_named_alike(fact, text=text)]
    if OF_REST.search(said.label):
        yield from rest_rates(fact, said=said, near=[part, *near], text=text)
        return
    unpaid = unpaid_rate(fact, said=said, text=text)
    if unpaid is not None:
        yield unpaid
        return
    behind = [] if before else _plan_behind(fact, said=said, text=text)
    if behind:
        sure, is_sure, is_own = behind, True, True
    if _is_task_done(fact, said=said, text=text):
        sure, is_sure, is_own = [Named(it.level, it.label) for it in before if it.level is not None], True, True
    found = list(judge(said, part=part, sure=sure if is_sure else [], others=[] if is_own else [*sure, *others]))
    found = found or list(_of_plan(said, plan=part, near=[*near, *text.heads_of(fact.passage)]))
    readings = (
        _pair_near(said, near=[part, *near]),
        _pair_named(said, fact, text),
        _of_heads(said, part=part, text=text),
    )
    yield from found or ([] if is_sure else _first(*readings))


def _of_plan(said: Said, *, plan: Named, near: Sequence[Named]) -> Iterator[Relation]:
    """Yield the rate of a plan told last, as in 完成24期；计划20期，完成率120%."""
    if any(word in plan.label for word in PLANS):
        yield from judge_parts(said, parts=near, whole=plan)


def _plan_behind(fact: Fact, *, said: Said, text: Text) -> list[Named]:
    """Return the one budget that stands right behind the rate of what was spent: 支出9万元，执行率90%，预算10万元."""
    near = [it for it in text.sentence_of(fact) if it.level and fact.level and it.level.is_like == fact.level.is_like]
    after = near[1].level if len(near) == _PAIR and near[0] is fact else None
    is_spent = _SPENT.search(fact.label) is not None and _SPENDING.search(said.label) is not None
    is_next = after is not None and after.start > said.mention.start and STATES_PLAN.fullmatch(after.lead) is not None
    return [Named(after, near[1].label)] if after is not None and is_spent and is_next else []


def _told_pair(fact: Fact, *, said: Said, text: Text) -> Iterator[Relation]:
    """Judge the rate of spending whose figures are the only two before it: 执行数9万元，预算数10万元，执行率90%."""
    near = [it for it in text.sentence_of(fact) if it.level and fact.level and it.level.is_like == fact.level.is_like]
    if _SPENDING.search(said.label) is None or len(near) != _PAIR or near[1] is not fact:
        return
    plans = [Named(it.level, it.label) for it in near if it.level and PLAN_NAME.search(it.label)]
    spent = [Named(it.level, it.label) for it in near if it.level and _SPENT.search(it.label)]
    if len(plans) == len(spent) == 1 and plans[0].mention is not spent[0].mention:
        yield from judge(said, part=spent[0], sure=plans, others=[])


def _is_task_done(fact: Fact, *, said: Said, text: Text) -> bool:
    """Whether a clause tells of one task and what was done of it, as 计划12公里，完成11公里，完成率91.67%.

    So it does in 发放问卷300份，收回287份，回收率95.67%.
    """
    clause: list[Fact] = []
    for it in text.sentence_of(fact):
        clause = [it] if it.starts_clause else [*clause, it]
        if it is fact:
            break
    if len(clause) != _PAIR or len({it.level.is_like for it in clause if it.level}) > 1:
        return False
    tasks = [(task, done) for name, task, done in _TASKS if name in said.label]
    return any(task.search(clause[0].label) and done.search(clause[1].label) for task, done in tasks)


def _verbless(label: str) -> str:
    """Return what an amount was for, without the word for what was done with it: 养护执行 is of 养护."""
    return core_of(re.sub("|".join(_DEEDS), "", label))


def _named_alike(fact: Fact, *, text: Text) -> Iterator[Named]:
    """Yield the figures whose names end like one: 完成投资 is of 总投资."""
    end = _verbless(fact.label.replace("完成", ""))[-_END:]
    for named in text.nearest(fact.level) if fact.level is not None and len(end) == _END else ():
        if core_of(named.label).endswith(end):
            yield named


def _first(*readings: Iterator[Relation]) -> Iterator[Relation]:
    """Yield the relations of the first reading that has any."""
    for reading in readings:
        found = list(reading)
        if found:
            yield from found
            return


def _pair_named(said: Said, fact: Fact, text: Text) -> Iterator[Relation]:
    """Yield the rate of a figure of any kind that has a word of its name, as 整改率 has of 已整改39项."""
    if said.mention.significant < _TELLING:
        return
    here = (it for it in text.facts_of(fact.passage) if it.level and it.level.start < said.mention.start)
    levels = [Named(it.level, it.label) for it in here if it.level is not None][-_FEW_NEAR:]
    for part in (it for it in levels if share_word(it.label, other=said.label)):
        for whole in levels:
            if fits(said.mention, part=part, whole=whole):
                yield rate_relation(said, part=part, whole=whole, holds=True)
                return


def _of_heads(said: Said, *, part: Named, text: Text) -> Iterator[Relation]:
    """Yield the rate of a figure that begins a sentence of the lines before, or of a total there, where it is exact."""
    here = part.mention.passage
    for number in range(here - 1, max(-1, here - _FAR), -1):
        for whole in (*text.heads_of(number), *text.totals_of(number)):
            is_exact = part.mention.amount * 100 == whole.mention.amount * said.mention.value
            if fits(said.mention, part=part, whole=whole) and (is_exact or said.mention.significant > _TELLING):
                yield rate_relation(said, part=part, whole=whole, holds=True)
                return


def _pair_near(said: Said, *, near: Sequence[Named]) -> Iterator[Relation]:
    """Yield the two figures before a rate that give it; a rate of few digits may be met by chance."""
    if said.mention.significant < _TELLING:
        return
    for part in near:
        for whole in near:
            if fits(said.mention, part=part, whole=whole):
                yield rate_relation(said, part=part, whole=whole, holds=True)
                return


def _is_rate_of(said: Said, *, done: Fact, plan: Fact) -> bool:
    """Whether a rate goes by the name of what was done with the plan before it, as 到位率 after 计划A，到位B."""
    return "率" in said.label and any(
        word in said.label and word in done.label and (word not in plan.label or f"应{word}" in plan.label)
        for word in _DEEDS
    )
