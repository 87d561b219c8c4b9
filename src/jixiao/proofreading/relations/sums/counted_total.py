"""A total of as many items as the list before it has: 甲4万元、乙4万元、丙4.76万元。3个项目共计12.76万元."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_total
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_ALL = late_pattern("^[，,]?(?:以上|上述)?[一-鿿]{0,6}(?:共计|合计|总计|总额|共|计)[一-鿿]{0,4}$")
_COUNTERS = ("个", "项", "家", "所", "笔", "类", "处")
_FEW = 3  # items
_MOST = 2  # times that a total is of its items, or they of it, where only a figure is wrong


def counted_total_relations(text: Text) -> Iterator[Relation]:
    """Yield whether the figures of a sentence give the total of the next one, which counts as many as there are."""
    before: Sequence[Fact] = ()
    for sentence in text.sentences:
        levels = [it for it in sentence if it.level is not None]
        if len(levels) > 1 and before and levels[0].passage - before[-1].passage <= 1:
            yield from _judge(*levels[:2], before=before)
        before = levels


def _judge(count: Fact, total: Fact, *, before: Sequence[Fact]) -> Iterator[Relation]:
    if count.level is None or total.level is None or not _ALL.search(total.level.lead):
        return
    is_next = count.level.end == total.level.start - len(total.level.lead)
    is_count = count.level.quantity is Quantity.COUNT and count.level.counter in _COUNTERS and not count.level.decimals
    items = [it for it in before if it.level is not None and it.level.is_like == total.level.is_like]
    is_list = len(items) == len(before) == count.level.value and not any(_is_apart(it) for it in items)
    if not is_next or not is_count or not is_list or len(items) < _FEW:
        return
    named = [Named(it.level, it.label) for it in items if it.level is not None]
    stated = Named(total.level, total.label)
    added = sum(it.mention.amount for it in named)
    if 0 < max(added, total.level.amount) <= _MOST * min(added, total.level.amount):
        yield sum_relation(stated, items=named, holds=sums_to(stated, items=named))


def _is_apart(item: Fact) -> bool:
    return bool(item.changes or item.inner or item.prior or item.is_open or names_total(item.label))
