"""Numbered lines that are the parts of a known whole, below the line that tells the whole, without a colon.

三公经费支出9万元，比上年下降3%。 1.因公出国2万元。 2.公务用车3万元。 3.公务接待4万元。
"""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.partition import is_partition
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.listed import item_rank, items_below
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_WHOLES = (
    (late_pattern("三公.?经费[^，。；]{0,12}$"), "接待"),
    (late_pattern("(?:本年|当年|全年)支出(?:合计|总计|总额|决算数?)?$"), "基本支出"),
    (late_pattern("采购(?:总额|金额|支出|规模)(?:合计|总计)?$"), "货物"),
    (late_pattern("一般公共预算收入(?:合计|总计|总额|完成)?$"), "非税"),
)
_NO_RANK = 5
_FEW, _MOST = 2, 4


def parted_line_relations(text: Text) -> Iterator[Relation]:
    """Yield whether such lines add up, where the line above them tells one amount alone."""
    for number, passage in enumerate(text.assembly.passages[:-1]):
        following = text.assembly.passages[number + 1].text
        if item_rank(following) >= _NO_RANK or item_rank(passage.text) == item_rank(following):
            continue
        amounts = [it for it in text.facts_of(number) if _is_amount(it) and it.scope.parent is None]
        if len(amounts) == 1:
            yield from _judge(amounts[0], items=items_below(number, text=text))


def _is_amount(fact: Fact) -> bool:
    return fact.level is not None and fact.level.quantity is Quantity.MONEY and not fact.is_base


def _judge(whole: Fact, *, items: Sequence[Fact]) -> Iterator[Relation]:
    for count in range(min(len(items), _MOST), _FEW - 1, -1):
        parts = items[:count]
        names = [it.label for it in parts]
        is_known = any(kind.search(whole.label) and part in "".join(names) for kind, part in _WHOLES)
        if whole.level is not None and is_known and is_partition(names) and _are_of(whole, parts=parts):
            named = [Named(it.level, it.label) for it in parts if it.level is not None]
            total = Named(whole.level, whole.label)
            yield sum_relation(total, items=named, holds=sums_to(total, items=named))
            return


def _are_of(whole: Fact, *, parts: Sequence[Fact]) -> bool:
    """Whether parts are amounts of the year and the stage of their whole, with nothing that may not be told."""
    phases = {phase for it in (whole, *parts) if (phase := it.phase)}
    years = {year for it in (whole, *parts) if (year := it.year)}
    are_amounts = all(_is_amount(it) and it.prior is None for it in parts)
    return are_amounts and len(phases) <= 1 and len(years) <= 1 and not any(it.is_open for it in parts)
