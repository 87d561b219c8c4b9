"""Funds that a line hands out, which the numbered lines below it cannot share out more of."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.slipped import fails_by_unit
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.numbered import numbered_amounts
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_FEW = 2
_HANDED = late_pattern("下达|拨付|划拨|分配|切块")
_SHARE = late_pattern(  # what an item is for, or who gets it; a work named alone may have other funds too
    "(?:补助|补贴|奖补|奖励|资金|经费|专项|拨款|费|省|市|县|区|乡|镇|村|街道|院|园|校|局|所|站|中心)(?:为|计)?$"
)
_DONE = late_pattern(
    "决算|完成|支付|支出|执行|使用|发放|实际|收回|已|其中|合计|(?<!公)共|总"
)  # of items: no share of the funds
_OTHER = late_pattern("收入|结余|结转|剩余|余额|上年|去年|累计|投资|概算|预算|配套|自筹|其他资金")


def handed_out_relations(text: Text) -> Iterator[Relation]:
    """Yield for each line that hands out one amount that the lines below it share out more; told only if they do."""
    for number in range(len(text.assembly.passages)):
        head = _handed(number, text=text)
        items = numbered_amounts(number, text=text) if head is not None else []
        if head is not None and head.level is not None and len(items) >= _FEW:
            yield from _judge(Named(head.level, head.label), items=items)


def _handed(number: int, *, text: Text) -> Fact | None:
    """Return the one figure of a line that says that it is handed out."""
    facts = text.facts_of(number)
    if len(facts) != 1 or facts[0].said or facts[0].prior or facts[0].level is None:
        return None
    level = facts[0].level
    before = text.assembly.passages[number].text[: level.start]
    return facts[0] if level.quantity is Quantity.MONEY and _HANDED.search(before) else None


def _judge(total: Named, *, items: Sequence[Fact]) -> Iterator[Relation]:
    named = [Named(item.level, item.label) for item in items if item.level is not None]
    is_shared_out = all(_is_share(item.label) for item in items)
    if not is_shared_out or any(sums_to(total, items=named[:count]) for count in range(1, len(named) + 1)):
        return
    is_more = sum(item.mention.amount for item in named) > total.mention.amount
    if is_more or fails_by_unit(total, items=named):
        yield sum_relation(total, items=named, holds=False)


def _is_share(label: str) -> bool:
    return _SHARE.search(label) is not None and not (_DONE.search(label) or _OTHER.search(label))
