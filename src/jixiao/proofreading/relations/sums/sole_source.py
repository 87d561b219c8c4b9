"""Funds whose sources are told beside them, of which one may be all: 资金总额：30 其中：财政拨款30 其他资金."""

from collections.abc import Iterator

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_TOTAL = late_pattern("资金(?:总额|合计)[：:]?$")
_SOURCE = late_pattern("财政拨款|财政资金|财政补助")


def sole_source_relations(text: Text) -> Iterator[Relation]:
    """Yield that one source is all of some funds; what lacks may come from one that is not told."""
    for fact in text.facts:
        items = [it for scope in fact.inner for it in scope.levels]
        if fact.level is None or not _TOTAL.search(fact.label.strip()) or len(items) != 1:
            continue
        named = [Named(it.level, it.label) for it in items if it.level is not None and _SOURCE.search(it.label)]
        total = Named(fact.level, fact.label)
        if named and named[0].mention.is_like == total.mention.is_like and sums_to(total, items=named):
            yield sum_relation(total, items=named, holds=True)
