"""Growth: a rate of change against the figures of both periods, or one of them and the change."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from msgspec.structs import replace

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import are_alike, core_of, is_called_alike, year_of
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.facts.plain_list import heads_before
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import prints_as, range_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.changes.called_so import called_so
from jixiao.proofreading.relations.changes.growth_reading import Reading, of_change, of_levels, of_prior
from jixiao.proofreading.relations.changes.of_this_year import of_this_year
from jixiao.proofreading.relations.changes.rate_of_change import is_of_change, rates_of_change
from jixiao.proofreading.relations.changes.shown_level import levels_called, shown_levels
from jixiao.proofreading.relations.rates.judge_rate import before_in_clause

_NEAR = 12  # figures that a rate told alone may be of
_FEW = 2  # digits of a rate whose figures go the other way
_WORDS = {1: "增长", -1: "下降"}
_PLAN, _YEAR = (
    late_pattern("预算|计划(?!生育)|目标|任务|年初"),
    late_pattern("上年|去年|上一年|同期|(?:19|20)[0-9]{2}|[同环]比?$"),
)
_TELLING = 3  # digits of a rate that is not met by chance
_NAME = 2  # characters that name a subject
_LONG = 4  # characters at the end of a name that tell what it names
_OTHER_WAY = late_pattern("口径|可比|剔除|扣除|还原|不变价|因素")  # of comparing: not what the figures give
_MOVE = "增减额"  # what a change is called in a reading
_DONE = late_pattern("实际|完成|决算|执行|[到至]$")
_BASE = late_pattern("上年|去年|同期|任务|目标|计划(?!生育)|年初预算")
_BUDGET, _FINAL = late_pattern("预算(?:数|额)?为?$"), late_pattern("决算(?:数|额)?为?$")


def growth_relations(text: Text) -> Iterator[Relation]:
    """Yield a relation for every rate of change whose figures are at hand."""
    for fact in text.facts:
        for said in fact.said:
            if said.role is Role.GROWTH:
                yield from _judge(said, fact=fact, text=text)


def _judge(said: Said, *, fact: Fact, text: Text) -> Iterator[Relation]:
    readings = list(_readings(fact, said=said, text=text))
    stated = Named(said.mention, "增减率")
    fitting = [it for it in readings if prints_as(it.rate, stated=said.mention)]
    levels = [it for it in fitting if it.is_sure and _MOVE not in {named.label for named in it.operands}]
    is_contrary = any(_is_turned(said, by=it) for it in levels)  # the change beside it goes the wrong way as well
    chosen = None if is_contrary else next((it for it in fitting if not _is_turned(said, by=it)), None)
    turned = [it for it in fitting if it.is_sure and chosen is None]
    refuted = (it for it in readings if _is_refuted(said, by=it, fact=fact, text=text))
    wrong = None if _OTHER_WAY.search(said.mention.lead) else next(iter(turned), None) or next(refuted, None)
    change = next((it for it in _changes_for(fact, said=said)), None) if chosen is wrong is None else None
    reading = chosen or wrong or (of_this_year(said, fact=fact, change=change, text=text) if change else None)
    if reading is None:
        return
    note = f"比率相符，但应为{_WORDS[-said.direction]}" if turned else ""
    holds, computed = chosen is not None, said.mention.amount if note else reading.computed
    outcome = Outcome(computed, said.mention.quantum / 2, holds=holds, formula=reading.formula, note=note)
    yield relation_of(RelationKind.GROWTH, operands=reading.operands, stated=stated, outcome=outcome)


def _is_turned(said: Said, *, by: Reading) -> bool:
    """Whether a rate says that something went up which its figures let go down, or the other way round.

    A rate of one digit may be met by chance, unless both levels stand beside it and are apart by more than rounding.
    """
    is_telling = said.mention.significant >= _FEW or (by.is_sure and by.rate.low > 0)
    return said.mention.value > 0 and is_telling and by.way * said.direction < 0


def _is_refuted(rate: Said, *, by: Reading, fact: Fact, text: Text) -> bool:
    """Whether a reading that does not come out shows that a rate is wrong: not where its figures give another rate."""
    figures = [it.mention for it in by.operands]
    changes = [it for it in fact.changes if any(it.mention is figure for figure in figures)]
    is_sure = by.is_sure and (fact.level is None or bool(fact.label)) and not _is_of_other(rate, fact=fact)
    if not is_sure or not all(is_of_change(rate, fact=fact, change=it, text=text) for it in changes):
        return False
    others = [it for it in rates_of_change(fact) if it is not rate]
    return not any(prints_as(by.rate, stated=it.mention) for it in others)


def _is_of_other(rate: Said, *, fact: Fact) -> bool:
    """Whether a rate has a subject of its own, as in 游客由5万人次增至6万人次，旅游收入增长15%."""
    is_named = fact.level is not None and len(core_of(rate.label)) >= _NAME
    return is_named and not are_alike(rate.label, other=fact.label)


def _readings(fact: Fact, *, said: Said, text: Text) -> Iterator[Reading]:
    changes = _changes_for(fact, said=said)
    prior = said.prior or fact.prior
    if fact.level is not None and prior is not None:
        yield from of_levels(Named(fact.level, fact.label), prior=Named(prior, "上年"))
        wayless = Said(Role.CHANGE, prior, direction=said.direction)  # 与上年相比21.79万元，增加14.01% lacks its 增加
        yield from (replace(it, is_sure=False) for it in of_change(Named(fact.level, fact.label), change=wayless))
    for change in changes:
        yield from _of_change(fact, change=change, prior=prior)
    yield from _against_itself(fact, said=said, text=text)
    if fact.level is not None and not changes:
        yield from _against_known(fact, said=said, text=text)
    if fact.level is None or (said.base and not changes):
        own = called_so(fact, change=changes[0], text=text) if changes else None  # that beside the rate
        named = [*shown_levels(fact, text=text), *([own] if own is not None else [])]
        is_one = not changes and _is_one(said.base, text=text)
        for reading in _found_elsewhere(fact, said=said, changes=changes, text=text):
            yield replace(reading, is_sure=is_one or any(reading.operands[0].mention is it.mention for it in named))


def _of_change(fact: Fact, *, change: Said, prior: Mention | None) -> Iterator[Reading]:
    if fact.level is not None:
        yield from of_change(Named(fact.level, fact.label), change=change)
    if prior is not None:
        yield from of_prior(Named(prior, "上年"), change=change)
    for whole in _wholes(fact):
        yield from (replace(it, is_sure=False) for it in of_change(whole, change=change))


def _wholes(fact: Fact) -> Iterator[Named]:
    """Yield what a list explains that a fact ends: 建成5万亩，其中新建4万亩、改造1万亩，比上年增加0.6万亩.

    A list may stand behind its whole without a sign such as 其中.
    """
    yield from (Named(it.level, it.label) for it in heads_before(fact) if it.level is not None)
    whole = fact.scope.parent
    while whole is not None:
        if whole.level is not None:
            yield Named(whole.level, whole.label)
        whole = whole.scope.parent


def _is_one(base: str, *, text: Text) -> bool:
    """Whether the text names one base so; of several another one may be meant."""
    return len({named.mention.amount for named in text.levels if base in named.label}) == 1


def _changes_for(fact: Fact, *, said: Said) -> list[Said]:
    """Return the changes that a rate may belong to: the one just before it first.

    In 比上年增长25%，节约资金440万元 what follows is none, for it goes the other way.
    """
    against = _compared(said)
    like = [it for it in fact.changes if not (against and _compared(it)) or against & _compared(it)]
    before = [change for change in like if change.mention.start < said.mention.start]
    after = [change for change in like if change.mention.start > said.mention.start]
    return [*reversed(before), *(change for change in after if change.direction * said.direction >= 0)]


def _compared(said: Said) -> set[str]:
    """Return what a change or a rate says it is against: a plan, another year, neither."""
    told = f"{said.base}，{said.label}"
    return {name for name, words in (("plan", _PLAN), ("year", _YEAR)) if words.search(told)}


def _found_elsewhere(fact: Fact, *, said: Said, changes: list[Said], text: Text) -> Iterator[Reading]:
    """Yield readings with figures of other sentences, for a change that is told without its levels."""
    for change in changes:
        for level, prior in pairs_apart(change, label=fact.label, text=text):
            yield from of_levels(level, prior=prior)
            yield from of_prior(prior, change=change)
        for level in levels_called(fact, change=change, text=text):
            yield from of_change(level, change=change)
        for level in (*text.heads_of(fact.passage), *_near(fact, change=change, said=said, text=text)):
            yield from of_change(level, change=change)
    if not changes and said.base and (_PLAN.search(said.base) or not _YEAR.search(said.base)):
        yield from _against_base(said.base, text=text)


def _against_itself(fact: Fact, *, said: Said, text: Text) -> Iterator[Reading]:
    """Yield the readings of 决算9万元，预算10万元，比预算下降10%: the figure right before the rate is its base."""
    if fact.level is None or not said.base or not is_called_alike(fact.label, base=said.base):
        return
    for it in text.sentence_of(fact):
        if it.level is not None and it.level.start < fact.level.start:
            named = Named(it.level, it.label)
            yield from (replace(found, is_sure=False) for found in of_levels(named, prior=Named(fact.level, "上年")))


def _against_known(fact: Fact, *, said: Said, text: Text) -> Iterator[Reading]:
    """Yield the readings of 再就业3600人，实际完成3852人，超额完成7%: what stands before may be its base."""
    level = fact.level
    if level is None:
        return
    before = [it for it in text.nearest(level) if it.mention.passage == level.passage][:_NEAR]
    known = [it for it in before if _BASE.search(it.label)]
    last = [Named(it.level, it.label) for it in text.sentence_of(fact) if it.level and it.level.start < level.start]
    is_stated = _is_difference(fact, said=said, text=text)
    for prior in (*last[-1:], *known) if _DONE.search(fact.label) else known:
        for reading in of_levels(Named(level, fact.label), prior=prior):
            is_way = not said.direction or (reading.change > 0) == (said.direction > 0)
            if is_way and (said.mention.significant >= _TELLING or reading.computed == said.mention.value):
                yield replace(reading, is_sure=is_stated and prior in last[-1:])


def _is_difference(fact: Fact, *, said: Said, text: Text) -> bool:
    """Whether a clause tells a budget, what it came to, and the rate by which the two differ."""
    before = list(before_in_clause(fact, text=text))
    is_pair = len(before) == 1 and _BUDGET.search(before[0].label) and not _DONE.search(before[0].label)
    return bool(is_pair) and _FINAL.search(fact.label) is not None and "差异率" in said.mention.lead


def _near(fact: Fact, *, change: Said, said: Said, text: Text) -> Iterator[Named]:
    """Yield the levels near a change that its rate may be of: those named alike, and any where the rate is exact."""
    end = core_of(fact.label)[-_LONG:]
    for named in islice(text.nearest(change.mention), _NEAR):
        is_alike = len(end) == _LONG and core_of(named.label).endswith(end)
        if is_alike or said.mention.significant >= _TELLING:
            yield named


def _against_base(base: str, *, text: Text) -> Iterator[Reading]:
    """Yield readings of 实际改造数超任务43%: figures called 实际 or 完成 against those called 任务."""
    plans = [named for named in text.levels if base in named.label]
    for plan in plans:
        for done in text.nearest(plan.mention):
            if done.mention.amount > plan.mention.amount and any(
                word in done.label for word in ("实际", "完成", "最终")
            ):
                yield from of_levels(done, prior=plan)


def pairs_apart(change: Said, *, label: str, text: Text) -> Iterator[tuple[Named, Named]]:
    """Yield pairs of like-named levels, or levels of the years named, that are as far apart as a change says."""
    mention, direction = change.mention, change.direction
    named = list(text.nearest(mention, label=label)) if label else []
    dated = [it for it in text.nearest(mention) if year_of(change.base) and year_of(change.base) == year_of(it.label)]
    for one in named:
        for other in (*named, *dated):
            apart = (one.mention.amount - other.mention.amount) * (direction or 1)
            among = (one.mention, other.mention, mention)
            envelope = sum((range_of(it, among=among).high - it.amount for it in among), Fraction(0))
            if one.mention is not other.mention and abs(apart - mention.amount) < max(envelope, Fraction(1, 2)):
                yield one, other
