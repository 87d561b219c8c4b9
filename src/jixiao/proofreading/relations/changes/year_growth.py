"""A rate of change behind the figures of two years that follow each other: 2022年投入12万元，2023年15万元，增长25%."""

from collections.abc import Iterator
from itertools import pairwise

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import core_of
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import prints_as
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.changes.growth_reading import of_levels

_OWN_YEAR = late_pattern("今年|本年度?|当年")
_AGAINST = ("", "同", "环", "上年", "去年", "同期", "上年同期", "去年同期")
_OTHER = late_pattern("平均|年均|口径|可比|目标|计划|预算|累计|增幅|因素|占")
_WORDS = {1: "增长", -1: "下降"}


def year_growth_relations(text: Text) -> Iterator[Relation]:
    """Yield whether the rate is that of the two figures, where nothing else is said of them."""
    for sentence in text.sentences:
        for prior, fact in pairwise(sentence):
            if _are_of_years(prior, fact=fact) and not fact.starts_clause:
                yield from _judge(fact.said[0], fact=fact, prior=prior)


def _are_of_years(prior: Fact, *, fact: Fact) -> bool:
    """Whether one figure tells the year before of what the other tells, and only a rate is said of that."""
    if prior.said or prior.prior or fact.prior or prior.scope is not fact.scope or len(fact.said) != 1:
        return False
    said = fact.said[0]
    is_rate = said.role is Role.GROWTH and said.base in _AGAINST and said.label in _AGAINST and said.direction
    one, other = (_OWN_YEAR.sub("", core_of(it.label)) for it in (prior, fact))
    is_one = one == other or (not other and bool(one))
    is_other = any(_OTHER.search(words) for words in (prior.label, fact.label, said.mention.lead))
    return bool(is_rate) and is_one and not is_other and _is_year_before(prior, fact=fact)


def _is_year_before(prior: Fact, *, fact: Fact) -> bool:
    if fact.year.isdigit() and prior.year.isdigit():
        return int(prior.year) == int(fact.year) - 1
    return prior.year == "prior" and _OWN_YEAR.search(fact.label) is not None


def _judge(said: Said, *, fact: Fact, prior: Fact) -> Iterator[Relation]:
    if fact.level is None or prior.level is None:
        return
    pair = Named(fact.level, fact.label), Named(prior.level, prior.label)
    for reading in of_levels(pair[0], prior=pair[1]):
        is_turned = said.mention.value > 0 and (reading.change > 0) != (said.direction > 0)
        fits = prints_as(reading.rate, stated=said.mention)
        note = f"比率相符，但应为{_WORDS[-said.direction]}" if fits and is_turned else ""
        half = said.mention.quantum / 2
        outcome = Outcome(reading.computed, half, holds=fits and not is_turned, formula=reading.formula, note=note)
        stated = Named(said.mention, "增减率")
        yield relation_of(RelationKind.GROWTH, operands=reading.operands, stated=stated, outcome=outcome)
