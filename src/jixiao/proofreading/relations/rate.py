"""Rates: shares of a total, execution and completion rates against their base."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import are_alike, core_of, ends_alike, is_called_alike, phase_of
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.siblings import fits, is_of_list, of_siblings, shown_by_siblings
from jixiao.proofreading.relations.text import PRIOR, Text

_GIVES = re.compile("，?(?:计|即|共|共计|约|合)$")
_THIS = re.compile("^(?:该(?:项目|项资金|项)?|本项目|其)(?=.)")
_STOPS = "。！？"
_CLAUSE_ENDS, _ASIDE = re.compile("[；;，,：:（()）]"), re.compile("^(?:该|此|本|其|上述|以上|两者|二者).*")
_TASK, _DONE = re.compile("计划|任务|目标|应"), re.compile("实际|完成|已")
_SPENT = re.compile("决算|支出|执行|实际|使用|支付")
_PAIR = 2
_FEW_NEAR = 12  # figures
_TELLING = 3  # digits
_STAGES = ("决算", "预算", "年初预算", "调整预算", "执行")  # what goes by such a name alone is the whole
_OF_REST = re.compile("节约|节支|结余|结转|剩余|核减|审减|下浮|压减|偏离|偏差|变动|调整|增长|空编|缺编|降低")
_LONG = 4  # characters of a name that tells one thing
_DEEDS = ("到位", "执行", "支付", "拨付", "使用", "支出")
_PLANS = ("预算", "计划", "任务", "下达", "到位", "应", "目标", "收入")


def rate_relations(text: Text) -> Iterator[Relation]:
    """Yield a relation for every share and every rate whose base is at hand."""
    for fact in text.facts:
        if fact.level is not None and fact.level.quantity is Quantity.PERCENT:
            yield from _announced(fact, text=text)
        for said in fact.said:
            if said.role is Role.SHARE:
                yield from _share(fact, said=said, text=text)
            elif said.role is Role.OF:
                yield from _of(fact, said=said, text=text)
            elif said.role is Role.RATE:
                yield from _named(fact, said=said, text=text)


def _share(fact: Fact, *, said: Said, text: Text) -> Iterator[Relation]:
    if fact.level is None:
        return
    part = Named(fact.level, fact.label)
    sure = _sure_wholes(fact, said=said, text=text) if _is_told_of(fact, said=said, text=text) else []
    others = of_siblings(fact, said=said, others=_other_wholes(fact, said=said, sure=sure, text=text))
    shown = shown_by_siblings(fact, said=said, text=text) if not sure else []
    if shown:
        is_settled = any(is_of_list(fact, whole=whole) for whole in shown)
        others = [] if is_settled else [it for it in others if not _is_beside(it, fact=fact)]
    yield from _judge(said, part=part, sure=sure or ([] if others else shown), others=others)


def _is_beside(named: Named, *, fact: Fact) -> bool:
    """Whether a figure is an item of the list of another one, of which that is no share."""
    return any(it.level is named.mention for it in fact.scope.levels)


def _is_told_of(fact: Fact, *, said: Said, text: Text) -> bool:
    """Whether a rate stands in the sentence of a figure; the next sentence may speak of another one."""
    if fact.level is None:
        return False
    between = text.assembly.passages[fact.passage].text[fact.level.end : said.mention.start]
    return not any(stop in between for stop in _STOPS) and not _has_subject(between, label=fact.label)


def _has_subject(between: str, *, label: str) -> bool:
    """Whether a share has a subject of its own: in 甲9万元；货物合同占货物支出的5% it is nothing that 甲 is."""
    clause = _CLAUSE_ENDS.split(between)[-1]
    subject = _ASIDE.sub("", clause.partition("占")[0].strip()) if "占" in clause else ""
    return len(subject) >= _LONG and not are_alike(subject, other=label)


def _other_wholes(fact: Fact, *, said: Said, sure: Sequence[Named], text: Text) -> list[Named]:
    """Return what else a share may be of: of nothing else where the sentence names its whole, or heads the list."""
    if not sure or fact.level is None:
        return [] if fact.level is None else list(text.nearest(fact.level))
    if said.base:
        return []
    return [Named(it.level, it.label) for it in _above(fact) if it.level is not None]


def _above(fact: Fact) -> Iterator[Fact]:
    """Yield what the list explains that a fact is an item of, and what that is an item of in turn."""
    while fact.scope.parent is not None:
        fact = fact.scope.parent
        yield fact


def _sure_wholes(fact: Fact, *, said: Said, text: Text) -> list[Named]:
    """Return what the text names as the whole: by its words, or as the head of the list."""
    if fact.level is None:
        return []
    parent = fact.scope.parent
    is_head = parent is not None and core_of(parent.label) in (core_of(said.base) or "-") and core_of(parent.label)
    if said.base and not is_head:
        base = _without_kind(core_of(said.base))
        named = [it for it in text.nearest(fact.level, label=base) if _is_called(it.label, name=base)]
        return [it for it in named if not it.label.startswith(PRIOR)] or named
    if parent is not None and parent.level is not None and parent.level.is_like == fact.level.is_like:
        return [] if _may_be_outside(fact) else [Named(parent.level, parent.label)]
    return []


def _without_kind(name: str) -> str:
    """Return a name without the word for what is counted: 占中小企业金额的 is of what 中小企业 got."""
    shorter = name.removesuffix("金额")
    return shorter if len(shorter) >= _LONG else name


def _may_be_outside(fact: Fact) -> bool:
    """Whether a figure after a semicolon may stand beside what its list explains, for commas part the list's items."""
    before = [it for it in fact.scope.levels if it.level and fact.level and it.level.start < fact.level.start]
    return len(before) > 1 and fact.starts_clause and not any(it.starts_clause for it in before)


def _is_called(label: str, *, name: str) -> bool:
    """Whether a figure goes by a name: by all of a short one, for a 基金支出 is not the 支出."""
    core = core_of(label)
    if core in _STAGES and name.endswith(core):
        return True
    return core == name or (len(name) >= _LONG and name in core) or (len(core) >= _LONG and core in name)


def _of(fact: Fact, *, said: Said, text: Text) -> Iterator[Relation]:
    """Judge 为预算195.24万元的66.95%, whose base stands there, and 完成年初预算的53.57%, whose base has a name."""
    if fact.level is None:
        return
    if said.near is fact.level and not said.base:
        done = next((it for it in _before(fact, text=text) if not it.is_base), None)
        if done is not None and done.level is not None:
            whole = Named(fact.level, fact.label)
            yield from _judge(said, part=Named(done.level, done.label), sure=[whole], others=[])
    elif said.base and said.label and not are_alike(said.label, other=fact.label):
        yield from _of_subject(fact, said=said, text=text)
    elif said.base and is_called_alike(fact.label, base=said.base) and any(_before(fact, text=text)):
        yield from _of_what_was_done(fact, said=said, text=text)
    elif said.base:
        part = Named(fact.level, fact.label)
        base = _THIS.sub("", said.base)
        named = list(text.nearest(fact.level, label=base))
        close = [it for it in named if it.mention.passage == fact.passage and ends_alike(it.label, other=base)]
        sure = [it for it in close if _is_own(it, fact=fact)] if _is_told_of(fact, said=said, text=text) else []
        yield from _judge(said, part=part, sure=sure, others=[] if sure else [*named, *text.nearest(fact.level)])


def _is_own(base: Named, *, fact: Fact) -> bool:
    """Whether a budget is that of a figure: the items of a list have budgets of their own, which few texts tell."""
    return fact.scope.parent is None or _is_beside(base, fact=fact)


def _of_what_was_done(fact: Fact, *, said: Said, text: Text) -> Iterator[Relation]:
    """Judge 决算9万元，全年预算10万元，完成全年预算的90%: a rate of the figure before that of its base."""
    before = [Named(it.level, it.label) for it in _before(fact, text=text) if it.level is not None]
    if fact.level is not None:
        whole = Named(fact.level, fact.label)
        held = list(_judge_parts(said, parts=before, whole=whole))
        is_sure = len(before) == 1 and not fact.starts_clause and _SPENT.search(before[0].label) is not None
        yield from held or (_judge(said, part=before[0], sure=[whole], others=[]) if is_sure else ())


def _of_subject(fact: Fact, *, said: Said, text: Text) -> Iterator[Relation]:
    """Judge 支出决算数为调整预算数的100% after a sentence about something else; it is told only where it holds."""
    if fact.level is None:
        return
    for part in text.nearest(fact.level, label=said.label):
        wholes = list(text.nearest(part.mention, label=said.base))
        found = next(_judge(said, part=part, sure=[], others=wholes), None)
        if found is not None:
            yield found
            return


def _announced(fact: Fact, *, text: Text) -> Iterator[Relation]:
    """Judge 市级预算安排80%计260万元: a percentage with the figure that it gives right behind it."""
    rest = [it for it in text.sentence_of(fact) if it.level and fact.level and it.level.start > fact.level.start]
    if fact.level is None or not rest or rest[0].level is None or not _GIVES.match(rest[0].level.lead):
        return
    said = Said(Role.RATE, fact.level, fact.label)
    part = Named(rest[0].level, rest[0].label)
    yield from _judge(said, part=part, sure=[], others=list(text.nearest(rest[0].level)))


def _before(fact: Fact, *, text: Text) -> Iterator[Fact]:
    """Yield the facts of the same sentence that stand before one, the nearest first."""
    found = [it for it in text.sentence_of(fact) if it.level and fact.level and it.level.start < fact.level.start]
    return reversed([it for it in found if fact.level and it.level and it.level.is_like == fact.level.is_like])


def _named(fact: Fact, *, said: Said, text: Text) -> Iterator[Relation]:
    """Judge a rate with a name, such as 执行率, against the budget that its sentence names."""
    if fact.level is None or fact.level.quantity not in (Quantity.MONEY, Quantity.COUNT):
        return
    part = Named(fact.level, fact.label)
    before = [it for it in _before(fact, text=text) if it.scope is fact.scope and it.level is not None]
    plans = [it for it in before if any(word in it.label for word in _PLANS)]
    is_pair = len(before) == 1 and len(plans) == 1 and fact.level.quantity is Quantity.MONEY
    is_own = is_pair and _is_rate_of(said, done=fact, plan=plans[0])
    is_sure = is_own or (is_pair and phase_of(plans[0].label) == "initial" and "率" in said.label)
    sure = [Named(it.level, it.label) for it in plans if it.level is not None]
    others = [it for it in text.nearest(fact.level) if any(word in it.label for word in _PLANS)]
    near = [it for it in text.nearest(fact.level) if it.mention.passage == fact.passage][:_FEW_NEAR]
    others += [*text.nearest(fact.level, label=_verbless(fact.label)), *near]
    if _OF_REST.search(said.label):
        yield from _of_rest(fact, said=said, near=[part, *near])
        return
    if _is_task_done(fact, said=said, text=text):
        sure, is_sure, is_own = [Named(it.level, it.label) for it in before if it.level is not None], True, True
    found = list(_judge(said, part=part, sure=sure if is_sure else [], others=[] if is_own else [*sure, *others]))
    found = found or list(_of_plan(said, plan=part, near=[*near, *text.heads_of(fact.passage)]))
    yield from found or ([] if is_sure else _pair_near(said, near=[part, *near]))


def _of_plan(said: Said, *, plan: Named, near: Sequence[Named]) -> Iterator[Relation]:
    """Yield the rate of a plan told last, as in 完成24期；计划20期，完成率120%."""
    if any(word in plan.label for word in _PLANS):
        yield from _judge_parts(said, parts=near, whole=plan)


def _is_task_done(fact: Fact, *, said: Said, text: Text) -> bool:
    """Whether a clause tells of one task and what was done of it, as 计划12公里，完成11公里，完成率91.67%."""
    clause: list[Fact] = []
    for it in text.sentence_of(fact):
        clause = [it] if it.starts_clause else [*clause, it]
        if it is fact:
            break
    if len(clause) != _PAIR or "完成率" not in said.label or len({it.level.is_like for it in clause if it.level}) > 1:
        return False
    return _TASK.search(clause[0].label) is not None and _DONE.search(clause[1].label) is not None


def _of_rest(fact: Fact, *, said: Said, near: Sequence[Named]) -> Iterator[Relation]:
    """Judge 节约率 and the like, which are rates of what was not spent; told only where they come out."""
    rests = [Named(change.mention, "增减额") for change in fact.changes]
    rests += [it for it in near if _OF_REST.search(it.label)]
    wholes = sorted(near, key=lambda it: not any(word in it.label for word in _PLANS))
    for rest in rests:
        for whole in wholes:
            if fits(said.mention, part=rest, whole=whole):
                yield _relation(said, part=rest, whole=whole, holds=True)
                return


def _verbless(label: str) -> str:
    """Return what an amount was for, without the word for what was done with it: 养护执行 is of 养护."""
    return core_of(re.sub("|".join(_DEEDS), "", label))


def _pair_near(said: Said, *, near: Sequence[Named]) -> Iterator[Relation]:
    """Yield the two figures before a rate that give it; a rate of few digits may be met by chance."""
    if said.mention.significant < _TELLING:
        return
    for part in near:
        for whole in near:
            if fits(said.mention, part=part, whole=whole):
                yield _relation(said, part=part, whole=whole, holds=True)
                return


def _is_rate_of(said: Said, *, done: Fact, plan: Fact) -> bool:
    """Whether a rate goes by the name of what was done with the plan before it, as 到位率 after 计划A，到位B."""
    return "率" in said.label and any(
        word in said.label and word in done.label and word not in plan.label for word in _DEEDS
    )


def _judge(said: Said, *, part: Named, sure: Sequence[Named], others: Sequence[Named]) -> Iterator[Relation]:
    """Yield the reading that holds; if none does, the sure one, if there is one."""
    for whole in [*sure, *others]:
        if fits(said.mention, part=part, whole=whole):
            yield _relation(said, part=part, whole=whole, holds=True)
            return
    if sure and sure[0].mention.amount > 0:
        yield _relation(said, part=part, whole=sure[0], holds=False)


def _judge_parts(said: Said, *, parts: Sequence[Named], whole: Named) -> Iterator[Relation]:
    part = next((it for it in parts if fits(said.mention, part=it, whole=whole)), None)
    if part is not None:
        yield _relation(said, part=part, whole=whole, holds=True)


def _relation(said: Said, *, part: Named, whole: Named, holds: bool) -> Relation:
    computed = Fraction(part.mention.amount, 1) / whole.mention.amount * 100
    outcome = Outcome(computed, said.mention.quantum / 2, holds=holds, formula=f"{part.text}÷{whole.text}")
    stated = Named(said.mention, said.label or f"{part.label}的比率")
    return relation_of(RelationKind.RATIO, operands=(part, whole), stated=stated, outcome=outcome)
