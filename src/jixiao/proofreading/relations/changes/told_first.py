"""Changes told before the figures they are of: 增长8.5%，由1200万元增至1302万元; 增长8.5%，达到9万元，上年为8万元."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction
from operator import attrgetter

from msgspec import Struct

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, prints_as, sum_envelope
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.changes.growth_reading import of_levels

_NOW = r"(?:(?:今年|本年|(?:19|20)[0-9]{2}\s?年)(?:度|末|底)?的?)?"
_FROM = late_pattern(
    r"[，,（(]\s?(?:即|也就是)?[由从](?:(?:上年|去年|上一年|(?:19|20)[0-9]{2}\s?年)(?:同期|度|末|底)?的?)?"
    "(?P<more>[^，。；：（）]{0,8})"
)
_TO = late_pattern(
    rf"[，,]?\s?{_NOW}(?P<more>[^，。；：（）]{{0,6}})"
    r"(?:增加|增长|提高|提升|上升|扩大|增|升|上调|下降|减少|降低|压减|压缩|缩减|回落|下调|减|降)(?:到|至|为)了?"
    rf"{_NOW}"
)
_REACHED = late_pattern(r"[，,]\s?(?:达到?|增至|升至|降至|减至|增加到|提高到|下降到|减少到|降到)了?(?:约)?")
_BEFORE = late_pattern(r"[，,（(]\s?(?:而)?(?:上年|去年|上一年)(?:同期|度)?(?:数|决算数?|实际)?(?:为|是)?")
_YEAR = late_pattern(r"[，,]\s?(?:即|而)?(?P<year>(?:19|20)[0-9]{2})\s?年(?:度)?(?:为|是|共)?")
_APART = late_pattern(
    "年均|平均|每年|口径|可比|扣除|剔除|(?:比|较|超)[^，。；]{0,8}(?:预算|计划|目标|任务)|环比|复合|累计|各|均|分别|"
    "生产总值|GDP|增加值|产值|实际增"
)
_THIS_YEAR = late_pattern(r"[，,]\s?(?:而)?(?:今年|本年|当年)(?:同期|度)?(?:数|实际)?(?:为|是)?")
_LONGEST = 60  # characters between figures
_PAIR, _MORE = 2, 3


class _Pair(Struct, frozen=True):
    """The figures behind a change, and whether the words leave no other reading."""

    level: Mention
    prior: Mention
    is_sure: bool


def told_first_relations(text: Text) -> Iterator[Relation]:
    """Yield whether each change is that of the two figures right behind it."""
    for fact in text.facts:
        for said in fact.said:
            if said.role in (Role.GROWTH, Role.CHANGE) and said.direction:
                pair = _pair_behind(said, text=text)
                if pair is not None and (pair.level.amount - pair.prior.amount) * said.direction > 0:
                    yield from _judge(said, pair=pair)


def _pair_behind(said: Said, *, text: Text) -> _Pair | None:
    mentions = text.assembly.mentions[said.mention.passage]
    start = bisect_right(mentions, said.mention.start, key=attrgetter("start"))
    after = mentions[start : start + _MORE]
    if len(after) < _PAIR or after[0].is_like != after[1].is_like or any(len(it.lead) > _LONGEST for it in after):
        return None
    is_plain = not _APART.search(f"{said.label}，{said.mention.lead[-_LONGEST:]}")
    return _from_to(after[0], level=after[1], is_plain=is_plain) or _reached(after, is_plain=is_plain)


def _from_to(prior: Mention, *, level: Mention, is_plain: bool) -> _Pair | None:
    """Return the figures of 由1200万元增至1302万元; with other words between they may be of something else."""
    one, two = _FROM.fullmatch(prior.lead), _TO.fullmatch(level.lead)
    if one is None or two is None:
        return None
    return _Pair(level, prior, is_sure=is_plain and not one["more"] and not two["more"])


def _reached(after: Sequence[Mention], *, is_plain: bool) -> _Pair | None:
    """Return the figures of 达到1302万元，上年为1200万元 and 2022年为1302万元，2021年为1200万元."""
    level, prior = after[0], after[1]
    if _REACHED.fullmatch(level.lead) and _BEFORE.fullmatch(prior.lead):
        return _Pair(level, prior, is_sure=is_plain)
    if _BEFORE.fullmatch(level.lead) and _THIS_YEAR.fullmatch(prior.lead):
        return _Pair(prior, level, is_sure=is_plain)
    years = [match for it in after if (match := _YEAR.fullmatch(it.lead))]
    is_pair = len(years) == _PAIR and int(years[0]["year"]) == int(years[1]["year"]) + 1
    is_next = is_pair and _YEAR.fullmatch(level.lead) is not None and _YEAR.fullmatch(prior.lead) is not None
    return _Pair(level, prior, is_sure=is_plain) if is_next else None


def _judge(said: Said, *, pair: _Pair) -> Iterator[Relation]:
    if said.role is Role.GROWTH and said.mention.quantity is Quantity.PERCENT:
        yield from _growth(said, pair=pair)
    elif said.mention.is_like == pair.level.is_like or (
        said.mention.quantity is Quantity.POINTS and pair.level.quantity is Quantity.PERCENT
    ):
        yield from _difference(said, pair=pair)


def _growth(said: Said, *, pair: _Pair) -> Iterator[Relation]:
    is_of_rates = pair.level.quantity is Quantity.PERCENT
    for reading in of_levels(Named(pair.level, "本年"), prior=Named(pair.prior, "上年")):
        holds = prints_as(reading.rate, stated=said.mention)
        if holds or (pair.is_sure and not is_of_rates):
            outcome = Outcome(reading.computed, said.mention.quantum / 2, holds=holds, formula=reading.formula)
            stated = Named(said.mention, "增减率")
            yield relation_of(RelationKind.GROWTH, operands=reading.operands, stated=stated, outcome=outcome)


def _difference(said: Said, *, pair: _Pair) -> Iterator[Relation]:
    larger, smaller = sorted((Named(pair.level, "本年"), Named(pair.prior, "上年")), key=_amount, reverse=True)
    computed = larger.mention.amount - smaller.mention.amount
    envelope = sum_envelope([larger.mention, smaller.mention, said.mention])
    holds = is_within(computed - said.mention.amount, envelope=envelope)
    if holds or pair.is_sure:
        outcome = Outcome(computed, envelope, holds=holds, formula=f"{larger.text}－{smaller.text}")
        stated = Named(said.mention, "增减额")
        yield relation_of(RelationKind.DIFFERENCE, operands=(larger, smaller), stated=stated, outcome=outcome)


def _amount(named: Named) -> Fraction:
    return named.mention.amount
