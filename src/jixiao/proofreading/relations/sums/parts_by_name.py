"""Parts of a known whole that stand in other sentences than it: 总收入223万元。…税收144万元；…非税收入79万元.

They may stand on several lines, each of the parts at the begin of one.
"""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity, sum_of
from jixiao.proofreading.relations.basis.amounts import AmountIndex
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.envelope import sum_envelope
from jixiao.proofreading.relations.basis.partition import PARTITIONS, distinct_name
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_TELLING, _MOST = 3, 60  # digits of a total; figures of a paragraph
_OVER_LINES = (
    *PARTITIONS,
    ("市本级", "县区"),
    ("市本级", "各县"),
    ("省本级", "市县"),
    ("区本级", "街道"),
    ("县本级", "乡镇"),
)
_NEAR = 3  # paragraphs
_FAR, _SURE, _LONGEST = 16, 4, 3  # lines between parts, digits of their total, parts of a whole told over lines


def parts_by_name_relations(text: Text) -> Iterator[Relation]:
    """Yield that the first figures of a paragraph that name all parts of a known whole give one near by."""
    index = AmountIndex(text.levels)
    for number in range(len(text.assembly.passages)):
        money = [it for it in text.facts_of(number)[:_MOST] if _is_money(it)]
        names = [distinct_name(it.label) for it in money]
        told = "；".join(names)
        for parts in PARTITIONS if len(money) > 1 else ():
            is_told = all(part in told for part in parts)
            if is_told and (chosen := _chosen(money, names=names, parts=parts)):
                yield from _judge(chosen, index=index)
    yield from _over_lines(text, index=index)


def _over_lines(text: Text, *, index: AmountIndex) -> Iterator[Relation]:
    """Yield the same of figures on several lines; told of totals of many digits alone."""
    count = len(text.assembly.passages)
    lines = [[it for it in text.facts_of(number)[:_MOST] if _is_money(it)] for number in range(count)]
    names = [[distinct_name(it.label) for it in line] for line in lines]
    told = ["；".join(line) for line in names]
    known = [it for it in _OVER_LINES if len(it) <= _LONGEST and all(part in "；".join(told) for part in it)]
    for number in range(count):
        near = range(number, min(number + _FAR, count))
        around = "；".join(told[near.start : near.stop]) if known else ""
        for parts in known:
            if any(part in told[number] for part in parts) and all(part in around for part in parts):
                money, called = [it for at in near for it in lines[at]], [it for at in near for it in names[at]]
                chosen = _chosen(money, names=called, parts=parts)
                if len({it.mention.passage for it in chosen}) > 1:
                    yield from _judge(chosen, index=index, lines=_FAR)


def _is_money(fact: Fact) -> bool:
    return fact.level is not None and fact.level.quantity is Quantity.MONEY


def _chosen(money: Sequence[Fact], *, names: Sequence[str], parts: Sequence[str]) -> list[Named]:
    """Return the first figure of each part, none if one is not told or two are told by one figure."""
    places = [next((at for at, name in enumerate(names) if part in name), None) for part in parts]
    found = [money[at] for at in places if at is not None]
    is_whole = len(found) == len(parts) == len({id(it) for it in found})
    return [Named(it.level, it.label) for it in found if it.level is not None] if is_whole else []


def _judge(items: Sequence[Named], *, index: AmountIndex, lines: int = _NEAR) -> Iterator[Relation]:
    first, least = items[0].mention, _TELLING if lines == _NEAR else _SURE
    envelope = sum_envelope([first, *(it.mention for it in items)])
    for total in index.of(first.quantity).near(sum_of(it.mention for it in items), envelope=envelope):
        is_near = abs(total.mention.passage - first.passage) <= lines
        is_item = any(it.mention is total.mention for it in items)
        if is_near and not is_item and total.mention.significant >= least and sums_to(total, items=items):
            yield sum_relation(total, items=items, holds=True)
            return
