"""An account in one sentence: 本年留用1024万元，上年结余464万元，支出656万元，年末结余832万元."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_CAME = late_pattern(
    "留[用成]|收入|筹集|(?:上年|年初|以前年度)[^，。；]{0,6}(?:结[余转]|余额)|下达|到位|拨入|分成|提取|收到|返还"
)
_WENT = late_pattern("支出|使用|拨付|上缴|支付|分配|补助")
_LEFT = late_pattern(
    "(?:年末|年底|期末|累计|滚存|本年|目前|尚|剩余)?[^，。；]{0,8}(?:结余|结存|余额|结转|剩余)(?:资金)?(?:为|达|共)?$"
)
_WORDS = ("结", "余", "剩")  # of what it finds
_BEFORE = late_pattern("上年|年初|以前")
_FEW, _MOST = 3, 10  # figures before what is left


def flat_account_relations(text: Text) -> Iterator[Relation]:
    """Yield that what came less what went is what is left; only where it comes out."""
    for sentence in text.sentences:
        levels = [it for it in sentence if it.level is not None and it.scope.parent is None]
        for at, left in enumerate(levels[: _MOST + 1]):
            if at >= _FEW and left.level is not None and left.level.quantity is Quantity.MONEY and _is_left(left.label):
                yield from _judge(levels[:at], left=Named(left.level, left.label))


def _is_left(label: str) -> bool:
    is_told = any(word in label for word in _WORDS) and _LEFT.search(label) is not None
    return is_told and _BEFORE.search(label) is None


def _judge(before: Sequence[Fact], *, left: Named) -> Iterator[Relation]:
    items = [_signed(it) for it in before]
    signed = [it for it in items if it is not None]
    has_both = {it.mention.value > 0 for it in signed} == {True, False}
    if len(signed) == len(items) and has_both and left.mention.amount and sums_to(left, items=signed):
        yield sum_relation(left, items=signed, holds=True)


def _signed(fact: Fact) -> Named | None:
    """Return a figure that came as it is, one that went as one taken off, None for any other."""
    if fact.level is None or fact.level.quantity is not Quantity.MONEY:
        return None
    named = Named(fact.level, fact.label)
    if _CAME.search(fact.label):
        return named
    return named.negative if _WENT.search(fact.label) else None
