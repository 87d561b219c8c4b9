"""Amounts by fund source: what the sources add up to, and what each of them consists of.

Reports name only the sources a unit has. A source that nobody states is therefore no reason to give up: the stated
ones may not exceed the total, and a list that has a line for other funds is complete.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce

from jixiao.book.caliber import ALL_FUNDS
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.formula.tree import AmountOf, Binary, Compare, Node, OpenCaliber
from jixiao.rules.python.relation import caliber_words, does_hold, is_stated, judge_relation
from jixiao.rules.python_rule import Told, python_rule

_LIST = "fund"
_REST = "other"  # takes in what no other line of the list names
_TABLE, _FIELD = "expenditure", "amount"
_KINDS = ("basic", "project")
_RARE_KINDS = ("superior", "operating", "affiliated")
_LABELS = {row.name: row.label for row in TABLE_BY_NAME[_TABLE].fixed_rows}


@python_rule("budget_by_fund")
def budget_by_fund(facts: Facts) -> Iterator[Told]:
    """Tell for the initial and the adjusted budget whether the fund sources add up to it."""
    for phase in ("initial", "adjusted"):
        breakdown = _breakdown(_expenditure("total", phase=phase), facts=facts)
        if breakdown.parts:
            yield _judge_breakdown(breakdown, facts=facts)


@python_rule("forecast_by_fund")
def forecast_by_fund(facts: Facts) -> Iterator[Told]:
    """Tell whether the forecast adds up, over the fund sources and inside each of them.

    One wrong part breaks both sums. Where the sum inside a source, put in the place of the source, mends the sum over
    the sources, only the sum inside is told.
    """
    breakdown = _breakdown(_expenditure("total", phase="forecast"), facts=facts)
    whole = _judge_breakdown(breakdown, facts=facts) if breakdown.parts else None
    for fund in _stated_funds("forecast", facts=facts):
        inside = _inside(fund, facts=facts)
        if inside is None:
            continue
        instance = _instance(_expenditure("total", phase="forecast", fund=fund), facts=facts)
        told = judge_relation(inside, facts=facts, instance=instance)
        is_cause = told.verdict is Verdict.FAIL and whole is not None and whole.verdict is Verdict.FAIL
        if is_cause and does_hold(breakdown.relation({inside.left: inside.right}), facts=facts):
            whole = None
            told = replace(told, arithmetic=f"{told.arithmetic}；按各分项之和计，各资金来源相加与合计一致")
        yield told
    if whole is not None:
        yield whole


@dataclass(frozen=True, slots=True)
class _Breakdown:
    """A total and the stated amounts of its fund sources; `absent` are the sources that nobody states."""

    total: AmountOf
    parts: tuple[AmountOf, ...]
    absent: tuple[str, ...]

    def relation(self, instead: Mapping[Node, Node] | None = None, *, op: str = "=") -> Compare:
        """Return the relation of the total to the sum of its parts, some of them replaced."""
        chosen = [(instead or {}).get(part, part) for part in self.parts]
        return Compare(op, self.total, _sum(chosen), "rounding")


def _judge_breakdown(breakdown: _Breakdown, *, facts: Facts) -> Told:
    told = judge_relation(breakdown.relation(), facts=facts, instance=_instance(breakdown.total, facts=facts))
    is_short = told.verdict is Verdict.FAIL and does_hold(breakdown.relation(op=">"), facts=facts)
    if not is_short or not breakdown.absent:
        return told
    names = "、".join(facts.name_of(_LIST, code) or code for code in breakdown.absent)
    return replace(told, verdict=Verdict.CANNOT_TELL, arithmetic=f"没有列出{names}，不知是否列全")


def _breakdown(total: AmountOf, *, facts: Facts) -> _Breakdown:
    """Return the breakdown of a total; a list with a line for other funds leaves nothing out."""
    parts, absent = _collect(ALL_FUNDS, total=total, facts=facts)
    has_rest = any(part.caliber.fund == _REST for part in parts)
    return _Breakdown(total, parts, () if has_rest else absent)


def _collect(fund: str, *, total: AmountOf, facts: Facts) -> tuple[tuple[AmountOf, ...], tuple[str, ...]]:
    """Return what is stated of a group of sources, and the sources in it that are not.

    Where a group is stated, it stands for its members.
    """
    node = replace(total, caliber=replace(total.caliber, fund=fund))
    if fund != ALL_FUNDS and is_stated(node, facts=facts):
        return (node,), ()
    members = facts.parts_of(_LIST, fund)
    if not members:
        return (), (fund,)
    found = [_collect(member, total=total, facts=facts) for member in members]
    return tuple(part for parts, _ in found for part in parts), tuple(code for _, codes in found for code in codes)


def _inside(fund: str, *, facts: Facts) -> Compare | None:
    """Return the relation of one source to its kinds of expenditure, None where none of them is stated."""
    total, *kinds = (_expenditure(row, phase="forecast", fund=fund) for row in ("total", *_KINDS))
    if not any(is_stated(kind, facts=facts) for kind in kinds):
        return None
    rare = (_expenditure(row, phase="forecast", fund=fund) for row in _RARE_KINDS)
    return Compare("=", total, _sum([*kinds, *(kind for kind in rare if is_stated(kind, facts=facts))]), "rounding")


def _stated_funds(phase: str, *, facts: Facts) -> list[str]:
    """Return the fund sources for which a total of this phase is stated, in the order of the Book."""
    calibers = [amount.caliber for amount in facts.book.amounts if (amount.table, amount.row) == (_TABLE, "total")]
    funds = dict.fromkeys(caliber.fund for caliber in calibers if caliber.fund != ALL_FUNDS)
    return [fund for fund in funds if is_stated(_expenditure("total", phase=phase, fund=fund), facts=facts)]


def _expenditure(row: str, *, phase: str, fund: str = ALL_FUNDS) -> AmountOf:
    return AmountOf(_TABLE, row, _FIELD, OpenCaliber(phase, fund), _LABELS[row])


def _sum(nodes: list[Node]) -> Node:
    return reduce(lambda left, right: Binary("+", left, right), nodes)


def _instance(node: AmountOf, *, facts: Facts) -> str:
    return caliber_words(node.caliber.bind("", fund=""), facts=facts)
