"""What lacks of a cost after the funds that were found for it: 总造价84万元，上级补助30万元，自筹5万元，缺口49万元."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_price
from jixiao.proofreading.figures.mention import Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_GAP = late_pattern(
    "^(?:资金|经费)?(?:[尚还仍](?:有|存在)?)?(?:资金|经费)?(?:缺口|[缺差欠]|不足|差额)(?:资金|经费|部分)?(?:为|达|约|共)?$"
)
_COST = late_pattern("造价|总投资|投资(?:额|估算|概算)?(?:为|约|共)?$|概算|预算|估算|需|所需|^(?:合)?[共总]?计$|费用")
_SOURCE = late_pattern(
    "补助|补贴|奖补|国补|省补|自筹|筹集|筹资|筹措|配套|拨款|财政|资金|捐|贷款|债券|争取|社会|集体|企业|整合|帮扶|到位|"
    "中央|[省市县区乡镇]级?$"
)
_ALREADY, _NO_SOURCE = (
    late_pattern("到位|已筹|落实"),
    late_pattern("支付|支出|完成|使用|其中|计划(?!生育)|需|缺|本次|申请|拟|预算|合计|共计|总计"),
)
_MOST = 8  # sources


def gap_relations(text: Text) -> Iterator[Relation]:
    """Yield for each such gap whether it is what the cost before it leaves after all funds between them."""
    for sentence in text.sentences:
        for at, gap in enumerate(sentence):
            if gap.level is not None and gap.level.quantity is Quantity.MONEY and _GAP.search(gap.label):
                costs = [it for it in sentence[:at] if _is_amount(it) and _COST.search(it.label)]
                yield from _judge(_told_before(sentence[:at], gap=gap), gap=gap, is_one=len(costs) == 1)


def _told_before(before: Sequence[Fact], *, gap: Fact) -> list[Fact]:
    """Return the cost and the funds right before a gap, none where the list of one of them is told."""
    beside = [it for it in before if it.scope is gap.scope and _is_amount(it) and not it.is_base]
    funds: list[Fact] = []
    for fact in reversed(beside[-_MOST:]):
        if fact.inner or (fact.starts_clause and not funds):
            return []
        if not _is_source(fact):
            return [fact, *reversed(funds)] if funds and _COST.search(fact.label) else []
        funds.append(fact)
    return []


def _is_amount(fact: Fact) -> bool:
    return fact.level is not None and fact.level.quantity is Quantity.MONEY and not names_price(fact.label)


def _is_source(fact: Fact) -> bool:
    return _SOURCE.search(fact.label) is not None and not _NO_SOURCE.search(fact.label) and not fact.prior


def _judge(told: Sequence[Fact], *, gap: Fact, is_one: bool) -> Iterator[Relation]:
    """Yield the verdict; of what had come already the other funds may be parts, and of several costs any may be meant.

    Args:
        told: The cost and the funds.
        gap: What lacks.
        is_one: Whether the sentence tells one cost alone.
    """
    if not told or gap.level is None or gap.starts_clause:
        return
    cost, *funds = [Named(it.level, it.label) for it in told if it.level is not None]
    stated, items = Named(gap.level, gap.label), [cost, *(it.negative for it in funds)]
    holds = sums_to(stated, items=items)
    is_mixed = len(funds) > 1 and any(_ALREADY.search(it.label) for it in funds)
    is_less = sum_of(it.mention for it in funds) <= cost.mention.amount
    if holds or (is_one and is_less and not is_mixed):
        yield sum_relation(stated, items=items, holds=holds)
