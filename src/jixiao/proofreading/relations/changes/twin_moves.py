"""Changes of parts against two bases: 减少15万元，比预算减少1万元，其中甲减少3万元，比预算减少0.5万元；乙减少12万元，….

Where the changes against one base give that of the whole, all parts are told, so that those against the other must too.
"""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.changes.moves import adds_up, move_relation

_FEW = 2  # bases, parts


def twin_move_relations(text: Text) -> Iterator[Relation]:
    """Yield the sums of changes against each base, where those against one of them come out."""
    for scope in text.assembly.scopes:
        whole = scope.parent
        if whole is None or len(whole.changes) != _FEW:
            continue
        sums = [(change, _of_parts(change, facts=scope.facts)) for change in whole.changes]
        bases = {change.base for change, _ in sums}
        are_all = len(bases) == _FEW and "" not in bases and len({len(parts) for _, parts in sums}) == 1
        held = [len(parts) >= _FEW and adds_up(change, parts=parts) for change, parts in sums]
        if are_all and any(held):
            yield from (
                move_relation(it, parts=parts, holds=is_held) for (it, parts), is_held in zip(sums, held, strict=True)
            )


def _of_parts(change: Said, *, facts: Sequence[Fact]) -> list[Said]:
    """Return what each part tells against the base of a change."""
    told = [it for fact in facts for it in fact.changes if it.mention.is_like == change.mention.is_like]
    return [it for it in told if it.base == change.base]
