"""Rows of an overview without a database behind them."""

from jixiao.web.accounts.models import Unit
from jixiao.web.dashboard.models import UnitSummary
from jixiao.web.dashboard.overview import Row
from jixiao.web.rounds.models import Assignment, Round


def row(
    name: str, *, executed: int | None = None, budget: int | None = None, state: str = "empty", **rest: object
) -> Row:
    """Return the row of a unit; without money it has no summary that counts."""
    form = Assignment(pk=1, round=Round(year=2024, last_month=8), unit=Unit(name=name), state=state)
    has_summary = executed is not None or rest
    return Row(form, UnitSummary(executed=executed, budget=budget, month=8, **rest) if has_summary else None)
