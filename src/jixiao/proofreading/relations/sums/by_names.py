"""Lists of two figures at once, by their names: 重建5户，修缮3户，其中上年重建2户、今年重建3户修缮3户."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.proofreading.facts.fact import Scope
from jixiao.proofreading.figures.mention import Quantity, apart_from
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.named_heads import heads_of_names, heads_of_units, items_like, items_named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_FEW = 2  # figures


def by_name_relations(text: Text) -> Iterator[Relation]:
    """Yield the sums of the items of each name; one that is more than its figure only where another one comes out."""
    for scope in text.assembly.scopes:
        yield from _of_units(scope)
        heads = heads_of_names(scope)
        lists = [(head, items_named(scope, head=head)) for head in heads]
        if not heads or any(not items for _, items in lists):
            continue
        held = [sums_to(head, items=items) for head, items in lists]
        for (head, items), holds in zip(lists, held, strict=True):
            is_more = apart_from(head.mention, parts=[it.mention for it in items]) > 0
            is_wrong = is_more and any(held) and head.mention.quantity is Quantity.COUNT
            if len(items) >= _FEW and (holds or is_wrong):
                yield sum_relation(head, items=items, holds=holds)


def _of_units(scope: Scope) -> Iterator[Relation]:
    """Yield the sums of the counts of each unit, where all of them come out: 5户，6台：甲3户、4台；乙2户、2台."""
    lists = [(head, items_like(scope, head=head)) for head in heads_of_units(scope)]
    held = [len(items) >= _FEW and _is_sum(head, items=items) for head, items in lists]
    yield from (sum_relation(head, items=items, holds=True) for head, items in lists) if held and all(held) else ()


def _is_sum(head: Named, *, items: Sequence[Named]) -> bool:
    return not apart_from(head.mention, parts=[it.mention for it in items])
