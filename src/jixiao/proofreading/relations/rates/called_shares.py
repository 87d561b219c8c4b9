"""Shares that name their part apart from it: 上级补助4万元，……，收入总计9万元；支出9万元。上级补助占收入总计的44.4%.

So do rates of a plan told at the head of the next sentence: 本级收入4505万元。本级收入预算3522万元，完成预算的127.91%.
"""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.label import core_of, names_price, names_total, share_word
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import PRIOR, Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.rates.siblings import fits

_SHARE = late_pattern(
    "(?:^|[。；，,;：:、\n])(?:其中|而)?(?P<part>[一-鿿“”]{2,14}?)(?:约|仅)?占(?P<whole>(?!比)[一-鿿“”]{0,14}?)(?:的)?(?:比重|比例)?"
    "(?:为|是|达)?约?$"
)
_DONE = late_pattern("^[，,](?:实际|本年)?(?:完成|为|占)(?:年初|全年|调整后?)?(?:预算|计划|任务)(?:数)?的$")
_PLAN = late_pattern("预算|计划(?!生育)|任务")
_KIND = late_pattern("级?(?:财政)?(?:资金|补助|拨款|收入|支出|类|采购)?$")
_OWN = late_pattern("(?:[市县区州乡镇]本?级|本级)(?:财政)?(?:资金|配套)?$")
_LONGEST, _FAR = 60, 40
_TELLING, _FEW, _MOST_DIGITS = 3, 2, 4


def called_share_relations(text: Text) -> Iterator[Relation]:
    """Yield such shares; told only where they come out to three digits, or exactly."""
    for number, mentions in enumerate(text.assembly.mentions):
        for at, rate in enumerate(mentions):
            if rate.quantity is Quantity.PERCENT and rate.significant >= _FEW:
                match = _SHARE.search(rate.lead[-_LONGEST:])
                if match is not None:
                    yield from _judge(rate, part=match["part"], whole=match["whole"], text=text)
                elif at and rate.significant >= _MOST_DIGITS and _DONE.search(rate.lead):
                    yield from _of_plan(rate, plan=mentions[at - 1], number=number, text=text)


def _judge(rate: Mention, *, part: str, whole: str, text: Text) -> Iterator[Relation]:
    levels = [it for it in _before(rate, text=text) if not names_price(it.label) and not it.label.startswith(PRIOR)]
    parts = [it for it in levels if _is_called(it.label, name=part)]
    wholes = [it for it in levels if _is_whole(it, name=whole)]
    pairs = ((one, other) for one in reversed(parts) for other in reversed(wholes) if one is not other)
    found = next(((one, other) for one, other in pairs if _comes_out(rate, part=one, whole=other)), None)
    if found is not None:
        yield rate_relation(Said(Role.SHARE, rate, part), part=found[0], whole=found[1], holds=True)


def _before(rate: Mention, *, text: Text) -> Sequence[Named]:
    here = [it for it in text.levels_of(rate.passage) if it.mention.start < rate.start]
    return [*text.levels_of(rate.passage - 1), *here][-_FAR:]


def _is_called(label: str, *, name: str) -> bool:
    """Whether a figure goes by the name of a part, with or without the word for its kind: 省级资金 and 省."""
    core, short = core_of(label), _KIND.sub("", core_of(name))
    if _OWN.match(name):
        return _OWN.search(label) is not None
    return core.endswith(name) or (bool(short) and _KIND.sub("", core) == short)


def _is_whole(named: Named, *, name: str) -> bool:
    """Whether a figure goes by the name of a whole; where none is named, any total may be meant."""
    core = core_of(name)
    return core in core_of(named.label) if core else names_total(named.label) or not name


def _comes_out(rate: Mention, *, part: Named, whole: Named) -> bool:
    if part.mention.is_like != whole.mention.is_like or not whole.mention.amount > part.mention.amount > 0:
        return False
    is_exact = part.mention.amount * 100 == whole.mention.amount * rate.value
    return is_exact or (rate.significant >= _TELLING and fits(rate, part=part, whole=whole))


def _of_plan(rate: Mention, *, plan: Mention, number: int, text: Text) -> Iterator[Relation]:
    """Yield the rate of what the sentence before tells, which shares a word with the plan that stands at its head."""
    levels = [it for it in text.levels_of(number) if it.mention.start <= plan.start]
    if not levels or levels[-1].mention is not plan or not _PLAN.search(levels[-1].label) or "。" not in plan.lead:
        return
    whole, name = levels[-1], _PLAN.sub("，", core_of(levels[-1].label))
    parts = [it for it in levels[-_FAR:-1] if share_word(core_of(it.label), other=name)]
    found = next((it for it in reversed(parts) if fits(rate, part=it, whole=whole)), None)
    if found is not None:
        yield rate_relation(Said(Role.OF, rate, "完成率"), part=found, whole=whole, holds=True)
