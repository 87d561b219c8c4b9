"""Changes of the parts of a whole that are told later, each where the text comes back to its part.

三公经费33万元，比上年减少5万元，其中：接待费22万元，用车费11万元。（一）接待费22万元，减少5万元。（二）用车费11万元，持平。
A part of which no change is told has none. One that fails is told of the parts of a known whole alone, for what was
there last year only is no part of this year's list.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate

from jixiao.book.figure import exact
from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import are_alike
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.basis.partition import is_partition
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.changes.moves import move_relation, signed
from jixiao.proofreading.relations.sums.total import items_of, sums_to

_PLAN, _YEAR = late_pattern("预算|计划(?!生育)"), late_pattern("上年|去年|上一年|同期|(?:19|20)[0-9]{2}")
_FEW, _MOST = 2, 12  # parts
_FAR = 30  # lines between a whole and what is told of its parts


def moves_of_part_relations(text: Text) -> Iterator[Relation]:
    """Yield the sums of changes of parts, whose amounts make up a whole, that give its change."""
    for whole, parts in _lists(text):
        for change in whole.changes:
            moved = list(_moved(parts, change=change, text=text))
            holds = _adds_up(change, parts=moved)
            if moved and (change.mention.amount if holds else _is_whole(parts, whole=whole, moved=moved)):
                yield move_relation(change, parts=moved, holds=holds)


def _is_whole(parts: Sequence[Fact], *, whole: Fact, moved: Sequence[Said]) -> bool:
    """Whether parts are those of a known whole, and all tell one change as the whole does, against one base."""
    told = [*(it.changes for it in parts), whole.changes]
    bases = {it[0].base for it in told if it}
    is_told = len(moved) == len(parts) and all(len(it) == 1 for it in told)
    return is_told and len(bases) == 1 and bases != {""} and is_partition([it.label for it in parts])


def _lists(text: Text) -> Iterator[tuple[Fact, list[Fact]]]:
    """Yield what changed with the parts that make it up, of its list or on the lines below."""
    for scope in text.assembly.scopes:
        whole = scope.parent
        if whole is not None and whole.level is not None and whole.changes:
            yield whole, _parts(items_of(scope, like=whole.level), whole=whole)
    heads = [_head(text.facts_of(number)) for number in range(len(text.assembly.passages))]
    for fact in heads:
        if fact is not None and fact.level is not None and fact.changes:
            below = heads[fact.passage + 1 : fact.passage + _FAR]
            yield fact, _parts([it for it in below if it is not None and _is_like(it, whole=fact)], whole=fact)


def _head(facts: Sequence[Fact]) -> Fact | None:
    """Return the first amount of a line."""
    return next((it for it in facts if it.level is not None and not it.is_base), None)


def _is_like(part: Fact, *, whole: Fact) -> bool:
    return part.level is not None and whole.level is not None and part.level.is_like == whole.level.is_like


def _parts(items: Sequence[Fact], *, whole: Fact) -> list[Fact]:
    """Return the first items of a list that make up a whole, none if they never do."""
    named = [Named(it.level, it.label) for it in items[:_MOST] if it.level is not None]
    if whole.level is None or len(named) < _FEW:
        return []
    total, room = Named(whole.level, whole.label), exact(whole.level.quantum * (_MOST + 1))
    for count, added in enumerate(accumulate(it.mention.addend for it in named), start=1):
        is_near = -room <= added - whole.level.addend <= room
        if count >= _FEW and is_near and sums_to(total, items=named[:count]):
            return list(items[:count])
    return []


def _moved(parts: Sequence[Fact], *, change: Said, text: Text) -> Iterator[Said]:
    """Yield the change of each part that is told of it again, or else in its list."""
    for part in parts:
        own = [*part.changes, *(it for fact in _again(part, text=text) for it in fact.changes)]
        alike = [it for it in own if it.mention.is_like == change.mention.is_like]
        based = [it for it in alike if _kind_of_base(it) == _kind_of_base(change)]
        yield from (based or ([] if _kind_of_base(change) else alike))[:1]


def _kind_of_base(change: Said) -> str:
    """Return what a change is against: a plan, another year, empty where it does not say."""
    told = f"{change.base}，{change.prior.lead if change.prior is not None else ''}"
    return "plan" if _PLAN.search(told) else "year" if _YEAR.search(told) else ""


def _again(part: Fact, *, text: Text) -> Iterator[Fact]:
    """Yield what is told of a part on lines behind its list: of its amount and its name."""
    amount = part.level.addend if part.level is not None else None
    for number in range(part.passage, part.passage + _FAR):
        for fact in text.facts_of(number):
            if fact.level is None or fact.level.addend != amount or fact is part:
                continue
            if fact.changes and are_alike(fact.label, other=part.label):
                yield fact


def _adds_up(change: Said, *, parts: Sequence[Said]) -> bool:
    among = [change.mention, *(it.mention for it in parts)]
    apart = sum(map(signed, parts)) - signed(change)
    return is_within(Fraction(apart), envelope=sum_envelope(among))
