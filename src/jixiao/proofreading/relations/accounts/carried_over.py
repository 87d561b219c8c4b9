"""What is carried over: all that was there and came in, less all that went out, told one behind the other.

In 上年结余24万元，收入969万元，支出893万元，结转下年100万元 nothing else can have come in or gone out if it comes out.
"""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import core_of, names_price
from jixiao.proofreading.figures.mention import Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_OPENING = late_pattern("(?:上年|年初|期初|以前年度)[^，。；]{0,8}(?:结转|结余|余额|库存|剩余)")
_CAME = late_pattern("收入|拨款|到位|下达|补助|调入|转贷|拨入|转入|增加")
_WENT = late_pattern("支出|使用|支付|拨付|上解|还本|调出|分配|上缴|缴回|收回|安排|补充|减少|转出")
_LEFT = late_pattern("结转|结余|余额|剩余|结存|库存")
_NOT_LEFT = late_pattern("上年|年初|期初|以前年度|分配|累计|滚存")
_SOURCE, _SPENT = (
    late_pattern("(?:本年|当年|全年)(?:财政拨款|政府性基金|一般公共预算)?(?:收入|拨款)(?:合计|总计)?(?:为)?"),
    late_pattern("(?:减)?(?:本年|当年|全年)(?:财政拨款|政府性基金|一般公共预算)?支出(?:合计|总计)?(?:为)?"),
)
_CARRIED = late_pattern("(?:加)?(?:上年|年初|期初)(?:财政拨款)?(?:结转和结余|结转结余|结转|结余)(?:资金|收入)?(?:为)?")
_CLOSING = late_pattern("(?:年末|年终|期末)(?:财政拨款)?(?:结转和结余|结转结余|结转|结余)(?:资金)?(?:为)?")
_FEW, _MOST = 3, 9  # figures before what is left
_IN_ALL = 7  # digits that do not come out by chance


def carried_over_relations(text: Text) -> Iterator[Relation]:
    """Yield whether what is left comes out; told as wrong only where the sentence names each figure in full."""
    for sentence in text.sentences:
        for at, left in enumerate(sentence):
            before = _before(sentence[:at], left=left) if _is_left(left) else []
            if _FEW <= len(before) <= _MOST and left.level is not None:
                yield from _judge(before, left=left, is_all=len(before) + 1 == len(sentence))


def _is_left(fact: Fact) -> bool:
    is_named = _LEFT.search(fact.label) is not None and not _NOT_LEFT.search(fact.label)
    return is_named and fact.level is not None and fact.level.quantity is Quantity.MONEY


def _before(facts: Sequence[Fact], *, left: Fact) -> list[Fact]:
    """Return the figures right before one that each came in or went out, up to what was left before."""
    found: list[Fact] = []
    for fact in reversed(facts):
        is_beside = fact.scope is left.scope and not fact.inner and not fact.is_base and not names_price(fact.label)
        if not is_beside or fact.level is None or fact.level.quantity is not Quantity.MONEY or not _sign(fact):
            break
        found.insert(0, fact)
    return found


def _sign(fact: Fact) -> int:
    """Return 1 for what was there or came in, -1 for what went out, 0 for anything else."""
    if _OPENING.search(fact.label):
        return 1
    if _LEFT.search(fact.label) and not _WENT.search(fact.label):
        return 0
    return -1 if _WENT.search(fact.label) else int(_CAME.search(fact.label) is not None)


def _judge(before: Sequence[Fact], *, left: Fact, is_all: bool) -> Iterator[Relation]:
    signs = [_sign(it) for it in before]
    if min(signs) > 0 or not any(_OPENING.search(it.label) for it in before) or left.level is None:
        return
    named = [Named(it.level, it.label) for it in before if it.level is not None]
    items = [it if sign > 0 else it.negative for it, sign in zip(named, signs, strict=True)]
    stated = Named(left.level, left.label)
    digits = sum(it.mention.significant for it in (*named, stated))
    is_exact = sum_of(it.mention for it in items) == left.level.amount
    is_full = is_all and len(before) == _FEW and _is_full(before, left=left)
    if (is_exact and digits >= _IN_ALL) or is_full:
        yield sum_relation(stated, items=items, holds=sums_to(stated, items=items))


def _is_full(before: Sequence[Fact], *, left: Fact) -> bool:
    """Whether figures are what was carried over, all income and all spending of the year, and what is left at its end.

    They are of one thing, or of the year as a whole.
    """
    kinds = [sum(1 for it in before if kind.fullmatch(it.label)) for kind in (_CARRIED, _SOURCE, _SPENT)]
    words = {word for it in (*before, left) for word in ("拨款", "基金", "一般") if word in core_of(it.label)}
    return kinds == [1, 1, 1] and _CLOSING.fullmatch(left.label) is not None and not words
