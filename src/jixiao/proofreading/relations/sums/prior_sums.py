"""What adds up this year added up last year: 8＋25＝33万元, and of the year before 12.35＋45.2＝57.55万元."""

from collections.abc import Iterator, Mapping, Sequence

from jixiao.book.place import Place
from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import phase_of, year_of
from jixiao.proofreading.figures.mention import apart_from
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.slipped import fails_by_typing
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to


def prior_sums(text: Text, *, found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield for each list that adds up the same of the levels that its figures are compared with.

    What was spent last year alone is no item of this year's list, so that its parts may come to less; that they come
    to more is wrong.
    """
    facts = text.by_place
    for relation in found:
        if relation.kind is RelationKind.SUM and relation.holds:
            whole, *items = (_prior(place, facts=facts) for place in _places(relation))
            whole = whole or _told_beside(relation.stated.place, facts=facts, text=text)
            if whole is not None and None not in items:
                yield from _told(whole, items=[it for it in items if it is not None])
            yield from _earlier(relation, facts=facts)


def _places(relation: Relation) -> list[Place]:
    return [relation.stated.place, *(operand.place for operand in relation.operands)]


def _prior(place: Place, *, facts: Mapping[Place, Fact]) -> Named | None:
    fact = facts.get(place)
    return None if fact is None or fact.prior is None else Named(fact.prior, f"上年{fact.label}")


def _earlier(relation: Relation, *, facts: Mapping[Place, Fact]) -> Iterator[Relation]:
    """Yield the same of the first levels that figures are compared with, where some are compared with two."""
    read = [facts.get(place) for place in _places(relation)]
    firsts = [(it, [*it.earlier, it.prior][0]) for it in read if it is not None]
    named = [Named(first, f"上年{it.label}") for it, first in firsts if first is not None]
    has_two = any(it.earlier for it, _ in firsts)
    if has_two and len(named) == len(read) and len({it.mention.is_like for it in named}) == 1:
        whole, *items = named
        yield from [sum_relation(whole, items=items, holds=True)] if sums_to(whole, items=items) else []


def _told_beside(place: Place, *, facts: Mapping[Place, Fact], text: Text) -> Named | None:
    """Return the figure of the year before that stands right behind that of a year: 2016年33万元，2015年57万元."""
    fact = facts.get(place)
    if fact is None or not fact.year.isdigit():
        return None
    after = [it for it in text.sentence_of(fact) if it.level and fact.level and it.level.start > fact.level.start]
    is_before = bool(after) and after[0].year.isdigit() and int(after[0].year) == int(fact.year) - 1
    other = after[0].level if is_before else None
    return Named(other, after[0].label) if other is not None else None


def _told(whole: Named, *, items: Sequence[Named]) -> Iterator[Relation]:
    if any(item.mention.is_like != whole.mention.is_like for item in items):
        return
    holds = sums_to(whole, items=items)
    if holds or (_are_of_one_time(whole, items=items) and _is_wrong(whole, items=items)):
        yield sum_relation(whole, items=items, holds=holds)


def _are_of_one_time(whole: Named, *, items: Sequence[Named]) -> bool:
    """Whether all levels are of one year and phase, and stand near each other."""
    mentions = [whole.mention, *(item.mention for item in items)]
    times = {(year_of(it.lead), phase_of(it.lead)) for it in mentions}
    return len(times) == 1 and all(abs(it.passage - whole.mention.passage) <= len(items) for it in mentions)


def _is_wrong(whole: Named, *, items: Sequence[Named]) -> bool:
    is_more = apart_from(whole.mention, parts=[item.mention for item in items]) > 0
    return is_more or fails_by_typing(whole, items=items)
