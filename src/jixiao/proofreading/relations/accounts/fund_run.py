"""A fund told in one sentence: what came in, what was there, what went out and what is left of all of it.

So in 收入1493万元，上级补助44万元，上年结余140万元，支出1459万元，年终结余218万元.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import core_of
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_CAME = late_pattern(
    "(?:.{0,12}基金|.{0,8}保险|.{0,8}经营)?(?:预算)?(?:本年|当年|全年)?(?:总)?(?:收入|收)(?:总?计|总额)?"
)
_EARLIER = late_pattern("(?:加上?)?(?:上年|年初|期初)(?:滚存|累计)?(?:结余|结转|结转结余|结转和结余)(?:收入|资金)?")
_ADDED = late_pattern(
    "(?:加上?)?(?:上级|中央|省级|市级|转移支付|财政)?(?:补助|补贴|转移支付|转贷|调入)(?:收入|资金)?|债[务券]转贷(?:收入)?"
)
_WENT = late_pattern("(?:本年|当年|全年)?(?:总)?(?:支出|支)(?:总?计|总额)?")
_TAKEN = late_pattern("(?:债务)?还本(?:支出)?|上解(?:上级)?(?:支出)?|调出(?:资金)?|补助下级(?:支出)?")
_LEFT = late_pattern("(?:收支)?(?:相抵|轧抵)?[后，]?(?:年终|年末|期末)?(?:滚存|累计)?(?:结余|结存)(?:资金)?")
_OF_ALL = late_pattern("年终|年末|期末|滚存|累计")
_FEW, _MOST = 3, 8


def fund_run_relations(text: Text) -> Iterator[Relation]:
    """Yield whether what is left is what came in and was there less what went out."""
    for sentence in text.sentences:
        facts = [it for it in sentence if it.scope is sentence[0].scope and not it.is_base]
        start = 0
        for at, fact in enumerate(facts):
            if _LEFT.fullmatch(_called(fact)):
                run = facts[max(start, at - _MOST) : at]
                yield from _judge(run if _is_all(run, left=fact, text=text) else [], left=fact)
                start = at + 1


def _is_all(run: Sequence[Fact], *, left: Fact, text: Text) -> bool:
    """Whether no other amount stands between the first of a run and what is left, such as 其他减少5万元."""
    first, last = (it.level.start if it.level else 0 for it in (run[0] if run else left, left))
    among = [it for it in text.assembly.mentions[left.passage] if it.quantity is Quantity.MONEY]
    return sum(1 for it in among if first <= it.start < last) == len(run)


def _called(fact: Fact) -> str:
    return core_of(fact.label) if "年" not in fact.label else fact.label.strip("、，：: 为是的共")


def _kind(fact: Fact) -> str:
    """Return what a figure is of: 收 what came in, 余 what was there, 加 what was added to it, 支, 减, or nothing."""
    kinds = (("余", _EARLIER), ("加", _ADDED), ("减", _TAKEN), ("收", _CAME), ("支", _WENT))
    return next((kind for kind, words in kinds if words.fullmatch(_called(fact))), "")


def _judge(before: Sequence[Fact], *, left: Fact) -> Iterator[Relation]:
    """Yield the verdict on a run that names all of it; what was added may be within what came in.

    What is left of one year leaves out what was there before.
    """
    kinds = [_kind(it) for it in before]
    is_run = len(before) >= _FEW and "" not in kinds and all(kinds.count(kind) == 1 for kind in "收支余")
    levels = [it.level for it in (*before, left) if it.level is not None]
    if not is_run or any(it.quantity is not Quantity.MONEY for it in levels) or any(it.inner for it in before):
        return
    named = [Named(level, fact.label) for level, fact in zip(levels, before, strict=False)]
    signed = [it.negative if kind in "支减" else it for it, kind in zip(named, kinds, strict=True)]
    stated = Named(levels[-1], left.label)
    unsure = "加减" if _OF_ALL.search(left.label) else "加减余"
    may_be = [it for it, kind in zip(signed, kinds, strict=True) if kind in unsure]
    for count in range(len(may_be) + 1):
        for within in combinations(may_be, count):
            items = [it for it in signed if it not in within]
            if sums_to(stated, items=items):
                yield sum_relation(stated, items=items, holds=True)
                return
    yield sum_relation(stated, items=signed, holds=False)
