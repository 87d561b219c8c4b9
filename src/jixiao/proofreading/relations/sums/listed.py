"""Lists over several lines that a line ending in a colon announces."""

from collections.abc import Iterable, Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Mention, Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.partition import has_subtracted, is_partition
from jixiao.proofreading.relations.basis.slipped import fails_by_typing, fails_by_unit
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.points.points import is_scored
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_FEW = 2
_FAR = 40
_RANKS = tuple(
    late_pattern(pattern)
    for pattern in (
        r"^\s*[一二三四五六七八九十]{1,3}、",
        r"^\s*[（(][一二三四五六七八九十]{1,3}[)）]",
        r"^\s*[0-9]{1,2}[.、．](?![0-9])",
        r"^\s*[（(]?[0-9]{1,2}[)）]",
        r"^\s*[①-⑳]",
    )
)
_COLONS = ("：", ":", "其中")
_SEMICOLONS = ("；", ";")
_INCOME, _SOURCE = (
    late_pattern("收入(?:预算|决算|合计|总计|总额|总量)?(?:数|为)?$"),
    late_pattern("收入|拨款|资金|基金|补助"),
)
_LEAST, _MOST = 80, 100  # percent


def listed_relations(text: Text) -> Iterator[Relation]:
    """Yield a relation for every figure that the lines after it explain."""
    for totals, items in lists_below(text):
        yield from _judge(totals, items=items, text=text)


def lists_below(text: Text) -> Iterator[tuple[list[Fact], list[Fact]]]:
    """Yield the figures of each line that announces a list, with the items of the lines after it."""
    for number, passage in enumerate(text.assembly.passages):
        if passage.text.rstrip().endswith(_COLONS):
            totals = [fact for fact in text.facts_of(number) if fact.level is not None and not fact.is_base]
            items = items_below(number, text=text)
            if totals and len(items) >= _FEW:
                yield totals, items


def items_below(number: int, *, text: Text) -> list[Fact]:
    """Return the first figure of each line of the list that follows; lists within it are passed over."""
    found: list[Fact] = []
    rank: int | None = None
    for following in range(number + 1, min(number + _FAR, len(text.assembly.passages))):
        facts = [fact for fact in text.facts_of(following) if fact.level is not None]
        here = item_rank(text.assembly.passages[following].text)
        rank = here if rank is None else rank
        if not facts or here < rank:
            break
        if here == rank:
            found.append(facts[0])
    return found


def item_rank(text: str) -> int:
    """Return how deep a line stands by its number: 一、 is 0, （一） 1, 1. 2, （1） 3, ① 4, a line without one 5."""
    return next((rank for rank, pattern in enumerate(_RANKS) if pattern.match(text)), len(_RANKS))


def _judge(totals: Sequence[Fact], *, items: Sequence[Fact], text: Text) -> Iterator[Relation]:
    for total in reversed(_named(totals)):
        fitting = _named(_amounts(items, total=total.mention, text=text))
        for count in range(len(fitting), 1, -1):
            if sums_to(total, items=fitting[:count]):
                yield sum_relation(total, items=fitting[:count], holds=True)
                return
    for total in _named(totals[-1:]):
        yield from _broken(total, items=_fitting(items, total=total.mention, text=text), text=text)


def _broken(total: Named, *, items: Sequence[Fact], text: Text) -> Iterator[Relation]:
    """Yield the verdict on a list that does not add up, where its end is sure."""
    listed = _closed(items, text=text) or _partition(items)
    if len(listed) < _FEW or has_subtracted(listed) or any(item.is_open for item in listed):
        return
    named = _named(listed)
    added = sum_of(item.mention for item in named)
    is_slip = fails_by_unit(total, items=named) or fails_by_typing(total, items=named)
    is_whole = is_partition([item.label for item in listed]) or _are_all_sources(total, items=named)
    if added > total.mention.amount or is_slip or is_whole:
        yield sum_relation(total, items=named, holds=False)


def _are_all_sources(total: Named, *, items: Sequence[Named]) -> bool:
    """Whether a list tells all sources of an income, even those that gave nothing, and nearly all of it."""
    are_sources = _INCOME.search(total.label) is not None and all(_SOURCE.search(item.label) for item in items)
    has_none = any(not item.mention.amount for item in items)
    is_most = sum_of(item.mention for item in items) * _MOST >= total.mention.amount * _LEAST
    return are_sources and has_none and is_most and len(items) > _FEW


def _closed(items: Sequence[Fact], *, text: Text) -> list[Fact]:
    """Return the items whose lines end with semicolons, and the one after them."""
    listed: list[Fact] = []
    for item in items:
        listed.append(item)
        if not text.assembly.passages[item.passage].text.rstrip().endswith(_SEMICOLONS):
            return listed if len(listed) >= _FEW else []
    return listed if len(listed) >= _FEW else []


def _partition(items: Sequence[Fact]) -> list[Fact]:
    """Return the first items if they are the parts of a known whole."""
    for count in range(min(len(items), 5), 1, -1):
        if is_partition([item.label for item in items[:count]]):
            return list(items[:count])
    return []


def _amounts(items: Sequence[Fact], *, total: Mention, text: Text) -> Iterator[Fact]:
    """Yield of each line the first figure that its total can add up: 1.养老170个，资助21万元 tells a count first."""
    for item in items:
        line = [it for it in text.facts_of(item.passage) if it.level and it.level.quantity is total.quantity]
        yield from line[1:2] if _tells_points(line) else line[:1]


def _tells_points(line: Sequence[Fact]) -> bool:
    """Whether a line tells a weight and what was given of it, which the total adds up."""
    return len(line) == _FEW and is_scored(line[0], given=line[1])


def _fitting(items: Sequence[Fact], *, total: Mention, text: Text) -> list[Fact]:
    if total.quantity is Quantity.SCORE:
        return list(_amounts(items, total=total, text=text))
    return [item for item in items if item.level is not None and item.level.quantity is total.quantity]


def _named(facts: Iterable[Fact]) -> list[Named]:
    return [Named(fact.level, fact.label) for fact in facts if fact.level is not None]
