"""Rates: shares of a total, execution and completion rates against their base."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import are_alike, core_of, ends_alike, is_called_alike, names_price, share_word
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import PRIOR, Text
from jixiao.proofreading.relations.rates.composite_share import is_composite
from jixiao.proofreading.relations.rates.judge_rate import before_in_sentence, judge, judge_parts
from jixiao.proofreading.relations.rates.line_shares import shown_by_lines
from jixiao.proofreading.relations.rates.named_rate import named_rate_relations
from jixiao.proofreading.relations.rates.own_plan import STATES_PLAN, is_beside, is_own_plan, is_plan
from jixiao.proofreading.relations.rates.siblings import (
    fits,
    is_of_list,
    of_siblings,
    shown_by_base,
    shown_by_name,
    shown_by_siblings,
)
from jixiao.proofreading.relations.rates.together import are_together, together_rates
from jixiao.proofreading.relations.rates.whole_meant import wholes_meant

_OPENS, _STOP = ("（", "("), late_pattern("[，。；;）)]")
_ALL, _TOTAL = (
    late_pattern("全[部体]|所有"),
    late_pattern("全|所有|总|合计|共"),
)  # of all, 预算 beside a figure is but a part
_GIVES = late_pattern("，?(?:计|即|共|共计|约|合)$")
_GIVES_PART = late_pattern("[，,、](?:安排|分配|金额|资金|计|即|为|约|共)*")
_THIS = late_pattern("^(?:该(?:项目|项资金|项)?|本项目|其)(?=.)")
_STOPS = "。！？"
_CLAUSE_ENDS, _ASIDE = late_pattern("[；;，,：:（()）]"), late_pattern("^(?:该|此|本|其|上述|以上|两者|二者).*")
_SPENT = late_pattern("决算|支出|执行|实际|使用|支付")
_EACH = late_pattern("^(?:各|均|共|约|分别|合计|其中)|(?:各|均|共|约|分别|合计)$")
_KIND = late_pattern("合同|授予|金额|总额|采购|支出|资金|经费|的|给予?|部分")  # what an amount is, not of whom
_SAME = late_pattern(
    "(?:金额|资金|经费|总额|数量|人数|户数|仅|约|已|只|大约|总体|基本|实际|合计|达到?|就|平均|所){1,2}"
)
_FAR = 40  # figures
_PAIR = 2  # characters of the shortest name
_WHOLE = 100  # percent
_STAGES = ("决算", "预算", "年初预算", "调整预算", "执行")  # what goes by such a name alone is the whole
_LONG = 4  # characters of a name that tells one thing


def rate_relations(text: Text) -> Iterator[Relation]:
    """Yield a relation for every share and every rate whose base is at hand."""
    for fact in text.facts:
        if fact.level is not None and fact.level.quantity is Quantity.PERCENT:
            yield from _announced(fact, text=text)
        for said in (it for it in fact.said if not is_composite(it.mention)):
            if said.role is Role.SHARE:
                yield from _share(fact, said=said, text=text)
            elif said.role is Role.OF:
                yield from _of(fact, said=said, text=text)
            elif said.role is Role.RATE:
                yield from named_rate_relations(fact, said=said, text=text)


def _share(fact: Fact, *, said: Said, text: Text) -> Iterator[Relation]:
    announced = list(_announced_share(fact, said=said, text=text))
    if announced:
        yield from announced
        return
    fact = _subject_of(said, fact=fact, text=text)
    if fact.level is None or _is_of_another(said, fact=fact, text=text):
        return
    part = Named(fact.level, fact.label)
    if are_together(fact, said=said, text=text):
        near = [it for it in text.nearest(fact.level) if abs(it.mention.passage - fact.passage) <= 1]
        yield from together_rates(fact, said=said, wholes=near)
        return
    named = _sure_wholes(fact, said=said, text=text) if _is_told_of(fact, said=said, text=text) else []
    sure = [it for it in named if _may_hold(it, part=part, said=said)]
    sure = [*of_siblings(fact, said=said, others=sure, text=text)] or sure
    others = of_siblings(fact, said=said, others=_other_wholes(fact, said=said, sure=sure, text=text), text=text)
    by_siblings = [] if sure else shown_by_siblings(fact, said=said, text=text)
    by_siblings = by_siblings or ([] if sure or others else shown_by_base(fact, said=said, text=text))
    shown = [it for it in by_siblings if _may_hold(it, part=part, said=said)]
    if shown:
        is_settled = any(is_of_list(fact, whole=whole) for whole in shown)
        others = [] if is_settled else [it for it in others if not is_beside(it, fact=fact)]
    by_lines = [] if sure or shown else shown_by_lines(fact, said=said, text=text)
    if by_lines:
        yield from judge(said, part=part, sure=by_lines, others=[])
    else:
        sure = sure or ([] if others else shown)
        if not any(fits(said.mention, part=part, whole=it) for it in (*sure, *others)):
            fitting, by_name = shown_by_name(fact, said=said, text=text)
            sure, others = sure or by_name, [*others, *fitting]
        also = wholes_meant(fact, told=sure[0], text=text) if sure else ()
        yield from judge(said, part=part, sure=sure, others=[*others, *also])


def _may_hold(whole: Named, *, part: Named, said: Said) -> bool:
    """Whether a figure can be the whole of a share: no average, and no less than its part unless the rate says so."""
    is_enough = whole.mention.amount >= part.mention.amount or said.mention.value > _WHOLE
    return is_enough and not names_price(whole.label)


def _subject_of(said: Said, *, fact: Fact, text: Text) -> Fact:
    """Return what a share is of: in 中央资金8万元、省级资金2万元，中央占80% not the figure before it."""
    subject = core_of(_ASIDE.sub("", _EACH.sub("", said.label)))
    if len(subject) < _PAIR or core_of(fact.label).startswith(subject):
        return fact
    named = [it for it in text.sentence_of(fact) if it.level and subject in core_of(it.label)]
    first = [it for it in named if core_of(it.label).startswith(subject)]  # 税收 is in 非税收入 too
    if len(first) == 1:
        return first[0]
    if len(named) == 1 and not are_alike(subject, other=fact.label):
        return named[0]
    return fact if named or share_word(subject, other=fact.label) else _told_before(subject, fact=fact, text=text)


def _is_of_another(said: Said, *, fact: Fact, text: Text) -> bool:
    """Whether a share in a later sentence names what it is of, which no figure tells: 分散采购6万元。环保产品占98%."""
    subject = core_of(_ASIDE.sub("", _EACH.sub("", said.label)))
    words = text.assembly.passages[fact.passage].text
    between = words[fact.level.end : said.mention.start] if fact.level is not None else ""
    is_later = any(stop in between for stop in _STOPS)
    names = (_KIND.sub("", name) for name in (subject, fact.label))
    return is_later and len(subject) >= _LONG and not share_word(next(names), other=next(names))


def _told_before(subject: str, *, fact: Fact, text: Text) -> Fact:
    """Return what goes by a name in an earlier sentence of the paragraph, where one figure alone does."""
    here = [it for it in text.facts_of(fact.passage)[-_FAR:] if it.level and it.sentence < fact.sentence]
    named = [it for it in here if core_of(it.label).startswith(subject)]
    return named[0] if len({it.level.amount for it in named if it.level}) == 1 else fact


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
    name = core_of(_EACH.sub("", subject))
    is_name = len(name) >= _PAIR and _SAME.fullmatch(name) is None and not share_word(name, other=label)
    return (len(subject) >= _LONG or is_name) and not are_alike(subject, other=label)


def _other_wholes(fact: Fact, *, said: Said, sure: Sequence[Named], text: Text) -> list[Named]:
    """Return what else a share may be of: of nothing else where the sentence names its whole, or heads the list."""
    if not sure or fact.level is None:
        near = [] if fact.level is None else list(text.nearest(fact.level))
        name = core_of(said.base)
        return sorted(near, key=lambda it: name not in it.label) if name else near
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
    is_head = parent is not None and _is_head(parent.label, base=said.base)
    if said.base and (not is_head or is_plan(said.base)):
        base = _without_kind(core_of(said.base))
        near = _named_so(fact.level, name=base, text=text) if base else ()  # 总额 alone names nothing
        named = [it for it in near if _is_called(it.label, name=base)]
        if _ALL.match(said.base):
            named = [it for it in named if _TOTAL.search(it.label) and core_of(it.label) not in _STAGES]
        this_year = [it for it in named if not it.label.startswith(PRIOR)] or named
        return [it for it in this_year if is_own_plan(it, base=said.base, fact=fact, text=text)]
    if parent is not None and parent.level is not None and parent.level.is_like == fact.level.is_like:
        return [] if _may_be_outside(fact) else [Named(parent.level, parent.label)]
    return []


def _is_head(label: str, *, base: str) -> bool:
    """Whether the base of a share names what its list explains: 中小企业合同金额 is 授予中小企业9万元."""
    core, name = core_of(label), core_of(base)
    if core and core in name:
        return True
    kernel = _KIND.sub("", core)
    return len(kernel) >= _LONG and kernel == _KIND.sub("", name)


def _named_so(mention: Mention, *, name: str, text: Text) -> Iterator[Named]:
    """Yield the figures near one that go by a name: what 合同总金额 tells is the 合同金额 too."""
    for named in text.nearest(mention):
        if are_alike(named.label, other=name) or core_of(named.label).replace("总", "") == name:
            yield named


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
    return (
        name in (core, core.replace("总", ""))
        or (len(name) >= _LONG and name in core)
        or (len(core) >= _LONG and core in name)
    )


def _of(fact: Fact, *, said: Said, text: Text) -> Iterator[Relation]:
    """Judge 为预算195.24万元的66.95%, whose base stands there, and 完成年初预算的53.57%, whose base has a name."""
    if fact.level is None:
        return
    if said.near is fact.level and not said.base:
        yield from _of_told(fact, said=said, text=text)
    elif said.base and said.label and not are_alike(said.label, other=fact.label):
        yield from _of_subject(fact, said=said, text=text)
    elif said.base and is_called_alike(fact.label, base=said.base) and any(before_in_sentence(fact, text=text)):
        yield from _of_what_was_done(fact, said=said, text=text)
    elif said.base and (found := list(_of_heads(fact, said=said, text=text))):
        yield from found
    elif said.base:
        part = Named(fact.level, fact.label)
        base = _THIS.sub("", said.base)
        named = list(text.nearest(fact.level, label=base))
        close = [it for it in named if it.mention.passage == fact.passage and ends_alike(it.label, other=base)]
        sure = close if _is_told_of(fact, said=said, text=text) else []
        sure = [it for it in sure if is_own_plan(it, base=base, fact=fact, text=text) and _is_at_hand(it, said=said)]
        yield from judge(said, part=part, sure=sure, others=[] if sure else [*named, *text.nearest(fact.level)])


def _is_at_hand(whole: Named, *, said: Said) -> bool:
    """Whether the base of a rate stands before it, or right behind it; the next clause tells of something else."""
    behind, lead = whole.mention.start > said.mention.start, whole.mention.lead
    return not behind or (lead[:1] in _OPENS and not _STOP.search(lead)) or STATES_PLAN.fullmatch(lead) is not None


def _of_told(fact: Fact, *, said: Said, text: Text) -> Iterator[Relation]:
    """Judge 为预算9万元的66%: the rate of the figure before the base, of one before that, or of several together."""
    before = [it for it in before_in_sentence(fact, text=text) if not it.is_base]
    if before and fact.level is not None:
        whole = Named(fact.level, fact.label)
        parts = [Named(it.level, it.label) for it in before if it.level is not None]
        held = list(judge_parts(said, parts=parts, whole=whole))
        if not held and are_together(before[0], said=said, text=text):
            yield from together_rates(before[0], said=said, wholes=[whole])
            return
        yield from held or judge(said, part=parts[0], sure=[whole], others=[])


def _of_what_was_done(fact: Fact, *, said: Said, text: Text) -> Iterator[Relation]:
    """Judge 决算9万元，全年预算10万元，完成全年预算的90%: a rate of the figure before that of its base."""
    before = [Named(it.level, it.label) for it in before_in_sentence(fact, text=text) if it.level is not None]
    if fact.level is not None:
        whole = Named(fact.level, fact.label)
        held = list(judge_parts(said, parts=before, whole=whole))
        is_sure = len(before) == 1 and not fact.starts_clause and _SPENT.search(before[0].label) is not None
        yield from held or (judge(said, part=before[0], sure=[whole], others=[]) if is_sure else ())


def _of_heads(fact: Fact, *, said: Said, text: Text) -> Iterator[Relation]:
    """Judge 全年预算10万元，完成预算的90% after sentences, of which one begins with what was done."""
    if fact.level is not None and is_called_alike(fact.label, base=said.base):
        heads = [it for it in text.heads_of(fact.passage) if it.mention.start < fact.level.start]
        yield from judge_parts(said, parts=heads, whole=Named(fact.level, fact.label))


def _of_subject(fact: Fact, *, said: Said, text: Text) -> Iterator[Relation]:
    """Judge 支出决算数为调整预算数的100% after a sentence about something else; it is told only where it holds."""
    if fact.level is None:
        return
    for part in text.nearest(fact.level, label=said.label):
        wholes = list(text.nearest(part.mention, label=said.base))
        found = next(judge(said, part=part, sure=[], others=wholes), None)
        if found is not None:
            yield found
            return


def _announced_share(fact: Fact, *, said: Said, text: Text) -> Iterator[Relation]:
    """Judge 资金10万元：人口因素占40%，4万元: a share with what it gives right behind it; told only where it holds."""
    after = [it for it in text.facts_of(fact.passage) if it.level and it.level.start > said.mention.start]
    following = after[0] if after and len(core_of(said.label)) >= _PAIR else None
    if following is not None and following.level is not None and _GIVES_PART.fullmatch(following.level.lead):
        wholes = [Named(it.level, it.label) for it in (fact, *_above(following)) if it.level is not None]
        yield from judge(said, part=Named(following.level, said.label), sure=[], others=wholes)


def _announced(fact: Fact, *, text: Text) -> Iterator[Relation]:
    """Judge 市级预算安排80%计260万元: a percentage with the figure that it gives right behind it."""
    rest = [it for it in text.sentence_of(fact) if it.level and fact.level and it.level.start > fact.level.start]
    if fact.level is None or not rest or rest[0].level is None or not _GIVES.match(rest[0].level.lead):
        return
    said = Said(Role.RATE, fact.level, fact.label)
    part = Named(rest[0].level, rest[0].label)
    yield from judge(said, part=part, sure=[], others=list(text.nearest(rest[0].level)))
