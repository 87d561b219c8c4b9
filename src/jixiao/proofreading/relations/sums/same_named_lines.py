"""Figures of one name in paragraphs that follow each other: 县：收入151亿元。区：收入353亿元, 504亿元 in all."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate

from jixiao.book.relation import Relation
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import core_of
from jixiao.proofreading.relations.basis.amounts import AmountIndex
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.envelope import sum_envelope
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.changes.moves import adds_up, move_relation
from jixiao.proofreading.relations.sums.listed import item_rank
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_FEW, _MOST = 2, 12  # paragraphs
_TELLING = 3  # digits of a total
_NEAR = 12  # paragraphs between a total and its parts
_LONG, _FAR = 4, 40  # characters of a name, lines below it


def same_named_line_relations(text: Text) -> Iterator[Relation]:
    """Yield the sums of figures of one name, and of their changes, that give one told before them."""
    yield from _of_items(text)
    yield from _of_some_lines(text)
    index = AmountIndex(text.levels)
    lines = [_named(text.facts_of(number)) for number in range(len(text.assembly.passages))]
    for at, first in enumerate(lines):
        for name in first:
            facts = [first[name]]
            for line in lines[at + 1 : at + _MOST]:
                if name not in line:
                    break
                facts.append(line[name])
            is_begin = at == 0 or name not in lines[at - 1]
            if is_begin and len(facts) >= _FEW:
                yield from _judge(facts, index=index, text=text)


def _of_items(text: Text) -> Iterator[Relation]:
    """Yield the sums of what each item of a list tells by the name of a figure above: 补助地方 of each, and of all."""
    passages = text.assembly.passages
    ranks = [item_rank(passage.text) for passage in passages]
    for number in range(len(passages)):
        below = list(_below(number, ranks=ranks))
        for whole in text.facts_of(number) if len(below) >= _FEW else ():
            name = core_of(whole.label)
            parts = [next((it for it in text.facts_of(at) if _is_called(it, name=name)), None) for at in below]
            items = [Named(it.level, it.label) for it in parts if it is not None and it.level is not None]
            total = Named(whole.level, whole.label) if whole.level is not None and len(name) > 1 else None
            is_telling = total is not None and total.mention.significant >= _TELLING and len(items) >= _FEW
            if total is not None and is_telling and sums_to(total, items=items):
                yield sum_relation(total, items=items, holds=True)


def _of_some_lines(text: Text) -> Iterator[Relation]:
    """Yield the same of figures of one name of which only some of the lines below tell one; to the last digit."""
    by_end: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in text.facts:
        by_end[core_of(fact.label)[-_LONG:]].append(fact)
    for whole in text.facts:
        name = core_of(whole.label)
        if whole.level is None or len(name) < _LONG or whole.level.significant < _TELLING:
            continue
        alike = by_end[name[-_LONG:]]
        first, last = (bisect_left(alike, at, key=_line) for at in (whole.passage + 1, whole.passage + _FAR))
        below = [it for it in alike[first:last] if _is_called(it, name=name)]
        parts = {it.passage: it for it in reversed(below)}  # the first of each line
        items = [Named(it.level, it.label) for _, it in sorted(parts.items()) if it.level is not None]
        for count, added in enumerate(accumulate(it.mention.addend for it in items), start=1):
            if count >= _FEW and added == whole.level.addend and items[0].mention.is_like == whole.level.is_like:
                yield sum_relation(Named(whole.level, whole.label), items=items[:count], holds=True)
                break


def _line(fact: Fact) -> int:
    return fact.passage


def _below(number: int, *, ranks: Sequence[int]) -> Iterator[int]:
    """Yield the lines of the items right below a numbered line."""
    inner = ranks[number + 1] if number + 1 < len(ranks) else 0
    for at in range(number + 1, len(ranks)):
        if ranks[at] <= ranks[number] or inner <= ranks[number]:
            return
        if ranks[at] == inner:
            yield at


def _is_called(fact: Fact, *, name: str) -> bool:
    return fact.level is not None and core_of(fact.label).endswith(name)


def _named(facts: Sequence[Fact]) -> dict[str, Fact]:
    """Return the first figure of each name of a paragraph."""
    found: dict[str, Fact] = {}
    for fact in facts:
        name = core_of(fact.label)
        if fact.level is not None and name and not fact.is_base:
            found.setdefault(name, fact)
    return found


def _judge(facts: Sequence[Fact], *, index: AmountIndex, text: Text) -> Iterator[Relation]:
    items = [Named(it.level, it.label) for it in facts if it.level is not None]
    first = items[0].mention
    if len({it.mention.is_like for it in items}) > 1:
        return
    if len(items) > _FEW and first.significant >= _TELLING and sums_to(items[0], items=items[1:]):
        yield sum_relation(items[0], items=items[1:], holds=True)
        yield from _moves(items[0], facts=facts[1:], text=text)
        return
    added = sum((it.mention.amount for it in items), Fraction(0))
    envelope = sum_envelope([first, *(it.mention for it in items)])
    for total in index.of(first.quantity).near(added, envelope=envelope):
        is_before = first.passage - _NEAR <= total.mention.passage < first.passage
        if is_before and total.mention.significant >= _TELLING and sums_to(total, items=items):
            yield sum_relation(total, items=items, holds=True)
            yield from _moves(total, facts=facts, text=text)
            return


def _moves(total: Named, *, facts: Sequence[Fact], text: Text) -> Iterator[Relation]:
    """Yield that the changes of such figures give that of their total."""
    whole = text.fact_at(total.mention)
    moved: list[list[Said]] = [fact.changes for fact in facts]
    if whole is not None and len(whole.changes) == 1 and all(len(it) == 1 for it in moved):
        parts = [it[0] for it in moved]
        if adds_up(whole.changes[0], parts=parts):
            yield move_relation(whole.changes[0], parts=parts)
