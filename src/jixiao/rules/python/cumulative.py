"""Cumulative figures of the year: what was spent up to a month never falls, unless money came back."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from jixiao.book.book import Amount
from jixiao.book.column import Kind
from jixiao.book.execution import PacePoint
from jixiao.book.printing import print_number
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.formula.tree import Compare
from jixiao.rules.python.relation import amount_node, caliber_words, judge_relation
from jixiao.rules.python_rule import Told, python_rule


@python_rule("cumulative_spending")
def cumulative_spending(facts: Facts) -> Iterator[Told]:
    """Tell of every pair of following months whether the cumulative progress or amount fell without a refund."""
    yield from _judge_progress(facts)
    yield from _judge_amounts(facts)


def _judge_progress(facts: Facts) -> Iterator[Told]:
    points: tuple[PacePoint, ...] = facts.book.pace_points
    for point in points:
        if not (point.month.is_value and point.rate.is_value):
            yield Told(Verdict.CANNOT_TELL, point, "缺截止月份或累计支出进度")
    known = [point for point in points if point.month.is_value and point.rate.is_value]
    for earlier, later in pairwise(sorted(known, key=lambda point: point.month.number)):
        yield _judge_points(earlier, later)


def _judge_points(earlier: PacePoint, later: PacePoint) -> Told:
    figures = (f"pace/{later.key}/rate", f"pace/{earlier.key}/rate")
    if later.rate.number >= earlier.rate.number or later.has_refund:
        return Told(Verdict.PASS, later, figures=figures)
    first, second = (print_number(point.rate.number, kind=Kind.PERCENT) for point in (earlier, later))
    words = f"{later.month.number}月末累计 {second} < {earlier.month.number}月末累计 {first}"
    return Told(Verdict.FAIL, later, words, figures, second, first)


def _judge_amounts(facts: Facts) -> Iterator[Told]:
    series: dict[tuple[object, ...], list[Amount]] = defaultdict(list)
    for (table, field, caliber), amounts in facts.stated.items():
        if caliber.as_of and caliber.phase == "executed" and not caliber.years_back:
            for amount in amounts:
                series[table, amount.row, field, caliber.fund, caliber.scope].append(amount)
    for amounts in series.values():
        if len(amounts) > 1:
            amounts.sort(key=lambda amount: amount.caliber.as_of)
        for earlier, later in pairwise(amounts):
            yield _judge_pair(earlier, later, facts=facts)


def _judge_pair(earlier: Amount, later: Amount, *, facts: Facts) -> Told:
    before, after = (amount_node(item, caliber=item.caliber) for item in (earlier, later))
    row = next((row for row in facts.rows(later.table) if getattr(row, "key", None) == later.row), None)
    words = caliber_words(later.caliber, facts=facts)
    instance = words if row is not None else f"{after.label}@{words}"
    told = judge_relation(Compare("≥", after, before), facts=facts, row=row, instance=instance)
    if told.verdict is Verdict.FAIL and _has_refund(earlier, later, facts=facts):
        return told._replace(verdict=Verdict.PASS)
    return told


def _has_refund(earlier: Amount, later: Amount, *, facts: Facts) -> bool:
    """Whether the ledger records money that came back between the two months."""
    refunds = [payment.month for payment in facts.book.payments if payment.is_refund and payment.month.is_value]
    return any(earlier.caliber.as_of < month.number <= later.caliber.as_of for month in refunds)
