"""Figures that several groups of lines tell in the same parts: 合计9，中央5，市级4；甲项目6，中央3，市级3；乙项目3，….

The parts of each group give its head, and the groups after the first may be all of it. Where all sums of a way come
out but one, the figures of that one are wrong.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from jixiao.book.relation import Relation
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_FEW, _MANY, _MOST = 2, 3, 12  # parts or sums that hold, groups or sums that show all, and parts at most
_FAR = 400  # lines


class _Group(Struct, frozen=True):
    """A head and the parts below it, each on a line of its own."""

    head: Named
    parts: tuple[Named, ...]


class _Sum(Struct, frozen=True):
    total: Named
    items: tuple[Named, ...]

    @property
    def holds(self) -> bool:
        return sums_to(self.total, items=self.items)


def stanza_relations(text: Text) -> Iterator[Relation]:
    """Yield the sums of groups of lines with the same parts, and of the groups that are all of the first one."""
    for groups in _runs(_lines(text)):
        yield from _judge([_Sum(group.head, group.parts) for group in groups])
        if len(groups) >= _MANY:
            first, *others = ([group.head, *group.parts] for group in groups)
            yield from _judge([_Sum(row[0], row[1:]) for row in zip(first, *others, strict=True)])


def _lines(text: Text) -> list[Named]:
    """Return the figures that stand alone on their line."""
    found: list[Named] = []
    last = text.facts[-1].passage if text.facts else -1
    for passage in range(min(last + 1, _FAR)):
        facts = [it for it in text.facts_of(passage) if it.level is not None or it.said]
        if len(facts) == 1 and _is_bare(facts[0]) and facts[0].level is not None:
            found.append(Named(facts[0].level, facts[0].label))
    return found


def _is_bare(fact: Fact) -> bool:
    return bool(fact.label) and not fact.said and fact.prior is None


def _runs(lines: Sequence[Named]) -> Iterator[list[_Group]]:
    """Yield the groups of lines that follow each other with the same parts."""
    at = 0
    while at < len(lines):
        for size in range(min(_MOST, (len(lines) - at) // _FEW - 1), _FEW - 1, -1):
            groups = list(_groups(lines, start=at, size=size))
            if len(groups) >= _FEW:
                yield groups
                at += len(groups) * (size + 1) - 1
                break
        at += 1


def _groups(lines: Sequence[Named], *, start: int, size: int) -> Iterator[_Group]:
    """Yield the groups from a line on that have as many parts, named and measured as those of the first."""
    first = lines[start : start + size + 1]
    names = [it.label for it in first[1:]]
    if len(set(names)) < size or len({it.mention.is_like for it in first}) > 1:
        return
    for at in range(start, len(lines) - size, size + 1):
        head, *parts = lines[at : at + size + 1]
        are_like = all(it.mention.is_like == first[0].mention.is_like for it in (head, *parts))
        if not are_like or [it.label for it in parts] != names or head.label in names:
            return
        yield _Group(head, tuple(parts))


def _judge(sums: Sequence[_Sum]) -> Iterator[Relation]:
    """Yield the sums if all hold but one at most; one that fails is told where two hold."""
    held = [it for it in sums if it.holds]
    if len(held) < _FEW or len(sums) - len(held) > 1:
        return
    yield from (sum_relation(it.total, items=it.items, holds=it.holds) for it in sums)
