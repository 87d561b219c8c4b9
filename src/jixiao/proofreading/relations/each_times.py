"""What each of several things got and all of them together: 5个村各20万元，共计100万元; 4期，每期50人，共200人."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.text import Text

_EACH = late_pattern("[^，。；：、]{0,8}各(?:安排|补助|奖补|拨付|投入|下达|给予)?$")
_PER = late_pattern("每([一-鿿])(?:补助|奖补|补贴|安排)?$")
_ALL = late_pattern(
    "(?:共计?|合计|总计|一共)(?:安排|补助|奖补|拨付|投入|下达|发放|培训|支出|支付|需)?(?:资金|金额|经费)?(?:为)?$"
)
_ABOUT = late_pattern("约|近|左右|不超|不低|不少|至多|最高|平均|标准")
_MOST = 2  # times that all of it is what it should be, or the other way round, where only a figure is wrong
_FAR = 8  # figures


def each_times_relations(text: Text) -> Iterator[Relation]:
    """Yield that a count and what each got do not give what all got, where a clause tells nothing else of its kind."""
    for sentence in text.sentences:
        for at, total in enumerate(sentence):
            before = list(sentence[max(0, at - _FAR) : at])
            if total.level is not None and _ALL.fullmatch(total.label.lstrip("、")) and len(before) > 1:
                yield from _judge(total, before=before)


def _judge(total: Fact, *, before: Sequence[Fact]) -> Iterator[Relation]:
    price, others = before[-1], before[:-1]
    if price.level is None or total.level is None or price.level.is_like != total.level.is_like:
        return
    is_alone = not any(_is_like(it.level, price.level) for it in others) and not total.starts_clause
    count = _count(price, others=others)
    is_plain = total.scope is price.scope and not _ABOUT.search(price.level.lead) and not price.inner
    if count is None or not is_alone or not is_plain:
        return
    product, stated = price.level.amount * count.mention.amount, total.level.amount
    if product != stated and product <= _MOST * stated and stated <= _MOST * product:
        operands = (Named(price.level, price.label), count)
        formula = f"{operands[0].text}×{count.text}"
        outcome = Outcome(product, Fraction(0), holds=False, formula=formula)
        yield relation_of(
            RelationKind.PRODUCT, operands=operands, stated=Named(total.level, total.label), outcome=outcome
        )


def _is_like(one: Mention | None, other: Mention) -> bool:
    return one is not None and one.is_like == other.is_like


def _count(price: Fact, *, others: Sequence[Fact]) -> Named | None:
    """Return the count right before 各, or the only one of what 每 names, which not all may get."""
    near = others[-1].level
    if price.level is None or near is None or price.scope is not others[-1].scope:
        return None
    per = _PER.search(price.level.lead)
    counts = [it for it in others if it.level and it.level.quantity is Quantity.COUNT and not it.level.decimals]
    if per is not None:
        counts = [it for it in counts if it.level and per[1] in it.level.counter]
        is_one = len(counts) == 1 and price.level.quantity is Quantity.COUNT
        return Named(counts[0].level, counts[0].label) if is_one and counts[0].level else None
    is_next = near.end == price.level.start - len(price.level.lead) and near.quantity is Quantity.COUNT
    is_each = _EACH.fullmatch(price.level.lead) is not None and near.value > 1
    return Named(near, others[-1].label) if is_next and is_each and len(counts) == 1 else None
