"""A figure and both sides of it, one of which is not the other: 抽检240批次，合格231批次，不合格9批次."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import core_of, names_price
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_NOT = late_pattern("^(?:[尚还仍]?(?:有)?)(?:不予|不|未予|未|没有|非)(?P<what>[一-鿿]{1,8})$")
_DONE = late_pattern("^(?:其中|目前|现|实际|累计)?(?:已经?|均|基本|全部)?(?:予以)?(?P<what>[一-鿿]{1,8})$")
_TOLD_APART = (
    (late_pattern("实际参[加会评训]|实到|到场|出席"), late_pattern("缺席|缺考|请假|未到")),
    (late_pattern("通过|过关"), late_pattern("淘汰|否决|退回")),
)
_EARLIER = late_pattern("上年|去年|以前|往年|历年|结转|累计|新增|[（(]含|超|调整后|变更|另")
_FUNDS = late_pattern("到位|收入|收到|筹|完成|支付|支出")  # of which nothing is owed
_KINDS = (Quantity.MONEY, Quantity.COUNT)
_BEHIND = 12  # characters


def opposite_relations(text: Text) -> Iterator[Relation]:
    """Yield that both sides are more than the figure right before them; what is less may have a third side."""
    for sentence in text.sentences:
        for run in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if _is_run(run) and _are_opposite(run[1], other=run[2]):
                yield from _judge(run, text=text)


def _is_run(run: Sequence[Fact]) -> bool:
    levels = [it.level for it in run if it.level is not None]
    is_like = len({it.is_like for it in levels}) == 1 and levels[0].quantity in _KINDS
    is_beside = run[1].scope is run[2].scope and (run[1].scope is run[0].scope or run[1].scope.parent is run[0])
    is_plain = not any(it.is_open or it.is_base or names_price(it.label) for it in run)
    return is_like and is_beside and is_plain and not any(it.inner for it in run[1:])


def _are_opposite(one: Fact, *, other: Fact) -> bool:
    """Whether one of two figures is of what the other is not of, in either order."""
    for done, undone in ((one.label, other.label), (other.label, one.label)):
        if any(yes.search(done) and no.search(undone) for yes, no in _TOLD_APART):
            return True
        lacks, has = _NOT.match(undone.strip("、和及")), _DONE.match(done.strip("、和及"))
        if lacks is not None and has is not None and _NOT.match(done) is None:
            what, did = core_of(lacks["what"]) or lacks["what"], core_of(has["what"]) or has["what"]
            if what == did or what in did or did in what:
                return True
    return False


def _judge(run: Sequence[Fact], *, text: Text) -> Iterator[Relation]:
    whole, *parts = (Named(it.level, it.label) for it in run if it.level is not None)
    if sums_to(whole, items=parts):
        yield sum_relation(whole, items=parts, holds=True)
        return
    words = text.assembly.passages[run[0].passage].text
    told = words[max(0, whole.mention.start - _BEHIND) : parts[-1].mention.end + _BEHIND]
    is_more = sum(it.mention.amount for it in parts) > whole.mention.amount
    is_within = all(it.mention.amount <= whole.mention.amount for it in parts)
    is_of = whole.mention.quantity is Quantity.COUNT or not _FUNDS.search(whole.label)
    if is_more and is_within and is_of and not _EARLIER.search(told):
        yield sum_relation(whole, items=parts, holds=False)
