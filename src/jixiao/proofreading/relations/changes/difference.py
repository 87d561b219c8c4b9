"""Differences: a change against the figures of both periods, and what is left of one figure after another."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, islice

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import are_alike, core_of, is_called_alike, year_of
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.changes.growth import pairs_apart
from jixiao.proofreading.relations.sums.total import sum_relation

_REMAINDER = late_pattern(
    "调整后?预算|调[减增]为|收回|还需|尚需|剩余|结余|结存|结转|余额|核减|审减|未(?:支付|拨付|使用|执行|完成)|缺口|差额|差值|相差|"
    "(?<!未)超(?:额|出|过)?(?:年初|年度|原|既定)?(?:计划|任务|目标)|(?:还|尚|仍)(?:余|差|缺|欠)(?!额外)|节余|"
    "(?:[前后]者|两者|二者|相比)(?:多|少|高|低|相差)出?|[多高]出(?:了)?$"
)
_OTHERS = late_pattern("(?:其余|余下|剩下)(?:的)?")
_LEFT = late_pattern(  # what is left is told so too, but nothing of it fails
    "(?:高出|多出|超出|领先|落后)[^，。；：0-9]{1,12}$|"
    "扣(?:减|分|除)?$|余$|节[约省支](?!率)[^，。；率]{0,8}$|(?:需|须|要)再?(?:支|拨|筹)|未(?:支|拨|用|到位|整改|动支)"
)
_HANDED = late_pattern("下达|到位|筹集|送审|概算")
_SPENT = late_pattern("支出|使用|执行|拨付|支付|发放|兑付|审定")
_BEFORE = late_pattern("上年|年初|以前|累计")
_PAIR = 2
_OWN_PLAN = ("预算", "年初预算", "全年预算")
_PLAN, _SPENT_OF = (
    late_pattern("(?<!调整)(?:年初|全年)?预算(?:数|额|金额)?为?$"),
    late_pattern("决算|支出|执行|实际|使用"),
)
_STAGE = late_pattern("年初预算|调整后?预算|全年预算|预算|决算|支出决算")
_ALL_INCOME = late_pattern("收入(?:总计|合计|总量|总额|共计)|总收入")
_ALL_SPENT = late_pattern("支出(?:总计|合计|总量|总额|共计)|总支出")
_CARRIED, _ALL_OF = late_pattern("(?:上年|年初)[^，。；]{0,8}结[转余]"), late_pattern("总计|总收入|总额")
_FAR = 40  # figures
_FEW_NEAR, _MANY_NEAR = 8, 24  # figures
_FEW_LINES = 12  # of a list between funds and what is left of them
_TELLING = 3  # digits
_LAST_YEAR = late_pattern("上年|去年|上一年")
_LONG = 4  # characters of a name that tells one thing
_OF_ITSELF, _OWN_YEAR = ("", "同", "环"), late_pattern("今年|本年度?|当年")
_YEAR_BEFORE = late_pattern("(?:上年|去年|上一年)度?(?:同期|决算|预算|实际)?数?")
_BASE = late_pattern("上年|去年|上一年|[0-9]{4}年|年初预算|调整预算|预算")
_WORDS = {1: "增加", -1: "减少"}


def difference_relations(text: Text) -> Iterator[Relation]:
    """Yield a relation for every change and every remainder whose figures are at hand."""
    for fact in text.facts:
        for change in fact.changes:
            found = list(_change(fact, change=change, text=text))
            yield from found or _exact(Named(change.mention, "增减额"), text=text)
        if fact.level is not None and _is_left(fact.label):
            found = list(_remainder(fact, text=text))
            yield from found or _exact(Named(fact.level, fact.label), text=text)


def _is_left(label: str) -> bool:
    return bool(_REMAINDER.search(label) or _OTHERS.match(label) or _LEFT.search(label))


def _only_base(fact: Fact, *, change: Said, text: Text) -> Named | None:
    """Return the one figure of the paragraph that 调整预算数A，比年初预算增加B can be compared with.

    Both go by the name of their stage alone, so that they are of one thing.
    """
    base = core_of(change.base)
    before = [it for it in text.sentence_of(fact) if it.level and fact.level and it.level.start < fact.level.start]
    if fact.level is not None and base in _OWN_PLAN and len(before) == 1 and before[0].level is not None:
        is_pair = before[0].level.is_like == fact.level.is_like and before[0].scope is fact.scope
        is_plan = _PLAN.search(before[0].label) is not None and _SPENT_OF.search(fact.label) is not None
        return Named(before[0].level, before[0].label) if is_pair and is_plan and change is fact.changes[0] else None
    if fact.level is None or not (_STAGE.fullmatch(base) and _STAGE.fullmatch(core_of(fact.label))):
        return None
    here = [it for it in text.nearest(fact.level) if it.mention.passage == fact.passage and core_of(it.label) == base]
    named = [it for it in here if change.mention.is_like == it.mention.is_like]
    return named[0] if len(named) == 1 and len(here) == 1 else None


def _exact(stated: Named, *, text: Text) -> Iterator[Relation]:
    """Yield the two nearest figures before a change or a remainder that are just so far apart."""
    here = stated.mention
    if not here.amount:
        return
    yield from _of_totals(stated, text=text)
    is_telling = len(here.printed.replace(".", "")) >= _TELLING
    is_rest = is_telling and _is_left(stated.label)
    first = here.passage - (_FEW_LINES if is_rest else 1 if is_telling else 0)
    near = [it for it in text.nearest(here) if first <= it.mention.passage and _stands_before(it, mention=here)]
    for one, other in combinations(near[: _MANY_NEAR if is_rest else _FEW_NEAR if is_telling else _PAIR], _PAIR):
        if abs(one.mention.amount - other.mention.amount) == abs(here.amount):
            larger, smaller = (one, other) if one.mention.amount > other.mention.amount else (other, one)
            if _CARRIED.search(stated.label) and _ALL_OF.search(larger.label):
                yield sum_relation(larger, items=[smaller, stated], holds=True)
                return
            formula = f"{larger.text}－{smaller.text}"
            outcome = Outcome(abs(here.amount), sum_envelope([here]), holds=True, formula=formula)
            yield relation_of(RelationKind.DIFFERENCE, operands=(larger, smaller), stated=stated, outcome=outcome)
            return


def _of_totals(left: Named, *, text: Text) -> Iterator[Relation]:
    """Yield what is left of all income after all spending, told in sentences before."""
    if not _REMAINDER.search(left.label):
        return
    before = [it for it in islice(text.nearest(left.mention), _FAR) if _stands_before(it, mention=left.mention)]
    income, spent = (next((it for it in before if way.search(it.label)), None) for way in (_ALL_INCOME, _ALL_SPENT))
    if income is None or spent is None:
        return
    among = (income.mention, spent.mention, left.mention)
    apart = income.mention.amount - spent.mention.amount
    if is_within(apart - left.mention.amount, envelope=sum_envelope(among)):
        outcome = Outcome(apart, sum_envelope(among), holds=True, formula=f"{income.text}－{spent.text}")
        yield relation_of(RelationKind.DIFFERENCE, operands=(income, spent), stated=left, outcome=outcome)


def _stands_before(named: Named, *, mention: Mention) -> bool:
    return (named.mention.passage, named.mention.start) < (mention.passage, mention.start)


def _change(fact: Fact, *, change: Said, text: Text) -> Iterator[Relation]:
    prior = change.prior or fact.prior
    if fact.level is not None and prior is not None:
        is_next = _is_next(fact, change=change) or _is_base(prior, change=change, year=fact.year)
        if fact.level.is_like == prior.is_like == change.mention.is_like and is_next:
            yield change_relation(Named(fact.level, fact.label), prior=Named(prior, "上年"), change=change)
    elif fact.level is not None:
        sure = _of_year_before(fact, change=change, text=text) or _only_base(fact, change=change, text=text)
        if sure is not None:
            yield change_relation(Named(fact.level, fact.label), prior=sure, change=change)
        else:
            yield from _with_prior_elsewhere(fact, change=change, text=text)
    else:
        pair = next(pairs_apart(change, label=fact.label, text=text), None)
        if pair is not None:
            yield change_relation(pair[0], prior=pair[1], change=change)


def _of_year_before(fact: Fact, *, change: Said, text: Text) -> Named | None:
    """Return what stands right before a figure, of the same thing in the year before: 2022年8万元，2023年9万元."""
    if change is not fact.changes[0] or change.near is not fact.level or change.label not in _OF_ITSELF:
        return None
    before = [it for it in text.sentence_of(fact) if it.level and fact.level and it.level.start < fact.level.start]
    other = before[-1] if before else None
    if other is None or other.level is None or other.scope is not fact.scope or other.said or fact.level is None:
        return None
    is_like = other.level.is_like == fact.level.is_like == change.mention.is_like
    is_own = is_like and _OWN_YEAR.sub("", core_of(other.label)) == _OWN_YEAR.sub("", core_of(fact.label))
    is_against = not change.base or _YEAR_BEFORE.fullmatch(change.base) is not None
    return Named(other.level, other.label) if is_own and is_against and _is_before(other, year=fact) else None


def _is_before(other: Fact, *, year: Fact) -> bool:
    """Whether a figure is of the year before that of another one."""
    if year.year.isdigit():
        return other.year.isdigit() and int(other.year) == int(year.year) - 1
    is_own = _OWN_YEAR.search(year.label) is not None and not _OWN_YEAR.search(other.label)
    return is_own and other.year == "prior"


def _is_next(fact: Fact, *, change: Said) -> bool:
    """Whether a change follows the figure that the level is compared with, without another comparison between."""
    first = next(it for it in fact.changes if it.prior is change.prior)
    return first is change and not change.base


def _is_base(prior: Mention, *, change: Said, year: str) -> bool:
    """Whether a figure is called what a change says it is from: 2021年12人，2020年14人，比上年减少2人.

    It may stand behind the change too, as in 较上年减少2人（上年14人）.
    """
    base = _BASE.search(change.base)
    told = year_of(prior.lead)
    is_last = _LAST_YEAR.match(change.base) is not None and year.isdigit() and told.isdigit()
    is_named = base is not None and (base[0] in prior.lead or (is_last and int(told) == int(year) - 1))
    return prior.passage == change.mention.passage and is_named


def change_relation(level: Named, *, prior: Named, change: Said) -> Relation:
    """Return whether a change is what two levels are apart, and goes the way they go."""
    among = (level.mention, prior.mention, change.mention)
    apart = level.mention.amount - prior.mention.amount
    signed = change.mention.amount * (change.direction or (1 if apart >= 0 else -1))
    holds = is_within(apart - signed, envelope=sum_envelope(among))
    is_turned = not holds and is_within(apart + signed, envelope=sum_envelope(among))
    note = f"金额相符，但应为{_WORDS[1 if apart > 0 else -1]}" if is_turned else ""
    larger, smaller = (level, prior) if apart >= 0 else (prior, level)
    outcome = Outcome(abs(apart), sum_envelope(among), holds=holds, formula=f"{larger.text}－{smaller.text}", note=note)
    stated = Named(change.mention, _WORDS.get(change.direction, "增减额"))
    return relation_of(RelationKind.DIFFERENCE, operands=(level, prior), stated=stated, outcome=outcome)


def _with_prior_elsewhere(fact: Fact, *, change: Said, text: Text) -> Iterator[Relation]:
    """Yield the difference where another sentence gives the figure that the level is compared with.

    Figures that are just so far apart the other way round, and are compared by name, are told in the wrong direction.
    """
    if fact.level is None or change.mention.amount == 0:
        return
    called = (it for it in text.nearest(fact.level) if is_called_alike(it.label, base=change.base))
    for other in called if len(change.base) >= _LONG else ():
        if fact.level.amount - other.mention.amount == change.mention.amount * (change.direction or 1):
            yield change_relation(Named(fact.level, fact.label), prior=other, change=change)
            return
    name = change.base or fact.label
    named = [it for it in text.nearest(fact.level) if are_alike(it.label, other=name)]
    for sign in (1, -1) if change.base and change.mention.significant >= _TELLING else (1,):
        for other in named:
            apart = fact.level.amount - other.mention.amount
            if apart == sign * change.mention.amount * (change.direction or 1):
                yield change_relation(Named(fact.level, fact.label), prior=other, change=change)
                return


def _remainder(fact: Fact, *, text: Text) -> Iterator[Relation]:
    """Yield what is left, where two figures before it in the sentence are just so far apart."""
    earlier = [it for it in text.sentence_of(fact) if it.level is not None and fact.level is not None]
    before = [it for it in earlier if it.level and fact.level and it.level.start < fact.level.start]
    for one, other in combinations(before[-_MANY_NEAR:], _PAIR):
        relation = _rest(one, other=other, left=fact)
        if relation is not None:
            yield relation
            return
    if len(before) == _PAIR and len(before) + 1 == sum(1 for it in text.sentence_of(fact) if _is_money(it)):
        yield from _broken_rest(before[0], spent=before[1], left=fact)


def _is_money(fact: Fact) -> bool:
    return fact.level is not None and fact.level.quantity is Quantity.MONEY


def _broken_rest(source: Fact, *, spent: Fact, left: Fact) -> Iterator[Relation]:
    """Yield that funds handed out, less what was spent of them, are not what is carried over.

    Income is no such source: what was there before it may be carried over too.
    """
    levels = [it.level for it in (source, spent, left) if it.level is not None and _is_money(it)]
    is_plain = _HANDED.search(source.label) and _SPENT.search(spent.label) and not source.prior
    if len(levels) > _PAIR and is_plain and _REMAINDER.search(left.label) and not _BEFORE.search(source.label):
        apart = levels[0].amount - levels[1].amount
        if is_within(apart - levels[2].amount, envelope=sum_envelope(levels)):
            return
        operands = (Named(levels[0], source.label), Named(levels[1], spent.label))
        formula = f"{operands[0].text}－{operands[1].text}"
        outcome = Outcome(apart, sum_envelope(levels), holds=False, formula=formula)
        stated = Named(levels[2], left.label)
        yield relation_of(RelationKind.DIFFERENCE, operands=operands, stated=stated, outcome=outcome)


def _rest(one: Fact, *, other: Fact, left: Fact) -> Relation | None:
    if one.level is None or other.level is None or left.level is None:
        return None
    among = (one.level, other.level, left.level)
    if len({mention.is_like for mention in among}) > 1:
        return None
    apart = abs(one.level.amount - other.level.amount)
    if not apart or not is_within(apart - left.level.amount, envelope=sum_envelope(among)):
        return None
    larger, smaller = (one, other) if one.level.amount > other.level.amount else (other, one)
    operands = tuple(Named(it.level, it.label) for it in (larger, smaller) if it.level is not None)
    formula = f"{operands[0].text}－{operands[1].text}"
    outcome = Outcome(Fraction(apart), sum_envelope(among), holds=True, formula=formula)
    return relation_of(
        RelationKind.DIFFERENCE, operands=operands, stated=Named(left.level, left.label), outcome=outcome
    )
