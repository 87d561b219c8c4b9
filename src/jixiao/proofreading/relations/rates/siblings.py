"""Shares of one list, which are all of one whole, so that those that hold show what the others are of."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import core_of
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.envelope import prints_as, quotient, range_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sums_to

_MANY = 2  # shares that tell what they are of
_TELLING = 3  # digits of a rate
_NEAR, _MOST = 4, 20  # lines before and behind; shares
_SURE, _FAR, _LINES = 3, 60, 12  # shares that show what one of the same name is of; figures and lines around it
_ALL = 100
_MOST_OFF = 4  # times that rounding to one digit makes of a quotient, and more
_ROUNDED = Fraction(2, 100)  # of a percent, that two rounded shares may be off
_REST = late_pattern("其他|其它|其余")


def fits(stated: Mention, *, part: Named, whole: Named) -> bool:
    """Whether a rate is what a part is of a whole, rounded or cut."""
    if part.mention.is_like != whole.mention.is_like or whole.mention is part.mention:
        return False
    if _is_far(stated, part=part.mention, whole=whole.mention):
        return False
    among = (part.mention, whole.mention)
    rate = quotient(range_of(part.mention, among=among), denominator=range_of(whole.mention, among=among))
    return rate is not None and prints_as(rate, stated=stated)


def _is_far(stated: Mention, *, part: Mention, whole: Mention) -> bool:
    """Whether a rate is so far from what a part is of a whole that no rounding explains it; a cheap look at many."""
    told = whole.addend * stated.value.numerator
    due = part.addend * _ALL * stated.value.denominator
    return told > _MOST_OFF * due > 0 or due > _MOST_OFF * told > 0


def of_siblings(fact: Fact, *, said: Said, others: Sequence[Named], text: Text) -> list[Named]:
    """Return the figures that a share may be of, first those that most shares beside it are of too.

    It is of nothing else than the shares of what goes by the same name are of.
    """
    fitting = [it for it in others if fact.level and fits(said.mention, part=Named(fact.level, ""), whole=it)]
    if not fitting or (len(fitting) == 1 and not said.base):
        return fitting
    beside = list(islice(_of_same_base(fact, base=said.base, text=text), _MOST)) if said.base else _shares_beside(fact)
    best = sorted(fitting, key=lambda whole: len(_held(beside, whole=whole)), reverse=True)
    is_alone = bool(said.base) and len(_held(beside, whole=best[0])) < _MANY
    is_of_other = is_alone and any(len(_held(beside, whole=whole)) >= _MANY for whole in others[:_MOST])
    return [] if is_of_other else best


def _of_same_base(fact: Fact, *, base: str, text: Text) -> Iterator[tuple[Named, Said]]:
    """Yield the figures near one with their shares of what goes by one name."""
    for passage in range(fact.passage - _NEAR, fact.passage + _NEAR + 1):
        for it in text.facts_of(passage):
            for other in it.said:
                if other.role is Role.SHARE and other.base == base and it.level is not None:
                    yield Named(it.level, it.label), other


def _shares_beside(fact: Fact) -> list[tuple[Named, Said]]:
    """Return the figures of a list with their shares of something that it does not name."""
    levels = [(Named(it.level, it.label), it) for it in fact.scope.levels if it.level is not None]
    return [(named, other) for named, it in levels for other in it.said if other.role is Role.SHARE and not other.base]


def _held(beside: Sequence[tuple[Named, Said]], *, whole: Named) -> list[Named]:
    return [part for part, other in beside if part.mention.amount and fits(other.mention, part=part, whole=whole)]


def shown_by_siblings(fact: Fact, *, said: Said, text: Text) -> list[Named]:
    """Return what all other shares of a list are of, where they are several or the list adds up to it."""
    if said.base or fact.level is None:
        return []
    whole_told = _of_other_part(fact, said=said, text=text)
    if whole_told:
        return whole_told
    beside = _shares_beside(fact)
    filled = [part for part, _ in beside if part.mention.amount]
    near = [it for it in text.nearest(fact.level) if fact.passage - 1 <= it.mention.passage <= fact.passage]
    for whole in near:
        held = _held(beside, whole=whole)
        is_only = len(held) == len(filled) - 1 and len(filled) == len(beside) - _zeros(beside)
        is_whole = adds_up(fact, whole=whole) or _are_all(beside, held=held) or _heads(whole, fact=fact, text=text)
        if is_only and (len(held) >= _MANY or (held and is_whole)):
            return [whole]
    return []


def shown_by_base(fact: Fact, *, said: Said, text: Text) -> list[Named]:
    """Return what other shares of what goes by the same name are of, where the list of this one is all of it.

    In 甲60万元，占总量的60%；乙40万元，占40%。省级30万元，占总量的16%；市级70万元，占84% all four are of 100万元.
    """
    bases = [it.base for item in fact.scope.levels for it in item.said if it.role is Role.SHARE and it.base]
    base = said.base or next(iter(bases), "")
    if fact.level is None or not base or len(set(bases)) != 1:
        return []
    beside = list(islice(_of_same_base(fact, base=base, text=text), _MOST))
    near = [it for it in text.nearest(fact.level) if abs(it.mention.passage - fact.passage) <= _NEAR]
    shown = (it for it in near if len(_held(beside, whole=it)) >= _MANY and adds_up(fact, whole=it))
    return list(islice(shown, 1))


def shown_by_name(fact: Fact, *, said: Said, text: Text) -> tuple[list[Named], list[Named]]:
    """Return what other shares of what goes by the same name are of: what this one may be of, and what it must be of.

    In 项目720万元，占总预算的87%, 甲815万元，占总预算的98.8%, 乙6万元，占总预算的0.7% all of them are of one figure; it
    is sure where there are many and it alone is called so.
    """
    if fact.level is None or not said.base:
        return [], []
    told = islice(_of_same_base(fact, base=said.base, text=text), _MOST)
    beside = [(part, other) for part, other in told if other is not said]
    held = [(len(_held(beside, whole=it)), it) for it in _near(fact, text=text)] if beside else []
    own = Named(fact.level, fact.label)
    fitting = [it for count, it in held if count and fits(said.mention, part=own, whole=it)]
    called = [(count, it) for count, it in held if _is_called(it, base=said.base)]
    is_one = len({it.mention.amount for _, it in called}) == 1
    sure = [it for count, it in called if count >= _SURE and it.mention.amount >= fact.level.amount]
    return fitting, sure if is_one else []


def _is_called(named: Named, *, base: str) -> bool:
    """Whether a figure goes by the name of a base, with or without 总, as 支出预算 does by 支出总预算."""
    name, other = (core_of(words).replace("总", "") for words in (named.label, base))
    return len(name) > 1 and name == other


def _near(fact: Fact, *, text: Text) -> list[Named]:
    level = fact.level
    near = text.nearest(level) if level is not None else ()
    return [it for it in near if abs(it.mention.passage - fact.passage) <= _LINES][:_FAR]


def _of_other_part(fact: Fact, *, said: Said, text: Text) -> list[Named]:
    """Return what the share before is of, where both make 100 % or all of it: 甲占总额9万元的60%；乙占40%."""
    for it in text.sentence_of(fact):
        rates = [one for one in it.said if one.role is Role.OF and one.near is it.level and not one.base]
        is_before = it.level is not None and fact.level is not None and it.level.start < fact.level.start
        if is_before and len(rates) == 1 and it.level is not None and fact.level is not None:
            whole = Named(it.level, it.label)
            is_all = abs(rates[0].mention.value + said.mention.value - _ALL) <= _ROUNDED
            return [whole] if is_all or _is_rest(fact.level, whole=whole, text=text) else []
    return []


def _is_rest(part: Mention, *, whole: Named, text: Text) -> bool:
    """Whether a part is what the figure before the whole leaves of it."""
    before = next((it for it in text.nearest(whole.mention) if it.mention.start < whole.mention.start), None)
    return before is not None and before.mention.amount + part.amount == whole.mention.amount


def _are_all(beside: Sequence[tuple[Named, Said]], *, held: Sequence[Named]) -> bool:
    """Whether the shares of a list make 100 %, and one that holds is too exact to be met by chance."""
    is_exact = any(part in held and other.mention.significant >= _TELLING for part, other in beside)
    return is_exact and round(sum(other.mention.value for _, other in beside)) == _ALL


def _zeros(beside: Sequence[tuple[Named, Said]]) -> int:
    return sum(1 for part, _ in beside if not part.mention.amount)


def is_of_list(fact: Fact, *, whole: Named) -> bool:
    """Whether a list is all of a whole and another share of it holds: then no share is of anything else."""
    beside = [(part, said) for part, said in _shares_beside(fact) if part.mention is not fact.level]
    return len(_held(beside, whole=whole)) > 0 and adds_up(fact, whole=whole)


def _heads(whole: Named, *, fact: Fact, text: Text) -> bool:
    """Whether a figure ends the sentence before a list whose last item is all the rest, as in 其他0.29亿元."""
    items = fact.scope.levels
    first = items[0].level
    if fact.scope.parent is not None or first is None or len(items) <= _MANY or not _REST.match(items[-1].label):
        return False
    before = next(text.nearest(first), None)
    is_next = before is not None and before.mention is whole.mention and whole.mention.start < first.start
    return is_next and whole.mention.passage == first.passage


def adds_up(fact: Fact, *, whole: Named) -> bool:
    """Whether the figures of a list are all of a whole."""
    levels = [Named(it.level, it.label) for it in fact.scope.levels if it.level and it.level is not whole.mention]
    items = [it for it in levels if it.mention.is_like == whole.mention.is_like]
    return len(items) > 1 and sums_to(whole, items=items)
