"""No spending beyond the approved budget: what was executed against the adjusted budget of the same item."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jixiao.book.book import Amount
from jixiao.book.caliber import Caliber
from jixiao.book.column import Row
from jixiao.book.figure import MISSING, Figure, State
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import NO_FIGURES, Facts
from jixiao.formula.tree import Compare
from jixiao.rules.python.relation import amount_label, amount_node, caliber_words, judge_relation
from jixiao.rules.python_rule import Told, passed, python_rule

_VALUE = State.VALUE
_SPENT = ("executed", "final")
_LIMITED = {"project": "amount", "economic": "total", "expenditure": "amount"}
_TABLES = ("project", "economic")
_ROWS = ("total", "basic", "personnel", "public", "project")


@python_rule("spending_within_budget")
def spending_within_budget(facts: Facts) -> Iterator[Told]:
    """Tell of every stated execution whether it keeps within the adjusted budget.

    Projects, economic classes and the expenditure of the unit are judged, in all and by fund source.
    """
    rows = {(table, row.key): row for table in _TABLES for row in facts.rows(table)}
    for (table, field, caliber), amounts in facts.stated.items():
        limit = _limit_of(table, caliber, facts=facts) if _LIMITED.get(table) == field else None
        if limit is None:
            continue
        for amount in amounts:
            row = rows.get((table, amount.row))
            if not amount.is_reversal and (row is not None or amount.row in _ROWS):
                yield _judge(amount, limit=limit, row=row, facts=facts)


class _Limit(NamedTuple):
    """The budget that the executions of a table are held against in one caliber; there are few for many amounts.

    Unit:
        words: the caliber of the executions.
        column: the name of the budgets in a figure id.
        approved: the budgets by row.
    """

    words: str
    caliber: Caliber
    column: str
    approved: Mapping[str, Figure]


def _limit_of(table: str, caliber: Caliber, *, facts: Facts) -> _Limit | None:
    """Return the budget of a caliber, None where its amounts are no executions of the own year."""
    if caliber.phase not in _SPENT or caliber.years_back:
        return None
    budget = caliber._replace(phase="adjusted", as_of=0)
    column = f"{_LIMITED[table]}@{budget.suffix}"
    approved = facts.columns.get(f"{table}/{column}", NO_FIGURES)
    return _Limit(caliber_words(caliber, facts=facts), budget, column, approved)


def _judge(amount: Amount, *, limit: _Limit, row: Row, facts: Facts) -> Told:
    """Return what the two figures come to; figures printed to the same digit are compared as they stand."""
    figure, approved = amount.figure, limit.approved.get(amount.row, MISSING)
    instance = limit.words if row is not None else f"{amount_label(amount)}@{limit.words}"
    if figure.number <= approved.number and figure.state is approved.state is _VALUE:
        return passed(row, instance=instance)
    if figure.is_value and approved is MISSING:
        reason = f"缺{amount_label(amount)}（{caliber_words(limit.caliber, facts=facts)}）"
        figures = (amount.figure_id, f"{amount.table}/{amount.row}/{limit.column}")
        return Told(Verdict.CANNOT_TELL, row, reason, figures, instance=instance)
    spent, most = (amount_node(amount, caliber=caliber) for caliber in (amount.caliber, limit.caliber))
    relation = Compare("≤", spent, most, "exact" if approved.quantum == figure.quantum else "rounding")
    return judge_relation(relation, facts=facts, row=row, instance=instance)
