"""The change of what two sentences tell for two years: 2022年决算9万元，…。2021年决算7万元，…。2022年决算增加2万元."""

from collections.abc import Iterator

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import core_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.changes.difference import change_relation

_LAST_YEAR = late_pattern("于?(?:上年|去年|上一年)(?:度|同期|决算|预算|数){0,2}")
_FILLER = late_pattern("合计|总计|共计|总额|数?相$|数$")
_LONG, _FAR = 4, 3  # characters of a name; lines before


def year_pair_relations(text: Text) -> Iterator[Relation]:
    """Yield whether such a change is that of the one figure of its year and the one of the year before."""
    for fact in text.facts:
        if fact.level is None and fact.year.isdigit() and fact.prior is None:
            for change in fact.changes[:1]:
                if change.direction and _LAST_YEAR.fullmatch(change.base):
                    yield from _judge(fact, change=change, text=text)


def _judge(fact: Fact, *, change: Said, text: Text) -> Iterator[Relation]:
    this = _level(fact, year=int(fact.year), change=change, text=text)
    last = _level(fact, year=int(fact.year) - 1, change=change, text=text)
    if this is not None and last is not None:
        yield change_relation(this, prior=last, change=change)


def _level(fact: Fact, *, year: int, change: Said, text: Text) -> Named | None:
    """Return the one figure before a change that goes by its name and is of a year."""
    name = _FILLER.sub("", core_of(fact.label))
    found = [
        Named(it.level, it.label)
        for number in range(max(0, fact.passage - _FAR), fact.passage + 1)
        for it in text.facts_of(number)
        if it.level is not None and it.year == str(year) and it.level.is_like == change.mention.is_like
    ]
    named = [it for it in found if _FILLER.sub("", core_of(it.label)).endswith(name)]
    amounts = {it.mention.amount for it in named}
    return named[0] if len(name) >= _LONG and len(amounts) == 1 else None
