"""Changes of parts whose levels make up a whole told before with its own change, on a line of their own.

Below 总收入9万元，增收3万元 the parts of 国税5万元，增加1万元；地税4万元，增加2万元 move as the whole does. Several
lists may stand below one whole: by level, by kind, by office.
"""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.slipped import fails_by_typing
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.changes.moves import adds_up, move_relation, signed
from jixiao.proofreading.relations.sums.total import sums_to

_PLAN = late_pattern("预算|计划(?!生育)|目标|任务|年初")
_FEW, _MOST = 2, 12  # parts
_LINES = 6  # between a whole and its parts


def moved_part_relations(text: Text) -> Iterator[Relation]:
    """Yield whether the changes of a list give that of its whole; one that fails where one slip explains it."""
    wholes: list[Fact] = []
    for sentence in text.sentences:
        wholes = [it for it in wholes if it.passage >= sentence[0].passage - _LINES] if sentence else wholes
        parts = _moved(sentence)
        if _FEW <= len(parts) <= _MOST:
            yield from _judge(parts, wholes=wholes)
        wholes = [*wholes, *sentence[:1]][-_MOST:]


def _moved(sentence: Sequence[Fact]) -> list[Fact]:
    """Return the figures of a sentence if each of them tells one change of one kind, none without."""
    levels = [it for it in sentence if not it.is_base]
    first = levels[0].level if levels else None
    if first is None or any(len(it.changes) != 1 or it.inner or not it.label for it in levels):
        return []
    kinds = {kind.is_like for it in levels if it.level for kind in (it.level, it.changes[0].mention)}
    return levels if kinds == {first.is_like} and not any(_is_planned(it.changes[0]) for it in levels) else []


def _is_planned(change: Said) -> bool:
    return _PLAN.search(f"{change.base}{change.prior.lead if change.prior is not None else ''}") is not None


def _judge(parts: Sequence[Fact], *, wholes: Sequence[Fact]) -> Iterator[Relation]:
    items = [Named(it.level, it.label) for it in parts if it.level is not None]
    for whole in reversed(wholes):
        is_moved = whole.level is not None and len(whole.changes) == 1 and not _is_planned(whole.changes[0])
        if whole.level is None or not is_moved or whole.level.is_like != items[0].mention.is_like:
            continue
        if whole not in parts and sums_to(Named(whole.level, whole.label), items=items):
            change, moved = whole.changes[0], [it.changes[0] for it in parts]
            holds = adds_up(change, parts=moved)
            if holds or _is_slip(change, parts=moved):
                yield move_relation(change, parts=moved, holds=holds)
            return


def _is_slip(change: Said, *, parts: Sequence[Said]) -> bool:
    """Whether changes give that of the whole once one of them goes the other way, or two of its digits change places.

    A slip explains what another way of comparing would not.
    """
    apart = sum(map(signed, parts)) - signed(change)
    is_turned = any(2 * signed(it) == apart for it in (*parts, change))
    positive = all(it.direction == change.direction for it in parts)
    total, items = Named(change.mention, ""), [Named(it.mention, "") for it in parts]
    return is_turned or (positive and fails_by_typing(total, items=items))
