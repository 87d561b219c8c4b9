"""Bounds that a figure was kept within, as in 失业率4.3%，控制在4.5%以内, and posts that staff stay within."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of, same_relation
from jixiao.proofreading.relations.basis.text import Text

_KEPT = "控制在"
_KEPT_WITHIN = late_pattern(r"[，,]\s?(?:均|已|低于|成功|有效|实际)?控制在[^，。；：0-9]{0,12}$")
_WITHIN = late_pattern("(?:以内|以下|之内|范围内)")
_SIGNS = {"≤": 1, "≥": -1, "≦": 1, "≧": -1}
_EQUALS = ("=", "＝")
_WORDS = {"不高于": 1, "不超过": 1, "不大于": 1, "不低于": -1, "不少于": -1, "不小于": -1}
_WAYS = {"低": 1, "慢": 1, "高": -1, "快": -1}
_COMPARED = late_pattern("([低慢高快])于[^，,。；0-9]{0,14}[（(]?$")
_AIMED = late_pattern(rf"(?:指标值|目标值|目标|任务|计划数?)(?:应|要)?[为是：:]?({'|'.join(_WORDS)})$")
_REACHED = late_pattern(r"[”\"]?[，,；;]?(?:全年|年度)?实际[一-鿿]{0,6}(?:完成|达到|执行|支出|值|为|达)*$")
_POSTS, _STAFF = late_pattern("编制"), late_pattern("在职|实有|在编|在岗")
_PERSONS = ("人", "名")
_FAR = 12  # figures between posts and staff


def bound_relations(text: Text) -> Iterator[Relation]:
    """Yield that a figure stays within the bound right behind it, and staff within posts, which is told if it holds."""
    for number, passage in enumerate(text.assembly.passages):
        if _KEPT in passage.text:
            yield from _kept(text.assembly.mentions[number], passage=passage)
        if "于" in passage.text:
            yield from _compared(text.assembly.mentions[number])
        if any(sign in passage.text for sign in (*_SIGNS, *_WORDS, *_EQUALS)):
            yield from _reached(text.assembly.mentions[number])
    yield from _staffed(text)


def _kept(mentions: Sequence[Mention], *, passage: Passage) -> Iterator[Relation]:
    for figure, bound in pairwise(mentions):
        is_like = figure.is_like == bound.is_like and figure.quantity is not Quantity.POINTS
        is_within = _KEPT_WITHIN.fullmatch(bound.lead) and _WITHIN.match(passage.text, bound.end)
        if is_like and is_within:
            yield _relation(Named(figure, "实际数"), bound=Named(bound, "控制数"))


def _compared(mentions: Sequence[Mention]) -> Iterator[Relation]:
    """Yield that a rate is below or above one right behind it, as in 增速10.8%，低于全国（15.63%）; told if it is."""
    for figure, other in pairwise(mentions):
        word = _COMPARED.search(other.lead)
        way = _WAYS[word[1]] if word else 0
        is_like = figure.quantity is other.quantity is Quantity.PERCENT
        if way and is_like and figure.amount * way < other.amount * way:
            named = (Named(figure, "比率"), Named(other, "对照比率"))
            yield _relation(named[0], bound=named[1], sign="≤" if way > 0 else "≥")


def _reached(mentions: Sequence[Mention]) -> Iterator[Relation]:
    """Yield that what was reached is within a target with a sign or a word before it; a target missed is no error."""
    for target, figure in pairwise(mentions):
        way = _way(target)
        if (
            target.lead.endswith(_EQUALS)
            and _REACHED.fullmatch(figure.lead.rstrip("=＝"))
            and _are_same(target, figure)
        ):
            yield same_relation(Named(target, "目标值"), other=Named(figure, "实际数"))
        is_like = figure.is_like == target.is_like and "实际" in figure.lead and _REACHED.fullmatch(figure.lead)
        if way and is_like and figure.amount * way <= target.amount * way:
            named = (Named(figure, "实际数"), Named(target, "目标值"))
            yield _relation(named[0], bound=named[1], sign="≤" if way > 0 else "≥")


def _are_same(target: Mention, figure: Mention) -> bool:
    return target.is_like == figure.is_like and target.amount == figure.amount != 0


def _way(target: Mention) -> int:
    """Return 1 where a sign or a word before a target tells that it is the most, -1 for the least, 0 for neither."""
    word = _AIMED.search(target.lead)
    return _WORDS[word[1]] if word else _SIGNS.get(target.lead[-1:], 0)


def _staffed(text: Text) -> Iterator[Relation]:
    persons = [it for it in text.levels if it.mention.counter in _PERSONS]
    for at, posts in enumerate(persons):
        if not _POSTS.search(posts.label) or _STAFF.search(posts.label):
            continue
        staff = next((it for it in persons[at + 1 : at + _FAR] if _STAFF.search(it.label)), None)
        is_parted = any(_POSTS.search(it.label) and it.mention.amount > posts.mention.amount for it in persons[:at])
        if staff is not None and not is_parted and staff.mention.amount <= posts.mention.amount:
            yield _relation(staff, bound=posts)


def _relation(figure: Named, *, bound: Named, sign: str = "≤") -> Relation:
    holds = figure.mention.amount <= bound.mention.amount or sign == "≥"
    formula = f"{figure.text}{sign if holds else '>'}{bound.text}"
    outcome = Outcome(figure.mention.amount, Fraction(0), holds=holds, formula=formula)
    return relation_of(RelationKind.ORDER, operands=(figure, bound), stated=bound, outcome=outcome)
