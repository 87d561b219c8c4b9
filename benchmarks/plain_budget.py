"""The plain loop over what was executed: no spending beyond the adjusted budget of the same item."""

from collections.abc import Iterator

from benchmarks.plain_values import Found, amount, at_most, verdict
from jixiao.book.book import Amount, Book

_LIMITED = {"project": "amount", "economic": "total", "expenditure": "amount"}
_UNIT_ROWS = ("total", "basic", "personnel", "public", "project")


def check_spending(book: Book) -> Iterator[Found]:
    """Yield the verdicts about each execution of a project, an economic class or the unit."""
    keys = {
        "project": {row.key for row in book.projects},
        "economic": {row.key for row in book.economic_lines},
        "expenditure": set(_UNIT_ROWS),
    }
    spent = [item for item in book.amounts if _is_spending(item) and item.row in keys[item.table]]
    budgets = {
        (item.table, item.row, item.caliber): item.figure
        for item in book.amounts
        if item.caliber.phase == "adjusted" and _LIMITED.get(item.table) == item.field
    }
    for item in spent:
        limit = budgets.get((item.table, item.row, item.caliber._replace(phase="adjusted", as_of=0)))
        row = "" if item.table == "expenditure" else item.row
        yield "R063", "", row, verdict(at_most(amount(item.figure), amount(limit)))


def _is_spending(item: Amount) -> bool:
    is_own_year = item.caliber.phase in ("executed", "final") and not item.caliber.years_back
    return is_own_year and not item.is_reversal and _LIMITED.get(item.table) == item.field
