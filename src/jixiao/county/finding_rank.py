"""Findings of many units by rule: how many, in how many units, how much money."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from jixiao.book.figure import Exact, exact
from jixiao.book.finding import Finding
from jixiao.book.money import FEN_PER
from jixiao.book.verdict import SEVERITIES


@dataclass(frozen=True, slots=True)
class FindingCount:
    """The findings of one rule.

    Unit:
        severity: the worst under which one of them is listed.
        units: the units that have one, in the order met.
        money: the sum in fen of how far the stated amounts are from those that should stand there.
        without_money: findings that are not about an amount, so that the sum says nothing of them.
    """

    rule: str
    title: str
    severity: str
    count: int
    units: tuple[str, ...]
    money: Exact
    without_money: int
    is_verified: bool


def rank_findings(findings: Iterable[tuple[str, Finding]]) -> tuple[FindingCount, ...]:
    """Return the findings by rule, each given with the name of its unit.

    Errors come first, then what is in the most units, then what is met most often.
    """
    by_rule: defaultdict[str, list[tuple[str, Finding]]] = defaultdict(list)
    for unit, finding in findings:
        by_rule[finding.rule].append((unit, finding))
    order = list(SEVERITIES)
    counts = [_count(found) for found in by_rule.values()]
    return tuple(
        sorted(counts, key=lambda it: (order.index(it.severity), -len(it.units), -it.count, it.rule)),
    )


def money_of(finding: Finding) -> Exact | None:
    """Return how far the stated amount of a finding is from the one that should stand there, None without amounts.

    Unit:
        return value: fen, never negative.
    """
    units = {operand.unit for operand in finding.operands if operand.unit}
    if len(units) != 1 or not units <= FEN_PER.keys():
        return None
    numbers = [_number(text) for text in (finding.stated, finding.computed)]
    if numbers[0] is None or numbers[1] is None:
        return None
    return exact(abs(numbers[0] - numbers[1]) * FEN_PER[units.pop()])


def _number(text: str) -> Fraction | None:
    try:
        return Fraction(Decimal(text.replace(",", "")))
    except (InvalidOperation, ValueError, OverflowError):
        return None


def _count(found: list[tuple[str, Finding]]) -> FindingCount:
    first = found[0][1]
    order = list(SEVERITIES)
    amounts = [money_of(finding) for _, finding in found]
    return FindingCount(
        rule=first.rule,
        title=first.title,
        severity=min((finding.shown_severity for _, finding in found), key=order.index),
        count=len(found),
        units=tuple(dict.fromkeys(unit for unit, _ in found)),
        money=exact(sum(amount for amount in amounts if amount is not None)),
        without_money=sum(amount is None for amount in amounts),
        is_verified=first.is_verified,
    )
