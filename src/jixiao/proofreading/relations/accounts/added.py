"""What was there at the start of the year and what was added to it, against what it came to."""

from collections.abc import Iterator

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_INITIAL = late_pattern("年初")
_ADDED = late_pattern("追加|新增|调增")
_CAME_TO = late_pattern("共计|合计|总计")


def added_relations(text: Text) -> Iterator[Relation]:
    """Yield for 年初安排A，追加B，共计C that A and B give C; C may open the next sentence."""
    for fact in text.facts:
        if fact.level is None or fact.level.quantity is not Quantity.MONEY or not _CAME_TO.search(fact.label):
            continue
        before = [it for it in text.facts_of(fact.passage) if _is_near(it, total=fact)]
        initial = [it for it in before if _INITIAL.search(it.label) and not _ADDED.search(it.label)]
        added = [it for it in before if _ADDED.search(it.label)]
        if len(initial) == len(added) == 1 and not fact.inner:
            items = [Named(it.level, it.label) for it in (*initial, *added) if it.level is not None]
            total = Named(fact.level, fact.label)
            yield sum_relation(total, items=items, holds=sums_to(total, items=items))


def _is_near(fact: Fact, *, total: Fact) -> bool:
    """Whether a fact stands before a total, in its sentence or in the one before."""
    if fact.level is None or total.level is None or fact.level.is_like != total.level.is_like:
        return False
    return fact.level.start < total.level.start and total.sentence - fact.sentence <= 1
