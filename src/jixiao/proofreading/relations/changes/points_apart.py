"""How many 百分点 two rates of a sentence are apart, as in 执行进度58.39%，比序时进度（66.67%）慢8.28个百分点."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.span import span_of
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.basis.text import Text

_POINT = "百分点"
_STOP = late_pattern("[。！？\n；;]")
_THAN = late_pattern("(?:比|较|低于|高于|快于|慢于|超过|滞后|落后|超前)[^，。；：,增减升降]{0,20}$")
_NEXT = late_pattern(
    "(?:[，,](?=[高低快慢滞落超]))?[）)]?的?(?:序时|时间|执行|支出|平均|目标|计划|进度|水平|值){0,3}+"
    "(?:高出?|低|快|慢|提高|降低|上升|下降|提升|回升|回落|增加|减少|超前?|滞后|落后|多|少)?(?:了|约)?"
)
_MOVED = late_pattern(
    "[，,](?:提高|上升|下降|降低|回落|增加|减少|超(?:过)?目标(?:值)?|高(?:出|于)目标(?:值)?)(?:了|约)?"
)
_FROM, _TO = late_pattern("[由从][^，。；：]{0,12}$"), late_pattern("^[^，。；]{0,8}[到至为]$")
_TARGET, _REACHED = late_pattern("(?:目标|指标|计划)值?(?:为|[≥>])?$"), late_pattern("^，?(?:实际|完成)[^，。；]{0,6}$")
_FEW, _MOST = 2, 6  # rates before it


def apart_relations(text: Text) -> Iterator[Relation]:
    """Yield that two rates are as far apart as a sentence says; one that fails where both are told with the points."""
    for number, passage in enumerate(text.assembly.passages):
        if _POINT in passage.text:
            yield from _apart(text.assembly.mentions[number])


def _apart(mentions: Sequence[Mention]) -> Iterator[Relation]:
    rates: list[Mention] = []
    for mention in mentions:
        if _STOP.search(mention.lead):
            rates = []
        if mention.quantity is Quantity.PERCENT:
            rates.append(mention)
        elif mention.quantity is Quantity.POINTS:
            yield from _judge(mention, rates=rates[-_MOST:])


def _judge(points: Mention, *, rates: Sequence[Mention]) -> Iterator[Relation]:
    for one, other in combinations(reversed(rates), _FEW):
        apart = abs(one.amount - other.amount)
        if apart and is_within(apart - points.amount, envelope=sum_envelope([one, other, points])):
            yield _relation(points, one=other, other=one, holds=True)
            return
    if _are_compared(rates, points=points) or _are_stages(rates, points=points):
        yield _relation(points, one=rates[0], other=rates[1], holds=False)


def _are_compared(rates: Sequence[Mention], *, points: Mention) -> bool:
    """Whether the points stand right behind what one rate is compared with, the only two of their sentence."""
    if len(rates) != _FEW or not _NEXT.fullmatch(points.lead.strip()) or not _THAN.search(rates[1].lead.rstrip("（( ")):
        return False
    is_next = rates[1].end == points.start - len(points.lead)
    return is_next and rates[0].end == rates[1].start - len(rates[1].lead)


def _are_stages(rates: Sequence[Mention], *, points: Mention) -> bool:
    """Whether the points tell how a rate moved: 由9%降到7%，下降2个百分点, from one period or a target to another."""
    if len(rates) != _FEW or not _MOVED.fullmatch(points.lead):
        return False
    first, second = (rate.lead for rate in rates)
    is_move = _FROM.search(first) is not None and _TO.search(second) is not None
    is_target = _TARGET.search(first) is not None and _REACHED.search(second) is not None
    is_next = span_of(first) is not None and span_of(second) is not None
    return is_move or is_target or is_next


def _relation(points: Mention, *, one: Mention, other: Mention, holds: bool) -> Relation:
    named = (Named(one, "比率"), Named(other, "对照比率"))
    larger, smaller = named if one.amount > other.amount else named[::-1]
    envelope = sum_envelope([one, other, points])
    formula = f"{larger.text}－{smaller.text}"
    outcome = Outcome(abs(one.amount - other.amount), envelope, holds=holds, formula=formula)
    return relation_of(RelationKind.DIFFERENCE, operands=named, stated=Named(points, "百分点"), outcome=outcome)
