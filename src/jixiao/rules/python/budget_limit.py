"""No spending beyond the approved budget: what was executed against the adjusted budget of the same item."""

from collections.abc import Iterator
from dataclasses import replace

from jixiao.book.book import Amount
from jixiao.book.column import Row
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
    for amount in facts.book.amounts:
        if _is_limited(amount):
            row = rows.get((amount.table, amount.row))
            if row is not None or amount.row in _ROWS:
                yield _judge(amount, row=row, facts=facts)


def _is_limited(amount: Amount) -> bool:
    is_own_year = amount.caliber.phase in _SPENT and not amount.caliber.years_back
    return is_own_year and not amount.is_reversal and _LIMITED.get(amount.table) == amount.field


def _judge(amount: Amount, *, row: Row, facts: Facts) -> Told:
    """Return what the two figures come to; figures printed to the same digit are compared as they stand."""
    budget = replace(amount, caliber=amount.caliber._replace(phase="adjusted", as_of=0))
    approved = facts.find(budget.figure_id)
    words = caliber_words(amount.caliber, facts=facts)
    instance = words if row is not None else f"{amount_label(amount)}@{words}"
    if amount.figure.is_value and approved.is_value and amount.figure.number <= approved.number:
        return Told(Verdict.PASS, row, instance=instance)
    spent, limit = (amount_node(item, caliber=item.caliber) for item in (amount, budget))
    relation = Compare("≤", spent, limit, "exact" if approved.quantum == amount.figure.quantum else "rounding")
    return judge_relation(relation, facts=facts, row=row, instance=instance)
