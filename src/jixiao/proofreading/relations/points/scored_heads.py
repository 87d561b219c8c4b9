"""Scores in the heads of parts and of what stands below: （一）产出指标（50分） over 1.数量指标（20分） and others."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, same_relation
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.listed import item_rank
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_BRACKETED = late_pattern(r"[（(][^（）()0-9]{0,10}$")
_NO_RANK, _FEW, _MOST = 5, 2, 40
_LONGEST = 30  # characters before the score of a head


class _Head(Struct, frozen=True):
    rank: int
    score: Named


def scored_head_relations(text: Text) -> Iterator[Relation]:
    """Yield that the scores below a head give its score, and those of all parts that of the first, if they do."""
    heads = [head for number in range(len(text.assembly.passages)) if (head := _head(number, text=text)) is not None]
    for at, head in enumerate(heads):
        after = heads[at + 1 : at + 1 + _MOST]
        inner = next((place for place, it in enumerate(after) if it.rank <= head.rank), len(after))
        below = _of_first_rank(after[:inner])
        yield from _judge(head.score, items=below)
        if not at:
            yield from _judge(head.score, items=[it.score for it in after if it.rank == head.rank])


def _head(number: int, *, text: Text) -> _Head | None:
    """Return the rank of a line that begins with a number, and the one score in a bracket at its begin."""
    scores = [it for it in text.assembly.mentions[number] if _is_score(it)]
    rank = item_rank(text.assembly.passages[number].text) if len(scores) == 1 else _NO_RANK
    return _Head(rank, Named(scores[0], "得分")) if rank < _NO_RANK else None


def _is_score(mention: Mention) -> bool:
    is_score = mention.quantity is Quantity.SCORE and mention.start <= _LONGEST
    return is_score and _BRACKETED.search(mention.lead) is not None


def _of_first_rank(heads: Sequence[_Head]) -> list[Named]:
    return [it.score for it in heads if it.rank == heads[0].rank]


def _judge(total: Named, *, items: Sequence[Named]) -> Iterator[Relation]:
    if len(items) >= _FEW and sums_to(total, items=items):
        yield sum_relation(total, items=items, holds=True)
    elif len(items) == 1 and items[0].mention.amount == total.mention.amount:
        yield same_relation(total, other=items[0])
