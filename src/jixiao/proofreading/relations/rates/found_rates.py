"""Shares that no other reading explains: in brackets behind their figure, before it, or of a figure told long before.

In 0.14%为出国费，9.48万元 the share comes first; in 合计10549万元，县级占75.84% it is of the figure before it. They are
told only where they come out.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from jixiao.book.place import Place
from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import names_price, names_total, share_word
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.rates.siblings import fits

_IN_BRACKET = late_pattern(r"\s?[，,]?(?:近半|过半|近?一半)?\s?[（(]\s?(?:占比?|约)?\s?")
_GIVES = late_pattern(r"\s?(?:为|是|即|计|共)?[^，。；：、（）()0-9]{0,16}[，,]?(?:为|即|计|共|约|是|达){0,2}\s?")
_SHARE = late_pattern("占|比重|比例|(?<!贡献)率(?!先)")
_CHANGED = late_pattern("增|减|降|升|涨|超|高于|低于|快于|慢于|同比|较|贡献|拉动|目标|不低于|不超过|以上|以下")
_CLAUSE = late_pattern("[，。；：、（）()]")
_BRACKETS = late_pattern(r"[（(][^（）()]{0,10}[)）]")
_LONGEST = 40  # characters of a clause
_FEW, _TELLING, _SURE = 2, 3, 4  # digits of a rate that is not met by chance: of two figures known, of one, of none
_NEAR = 10  # figures
_LINES, _MORE_LINES = 3, 10  # with its own line; more for a rate of many digits
_FAR = 60  # figures before a share
_WHOLE = 100


class _Lines:
    """The figures of each line that may be parts or wholes, found when they are first asked for."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._levels: dict[int, tuple[list[Fact], list[int]]] = {}
        self._heads: dict[int, set[int]] = {}

    def before(self, number: int, *, start: int | None = None) -> list[Fact]:
        """Return the last figures of a line, or of what stands before some character of it."""
        levels, starts = self._of(number)
        end = len(levels) if start is None else bisect_left(starts, start)
        return levels[max(0, end - _FAR) : end]

    def at(self, mention: Mention) -> Fact | None:
        """Return the fact whose level a number is."""
        levels, starts = self._of(mention.passage)
        place = bisect_left(starts, mention.start)
        return levels[place] if place < len(levels) and starts[place] == mention.start else None

    def is_head(self, fact: Fact) -> bool:
        """Whether a figure is the first of its sentence."""
        if fact.passage not in self._heads:
            self._heads[fact.passage] = {it.mention.start for it in self._text.heads_of(fact.passage)}
        return fact.level is not None and fact.level.start in self._heads[fact.passage]

    def _of(self, number: int) -> tuple[list[Fact], list[int]]:
        if number not in self._levels:
            levels = (it for it in self._text.facts_of(number) if it.level and not names_price(it.label))
            found = [it for it in levels if it.level and it.level.quantity is not Quantity.PERCENT]
            self._levels[number] = found, [it.level.start for it in found if it.level]
        return self._levels[number]


def found_rates(text: Text, *, told: AbstractSet[Place]) -> Iterator[Relation]:
    """Yield for each percentage that nothing tells anything of the share that it is.

    Args:
        text: The running text.
        told: The places of the percentages that are explained.
    """
    lines = _Lines(text)
    for passage, mentions in zip(text.assembly.passages, text.assembly.mentions, strict=True):
        for at, rate in enumerate(mentions):
            if rate.quantity is Quantity.PERCENT and rate.significant >= _FEW and rate.place not in told:
                before = passage.text[max(0, rate.start - _LONGEST) : rate.start]
                words = _CLAUSE.split(before)[-1]
                if 0 < rate.value <= _WHOLE and not _CHANGED.search(words):
                    found = _share(rate, words=words, following=mentions[at + 1 : at + 2], lines=lines)
                    yield from () if found is None else (found,)


def _share(rate: Mention, *, words: str, following: Sequence[Mention], lines: _Lines) -> Relation | None:
    before = lines.before(rate.passage, start=rate.start)
    if before and _IN_BRACKET.fullmatch(rate.lead):
        return _of_part(rate, part=before[-1], lines=lines)
    if following and _GIVES.fullmatch(_BRACKETS.sub("", following[0].lead)):
        behind = lines.at(following[0])
        return None if behind is None else _of_part(rate, part=behind, lines=lines)
    if rate.significant < (_TELLING if _SHARE.search(words) else _SURE):
        return None
    alike = [it for it in reversed(before[-_NEAR:]) if share_word(it.label, other=words)]
    tried = (_of_part(rate, part=it, lines=lines) for it in [*reversed(before[-_FEW:]), *alike])
    found = next((it for it in tried if it is not None), None) or _of_whole(rate, before=before, lines=lines)
    return found or _of_pair(rate, lines=lines)


def _of_part(rate: Mention, *, part: Fact, lines: _Lines) -> Relation | None:
    """Return the share that a figure is of what its list explains, of a figure before it, or one that heads a line."""
    if part.level is None:
        return None
    named = Named(part.level, part.label)
    for whole in _wholes(part, is_sure=rate.significant >= _SURE, lines=lines):
        if whole.mention.amount > part.level.amount and fits(rate, part=named, whole=whole):
            return rate_relation(Said(Role.SHARE, rate), part=named, whole=whole, holds=True)
    return None


def _wholes(part: Fact, *, is_sure: bool, lines: _Lines) -> Iterator[Named]:
    above = part.scope.parent
    for _ in range(_NEAR):
        if above is None:
            break
        yield from [Named(above.level, above.label)] if above.level is not None else []
        above = above.scope.parent
    last = max(-1, part.passage - (_MORE_LINES if is_sure else _LINES))
    for number in range(part.passage, last, -1):
        start = part.level.start if part.level is not None and number == part.passage else None
        for at, fact in enumerate(reversed(lines.before(number, start=start))):
            is_near = number == part.passage and at < (_NEAR if is_sure else _FEW)
            if fact.level is not None and (is_near or lines.is_head(fact) or names_total(fact.label)):
                yield Named(fact.level, fact.label)


def _of_whole(rate: Mention, *, before: Sequence[Fact], lines: _Lines) -> Relation | None:
    """Return the share that a figure told before is of the one right before a rate of many digits."""
    if rate.significant < _SURE or not before or before[-1].level is None:
        return None
    whole = Named(before[-1].level, before[-1].label)
    for number in range(rate.passage, max(-1, rate.passage - _MORE_LINES), -1):
        for fact in reversed(lines.before(number, start=whole.mention.start if number == rate.passage else None)):
            part = None if fact.level is None else Named(fact.level, fact.label)
            if part is not None and fits(rate, part=part, whole=whole):
                return rate_relation(Said(Role.SHARE, rate), part=part, whole=whole, holds=True)
    return None


def _of_pair(rate: Mention, *, lines: _Lines) -> Relation | None:
    """Return the share that two amounts of the lines before make, for a rate of many digits."""
    if rate.significant < _SURE:
        return None
    near = [it for number in range(max(0, rate.passage - _LINES), rate.passage + _LINES) for it in lines.before(number)]
    amounts = [Named(it.level, it.label) for it in near if it.level is not None and it.level.significant >= _TELLING]
    for part in amounts:
        for whole in amounts:
            if whole.mention.amount > part.mention.amount and fits(rate, part=part, whole=whole):
                return rate_relation(Said(Role.SHARE, rate), part=part, whole=whole, holds=True)
    return None
