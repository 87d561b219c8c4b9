"""How many 百分点 a rate told before is from another one, as in 与序时进度50%相比，项目支出慢33.83个百分点."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_AWAY = late_pattern(
    "(?:高|低|快|慢|多|少|超前?|滞后|落后|相差|差|领先|提高|下降|降低|上升|增加|减少)(?:出|于|了|约)?$|"
    "(?:高|低|快|慢|落后|领先)[于出][^，。；：、0-9]{1,12}$"
)
_STOP = late_pattern("[。！？\n]")
_BEHIND = late_pattern(r"[^，。；：（(]{0,8}[（(][^，。；：（()）]{0,20}$")
_LINES, _NEAR, _FAR = 4, 30, 12
_TELLING = 3  # digits of points that are not met by chance


def rates_apart_relations(text: Text) -> Iterator[Relation]:
    """Yield that a rate of the sentence and one told before, or in a bracket, are as far apart as points say."""
    for number, mentions in enumerate(text.assembly.mentions):
        for at, mention in enumerate(mentions):
            if mention.quantity is Quantity.POINTS and mention.significant >= _TELLING and _AWAY.search(mention.lead):
                yield from _judge(mention, at=at, number=number, text=text)


def _judge(points: Mention, *, at: int, number: int, text: Text) -> Iterator[Relation]:
    mentions = text.assembly.mentions[number]
    here = [it for it in _sentence(mentions[max(0, at - _FAR) : at + 1]) if it.quantity is Quantity.PERCENT]
    behind = mentions[at + 1 : at + 2]
    here += [it for it in behind if it.quantity is Quantity.PERCENT and _BEHIND.fullmatch(it.lead)]
    before = [it for it in mentions[max(0, at - _NEAR) : at] if it.quantity is Quantity.PERCENT]
    for earlier in range(number - 1, max(-1, number - 1 - _LINES), -1):
        before = [*(it for it in text.assembly.mentions[earlier][-_NEAR:] if it.quantity is Quantity.PERCENT), *before]
    for one, other in product(here, reversed(before[-_NEAR:])):
        if one is not other and abs(one.amount - other.amount) == points.amount:
            yield _relation(points, one=one, other=other)
            return


def _sentence(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the numbers before the last one in its sentence."""
    *before, last = mentions
    found: list[Mention] = []
    is_cut = _STOP.search(last.lead) is not None
    for mention in reversed(before):
        if is_cut:
            break
        found.append(mention)
        is_cut = _STOP.search(mention.lead) is not None
    return found


def _relation(points: Mention, *, one: Mention, other: Mention) -> Relation:
    larger, smaller = (one, other) if one.amount > other.amount else (other, one)
    named = (Named(larger, "比率"), Named(smaller, "对照比率"))
    outcome = Outcome(points.amount, Fraction(0), holds=True, formula=f"{named[0].text}－{named[1].text}")
    return relation_of(RelationKind.DIFFERENCE, operands=named, stated=Named(points, "百分点"), outcome=outcome)
