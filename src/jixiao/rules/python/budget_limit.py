"""No spending beyond the approved budget: what was executed against the adjusted budget of the same item."""

from collections.abc import Iterator
from functools import cache, partial

from jixiao.book.book import Amount
from jixiao.book.caliber import Caliber
from jixiao.book.column import Row
from jixiao.book.figure import MISSING
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.formula.tree import Compare
from jixiao.rules.python.relation import amount_label, amount_node, caliber_words, judge_relation
from jixiao.rules.python_rule import Told, python_rule

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
    words = cache(partial(caliber_words, facts=facts))
    for amount in facts.book.amounts:
        if _is_spent(amount.caliber) and _LIMITED.get(amount.table) == amount.field and not amount.is_reversal:
            row = rows.get((amount.table, amount.row))
            if row is not None or amount.row in _ROWS:
                yield _judge(amount, row=row, facts=facts, words=words(amount.caliber))


@cache
def _is_spent(caliber: Caliber) -> bool:
    """Whether amounts of a caliber are executions of the own year; a Book has few calibers."""
    return caliber.phase in _SPENT and not caliber.years_back


@cache
def _limit_of(caliber: Caliber) -> tuple[Caliber, str]:
    """Return the caliber of the budget that an execution is held against, and its suffix."""
    limit = caliber._replace(phase="adjusted", as_of=0)
    return limit, limit.suffix


def _judge(amount: Amount, *, row: Row, facts: Facts, words: str) -> Told:
    """Return what the two figures come to; figures printed to the same digit are compared as they stand."""
    limit, suffix = _limit_of(amount.caliber)
    budget_id = f"{amount.table}/{amount.row}/{amount.field}@{suffix}"
    approved = facts.figures.get(budget_id, MISSING)
    instance = words if row is not None else f"{amount_label(amount)}@{words}"
    if amount.figure.is_value and approved.is_value and amount.figure.number <= approved.number:
        return Told(Verdict.PASS, row, instance=instance)
    if amount.figure.is_value and approved is MISSING:
        reason = f"缺{amount_label(amount)}（{caliber_words(limit, facts=facts)}）"
        return Told(Verdict.CANNOT_TELL, row, reason, (amount.figure_id, budget_id), instance=instance)
    spent, most = (amount_node(amount, caliber=caliber) for caliber in (amount.caliber, limit))
    relation = Compare("≤", spent, most, "exact" if approved.quantum == amount.figure.quantum else "rounding")
    return judge_relation(relation, facts=facts, row=row, instance=instance)
