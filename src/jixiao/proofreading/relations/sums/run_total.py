"""Totals that say how many figures they add up, as 两项合计 and, after a run of three years, 三年累计."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_price
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.figures.numeral import read_numeral
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_YEARS = late_pattern("^([两二三四五])年(?:累计|合计|共计?|总计)")
_YEAR = late_pattern(r"(?:19|20)[0-9]{2}\s?年度?")
_ALL = late_pattern("^[^，。；：0-9]{0,6}(?:合计|共计|总计|累计)")
_ITEMS, _COUNTERS = 2, ("项", "个")
_FEW, _MOST = 2, 6


def run_total_relations(text: Text) -> Iterator[Relation]:
    """Yield whether the figures that a total counts give it: just so many stand before it in its sentence."""
    for sentence in text.sentences:
        for at, fact in enumerate(sentence):
            match = _YEARS.match(fact.label)
            if match is not None and fact.level is not None:
                yield from _judge(_run(sentence[:at], like=fact), count=read_numeral(match[1]) or 0, total=fact)
        for before, (count, fact) in enumerate(pairwise(sentence)):
            if _is_count(count) and fact.level and _ALL.match(fact.level.lead) and count.level:
                beside = [it for it in sentence[:before] if it.scope is fact.scope]
                yield from _judge(_like(beside, like=fact), count=int(count.level.value), total=fact)


def _is_count(fact: Fact) -> bool:
    level = fact.level
    is_small = level is not None and level.quantity is Quantity.COUNT and _FEW <= level.value <= _MOST
    return is_small and level is not None and level.counter in _COUNTERS


def _run(before: Sequence[Fact], *, like: Fact) -> list[Fact]:
    """Return the figures of one run, which share what stands before them."""
    found = _like(before, like=like)
    name = _YEAR.sub("", found[-1].label) if found else ""
    return [it for it in found if _YEAR.sub("", it.label) == name and it.scope is found[-1].scope]


def _like(facts: Sequence[Fact], *, like: Fact) -> list[Fact]:
    return [it for it in facts if it.level and like.level and it.level.is_like == like.level.is_like and not it.is_base]


def _judge(items: Sequence[Fact], *, count: int, total: Fact) -> Iterator[Relation]:
    is_plain = not any(it.is_open or it.inner or names_price(it.label) for it in items) and total.level is not None
    if is_plain and len(items) == count >= _FEW and total.level is not None:
        stated = Named(total.level, total.label)
        named = [Named(it.level, it.label) for it in items if it.level is not None]
        yield sum_relation(stated, items=named, holds=sums_to(stated, items=named))
