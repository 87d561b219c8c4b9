"""Parts of a year that make it up: 上半年 and 下半年, four quarters, 1—8月 and 9—12月."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import core_of, names_price, share_word
from jixiao.proofreading.facts.span import MONTHS, SPAN, span_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_YEAR = late_pattern("全年|年底|年末|年度")
_PLANNED = late_pattern("预算|计划(?!生育)|目标|任务|指标|安排|下达|应|限额|总投资")
_STAGE = late_pattern("执行数?|支付数?|完成数?|计划|预计|已")
_FEW = 2


def period_relations(text: Text) -> Iterator[Relation]:
    """Yield whether the parts of a year give what the same sentence tells of the whole of it."""
    for sentence in text.sentences:
        levels = [fact for fact in sentence if fact.level is not None and not fact.is_base]
        for start in range(len(levels)):
            run = _run(levels[start:])
            around = (*levels[start + len(run) :][:1], *levels[max(0, start - 1) : start]) if run else ()
            yield from _judge(run, wholes=[it for it in around if _is_of_year(it, like=run[0])])


def covers_year(facts: Sequence[Fact]) -> bool:
    """Whether facts are told of periods that follow each other from January to December."""
    return len(facts) >= _FEW and len(_run(facts)) == len(facts)


def _run(levels: Sequence[Fact]) -> list[Fact]:
    """Return the facts from the first one on whose periods follow each other through the year, none if they do not."""
    found: list[Fact] = []
    month = 0
    for fact in levels:
        span = span_of(fact.level.lead) if fact.level is not None else None
        if span is None or span[0] != month + 1 or (found and not _is_beside(fact, other=found[0])):
            return []
        found.append(fact)
        month = span[1]
        if month == MONTHS:
            return found if len(found) >= _FEW else []
    return []


def _is_beside(fact: Fact, *, other: Fact) -> bool:
    is_like = fact.level is not None and other.level is not None and fact.level.is_like == other.level.is_like
    return is_like and not fact.starts_clause and fact.scope is other.scope and _is_of_same(fact, other=other)


def _is_of_same(fact: Fact, *, other: Fact) -> bool:
    """Whether two facts may be of one thing: one of them is called by its period alone, or they share a word."""
    one, two = (_STAGE.sub("", core_of(SPAN.sub("", it.label))) for it in (fact, other))
    return not one or not two or one in two or two in one or share_word(one, other=two)


def _is_of_year(fact: Fact, *, like: Fact) -> bool:
    """Whether a fact tells of the whole year what a part tells of it: done or expected, not planned or a price."""
    if fact.level is None or like.level is None or fact.level.is_like != like.level.is_like:
        return False
    is_done = _YEAR.search(fact.level.lead) is not None and not _PLANNED.search(fact.level.lead)
    return is_done and not names_price(fact.label) and _is_of_same(fact, other=like)


def _judge(parts: Sequence[Fact], *, wholes: Sequence[Fact]) -> Iterator[Relation]:
    items = [Named(it.level, it.label) for it in parts if it.level is not None]
    for whole in wholes[:1]:
        if whole.level is not None:
            stated = Named(whole.level, whole.label)
            yield sum_relation(stated, items=items, holds=sums_to(stated, items=items))
