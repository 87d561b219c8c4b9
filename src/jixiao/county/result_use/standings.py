"""The standings of a county's projects, taken from the records of a round."""

from collections.abc import Iterable, Iterator, Mapping

from jixiao.book.figure import exact
from jixiao.county.record import UnitRecord
from jixiao.county.recurrence import Recurrence
from jixiao.county.result_use.decision import Standing
from jixiao.county.score_spread import HUNDRED

THIS_BUDGET, NEXT_BUDGET = "本年调整预算数", "下年度申报预算数"


def standings_of(
    records: Iterable[UnitRecord],
    *,
    repeated: Mapping[str, Iterable[Recurrence]],
    next_budgets: Mapping[tuple[str, str], int] | None = None,
) -> Iterator[Standing]:
    """Yield the standing of each project that was evaluated.

    A finding that came again counts for the project in whose rows it stands; one about no project counts for none.

    Args:
        records: The records of the round.
        repeated: What came again, by the key of the unit and project, written unit/project.
        next_budgets: What the units ask for the next year in fen, by unit and project; where there is nothing, the
            adjusted budget of the year is what is cut from.
    """
    asked = next_budgets or {}
    for record in records:
        unit = record.filing.unit
        for it in record.evaluations:
            if not it.project:
                continue
            share, budget = it.share, asked.get((unit, it.project))
            yield Standing(
                unit=unit,
                project=it.project,
                subject=it.subject,
                points=None if share is None else exact(share * HUNDRED),
                rate=it.spending.rate,
                repeated=tuple(found.content for found in repeated.get(f"{unit}/{it.project}", ())),
                budget=it.spending.budget if budget is None else budget,
                budget_label=THIS_BUDGET if budget is None else NEXT_BUDGET,
                rate_problem=it.spending.problem,
            )
