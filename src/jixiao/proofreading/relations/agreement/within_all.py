"""What is part of all by its name: 区本级收入 of 全区收入, 当月支出 of 累计支出; funds that came and were planned."""

from collections.abc import Iterator, Sequence
from itertools import islice

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named, order_relation
from jixiao.proofreading.relations.basis.text import Text

_BRACKETS = late_pattern(r"[（(][^（）()]{0,60}[)）]?")
_ALL = late_pattern("^[^，。；]{0,12}?全([省市县区州旗])")
_OWN = late_pattern("^[^，。；]{0,12}?([省市县区州旗])?本级")
_MONTH, _SO_FAR = late_pattern("当月|本月|本季度?"), late_pattern("累计")
_CAME, _PLANNED = (
    late_pattern("到位|下达"),
    late_pattern("估算|概算|总投资|(?:全年|调整后?|年初)?预算|计划(?!生育)|批复"),
)
_LONG, _FAR, _NEAR = 4, 60, 8  # characters of a name; amounts before, for names and for plans


def within_all_relations(text: Text) -> Iterator[Relation]:
    """Yield that such an amount is no more than the one before it; told only where it is."""
    money = [it for it in text.facts if it.level is not None and it.level.quantity is Quantity.MONEY]
    for at, fact in enumerate(money):
        before = [*reversed(money[max(0, at - _FAR) : at])]
        yield from islice(_of_all(fact, before=before), 1)
        if _CAME.search(fact.label) and not _PLANNED.search(fact.label):
            planned = (it for it in before[:_NEAR] if _PLANNED.search(it.label) and not _CAME.search(it.label))
            yield from islice(_within(fact, wholes=planned), 1)
    for sentence in text.sentences:
        whole = [it for it in sentence if _SO_FAR.search(it.label)]
        for fact in sentence if len(whole) == 1 else ():
            if _MONTH.search(fact.label):
                yield from _within(fact, wholes=iter(whole))


def _of_all(fact: Fact, *, before: Sequence[Fact]) -> Iterator[Relation]:
    """Yield that the amount of one level of government is within that of all levels, of the same name."""
    own = _OWN.match(_BRACKETS.sub("", fact.label))
    name = "" if own is None else _BRACKETS.sub("", fact.label)[own.end() :]
    if own is None or len(name) < _LONG:
        return
    for whole in before:
        words = _BRACKETS.sub("", whole.label)
        found = _ALL.match(words)
        if found is not None and (own[1] is None or found[1] == own[1]) and words[found.end() :] == name:
            yield from _within(fact, wholes=iter([whole]))


def _within(fact: Fact, *, wholes: Iterator[Fact]) -> Iterator[Relation]:
    for whole in wholes:
        if fact.level is None or whole.level is None or whole.level.is_like != fact.level.is_like:
            continue
        if 0 < fact.level.amount <= whole.level.amount:
            most = Named(whole.level, whole.label)
            yield order_relation(Named(fact.level, fact.label), larger=most, bound=most)
