"""A count, the price of each and what they come to, right behind each other: 906人，每人400元，36.24万元."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_EACH = late_pattern(
    r"\s{0,4}+(?:[，,、（(]\s{0,4}+)?+(?:均?按照?|全部按)?每(?P<unit>[人户亩名生头只台辆套村校个次期场公])[里斤]?"
    r"(?:给予|一次性|定额|补助|资助|补贴|发放|奖励|奖补|慰问金?|标准|按|价格?){0,3}[为是]?\s{0,4}"
)
_COMES_TO = late_pattern(
    r"\s{0,4}(?:的?(?:标准|价格))?[，,、）)]?\s{0,4}(?:共计|合计|共需|小计|总计|共|计|需|兑现|发放|补助|资助|补贴|支付|奖补)?"
    r"(?:资金|金额|经费|费用|补助|补贴)?[为是]?\s{0,4}"
)
_COUNTED = {"生": "生人名", "人": "人名", "名": "人名", "公": "公", "次": "次", "个": "个", "村": "村个", "校": "校所"}
_TELLING = 2  # digits that a product does not meet by chance
_NEAR = 2  # times that an amount is of what it should be; where months were left out it is more


def priced_run_relations(text: Text) -> Iterator[Relation]:
    """Yield for each such run that its product is not the amount; one that is, is found anyhow."""
    for mentions in text.assembly.mentions:
        for run in zip(mentions, mentions[1:], mentions[2:], strict=False):
            if _is_run(run) and _is_wrong(run):
                yield _relation(run)


def _is_run(run: Sequence[Mention]) -> bool:
    count, price, amount = run
    kinds = (count.quantity, price.quantity, amount.quantity)
    if kinds != (Quantity.COUNT, Quantity.MONEY, Quantity.MONEY):
        return False
    each = _EACH.fullmatch(price.lead)
    is_of = each is not None and any(sign in count.unit for sign in _COUNTED.get(each["unit"], each["unit"]))
    return is_of and _COMES_TO.fullmatch(amount.lead) is not None and amount.amount > price.amount


def _is_wrong(run: Sequence[Mention]) -> bool:
    """Whether the amount is not the product, but near it, and neither of them was rounded."""
    count, price, amount = run
    product = count.amount * price.amount
    is_near = product < amount.amount * _NEAR and amount.amount < product * _NEAR
    spread = price.quantum / 2 * count.amount if price.decimals else 0
    is_counted = count.scale == 1 and not count.decimals and amount.significant >= _TELLING
    return is_near and is_counted and abs(product - amount.amount) >= amount.quantum + spread


def _relation(run: Sequence[Mention]) -> Relation:
    count, price, amount = (Named(it, name) for it, name in zip(run, ("数量", "标准", "金额"), strict=True))
    product = count.mention.amount * price.mention.amount
    formula = f"{price.text}×{count.text}"
    outcome = Outcome(product, amount.mention.quantum / 2, holds=False, formula=formula)
    return relation_of(RelationKind.PRODUCT, operands=(price, count), stated=amount, outcome=outcome)
