"""The rate that was saved, of what was bought and what was saved together: 采购额90万元；节约资金10万元，节约率10%."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from jixiao.book.place import Place
from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import Range, prints_as, quotient, range_of
from jixiao.proofreading.relations.basis.text import Text

_RATE = late_pattern("(?:资金)?节[约支省余]率(?:达到?|为|是|约|达到了)?$")
_SAVED = late_pattern("节[约支省余](?:了)?(?:财政|采购|预算)?(?:性)?(?:资金|支出|金额|经费)?(?:共|达|为|约)?$")
_FEW = 2  # digits


def saved_rates(text: Text, *, told: AbstractSet[Place]) -> Iterator[Relation]:
    """Yield for each such rate that nothing tells anything of what was saved; only where it comes out.

    Args:
        text: The running text.
        told: The places of the percentages that are explained.
    """
    for mentions in text.assembly.mentions:
        for at, rate in enumerate(mentions):
            is_told = rate.quantity is Quantity.PERCENT and rate.significant >= _FEW and "节" in rate.lead
            if is_told and rate.place not in told and _RATE.search(rate.lead):
                yield from _judge(rate, before=[it for it in mentions[:at] if it.quantity is Quantity.MONEY])


def _judge(rate: Mention, *, before: Sequence[Mention]) -> Iterator[Relation]:
    if not before or not _SAVED.search(before[-1].lead):
        return
    *others, saved = before
    for bought in reversed(others):
        among = (bought, saved)
        left, less = (range_of(it, among=among) for it in among)
        spread = quotient(less, denominator=Range(left.low + less.low, left.high + less.high))
        if spread is not None and prints_as(spread, stated=rate):
            whole = bought.amount + saved.amount
            formula = f"{saved.printed}{saved.unit}÷（{bought.printed}{bought.unit}＋{saved.printed}{saved.unit}）"
            outcome = Outcome(saved.amount / whole * 100, rate.quantum / 2, holds=True, formula=formula)
            operands, stated = (Named(saved, "节约额"),), Named(rate, "节约率")
            yield relation_of(RelationKind.RATIO, operands=operands, stated=stated, outcome=outcome)
            return
