"""Costs for one of many, told lines after the amount and the count: 总投资1.40亿元，病床500张 and then 每床投资28万元.

One that is off by the point alone, as 2.8万元 would be, is told as wrong; another one may be of something else.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.label import names_price, share_word
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import Range, range_of
from jixiao.proofreading.relations.basis.text import Text

_EACH = late_pattern(
    "每(?:个|座|所)?(?P<each>平方米|公里|公顷|人次|(?![年月日天周季次期批个座所万])[一-鿿])|"
    "(?P<mean>[人户亩床村车生校班台套件站棚])均"
)
_YEARLY = late_pattern("年均|月均|日均|每年|每月|每日|每天|每周|每季")
_ALSO = {
    "床": "床张",
    "车": "车辆台",
    "生": "生人名",
    "人": "人名",
    "亩": "亩",
    "平方米": "平方米㎡",
    "公里": "公里千米",
}
_PLAN = late_pattern("预算|计划(?!生育)|上年|去年|标准")
_GRANT = late_pattern("补助|补贴|奖|资助|救助|发放|低保|工资")  # which one of many gets by a rule, others by another
_KINDS = (Quantity.MONEY, Quantity.COUNT)
_STEPS = tuple(Fraction(10) ** step for step in (-4, -3, -2, -1, 1, 2, 3, 4))
_LINES, _FAR = 4, 24  # lines and figures before a cost
_TELLING = 3  # digits of a cost, and of its count, that no others meet by chance
_FEW = 2
_SURE = 7  # digits of cost, amount and count together


def unit_cost_relations(text: Text) -> Iterator[Relation]:
    """Yield for each cost for one of many the amount and the count that give it, or would but for its point."""
    for at, price in enumerate(text.levels):
        each = _each(price)
        if each:
            near = text.levels[max(0, at - _FAR) : at]
            near = tuple(it for it in near if price.mention.passage - _LINES <= it.mention.passage)
            yield from _judge(price, each=each, near=near[::-1])


def _each(price: Named) -> str:
    """Return what a cost is for one of, empty where it is for none."""
    if price.mention.quantity not in _KINDS or not price.mention.amount or _YEARLY.search(price.label):
        return ""
    match = _EACH.search(price.label)
    return (match["each"] or match["mean"]) if match is not None else ""


def _judge(price: Named, *, each: str, near: Sequence[Named]) -> Iterator[Relation]:
    others = [it for it in near if not names_price(it.label) and it.mention.amount > 0]
    counts = [it for it in others if _counts(it, each=each)]
    amounts = [it for it in others if it.mention.is_like == price.mention.is_like and it not in counts]
    pairs = [(amount, count) for count in counts for amount in amounts]
    for amount, count in pairs:
        if _gives(price.mention, amount=amount.mention, count=count.mention):
            if _is_sure(price.mention, amount=amount.mention, count=count.mention):
                yield _relation(price, amount=amount, count=count, holds=True)
            return
    if len({count.mention.amount for count in counts}) == 1:
        slips = [(amount, counts[0]) for amount in amounts if _is_slip(price, amount=amount, count=counts[0])]
        if len({amount.mention.amount for amount, _ in slips}) == 1:
            yield _relation(price, amount=slips[0][0], count=slips[0][1], holds=False)


def _counts(named: Named, *, each: str) -> bool:
    """Whether a figure counts what a cost is for one of: 病床500张 for 床, 4.5万人 for 人."""
    if named.mention.quantity is not Quantity.COUNT or _PLAN.search(named.label):
        return False
    return named.mention.counter in _ALSO.get(each, each) or named.label.rstrip("共有计为").endswith(each)


def _gives(price: Mention, *, amount: Mention, count: Mention, step: Fraction = Fraction(1)) -> bool:
    """Whether an amount shared out gives a cost as it is printed, rounded or cut, or one that is so many times it."""
    whole = range_of(amount, among=(amount,))
    spread = Range(whole.low / count.amount, whole.high / count.amount)
    digit = price.quantum * step
    low, high = price.amount * step - digit / 2, price.amount * step + digit
    exact = amount.amount == price.amount * step * count.amount
    return exact or (spread.low < high and spread.high >= low and _digits(price) >= _TELLING)


def _is_sure(price: Mention, *, amount: Mention, count: Mention) -> bool:
    digits = [_digits(it) for it in (price, amount, count)]
    return digits[0] >= _TELLING and min(digits) >= _FEW and sum(digits) >= _SURE


def _is_slip(price: Named, *, amount: Named, count: Named) -> bool:
    """Whether the point of a cost alone is wrong; it shares a word with its amount, as 每床投资 does with 总投资."""
    name = _EACH.sub("", price.label)
    is_told = share_word(name, other=amount.label) and not _PLAN.search(f"{price.label}{amount.label}")
    if not is_told or _GRANT.search(price.label) or price.mention.significant < _FEW:
        return False
    numbers = {"amount": amount.mention, "count": count.mention}
    return any(_gives(price.mention, **numbers, step=step) for step in _STEPS)


def _digits(mention: Mention) -> int:
    """Return how many digits a figure is told with, zeros at its end included."""
    return len(mention.printed.replace(",", "").replace(".", "").lstrip("0"))


def _relation(price: Named, *, amount: Named, count: Named, holds: bool) -> Relation:
    computed = amount.mention.amount / count.mention.amount
    outcome = Outcome(computed, price.mention.quantum / 2, holds=holds, formula=f"{amount.text}÷{count.text}")
    return relation_of(RelationKind.RATIO, operands=(amount, count), stated=price, outcome=outcome)
