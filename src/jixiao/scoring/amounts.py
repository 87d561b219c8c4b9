"""The two amounts behind an execution rate, found in the form or in the ledger."""

from collections.abc import Iterable, Mapping

from jixiao.book.book import Book
from jixiao.book.caliber import PHASES, Caliber
from jixiao.book.evaluation import Evaluation
from jixiao.book.figure import MISSING, Exact, Figure, State
from jixiao.scoring.reading import MONEY_UNIT, Reading

_FIELD = "amount"


def read_amount(
    book: Book, *, evaluation: Evaluation, calibers: Iterable[Caliber], computed: Mapping[str, Exact]
) -> Reading:
    """Return the amount of an evaluation in the first of several calibers that has one.

    What the form prints goes before the ledger, and what is stated before what is computed. If there is none, the
    reading is missing and names the place in the ledger where it would be.

    Args:
        book: The Book.
        evaluation: The form.
        calibers: The preferred one first, at least one.
        computed: Values in fen of figures that nobody stated, by figure id.
    """
    wanted = tuple(calibers)
    ids = [(f"{row}/{_FIELD}@{caliber.suffix}", caliber) for row in _rows(evaluation) for caliber in wanted]
    stated = {amount.figure_id: amount.figure for amount in book.amounts}
    for figure_id, caliber in ids:
        figure = stated.get(figure_id, MISSING)
        if figure.state in (State.VALUE, State.NOT_APPLICABLE):
            return _reading(figure_id, caliber, figure)
    for figure_id, caliber in ids:
        if figure_id in computed:
            return _reading(figure_id, caliber, Figure(State.VALUE, computed[figure_id]))
    figure_id, caliber = ids[-len(wanted)]
    return _reading(figure_id, caliber, MISSING)


def _reading(figure_id: str, caliber: Caliber, figure: Figure) -> Reading:
    return Reading(figure_id, f"{PHASES[caliber.phase]}数", figure, MONEY_UNIT)


def _rows(evaluation: Evaluation) -> tuple[str, str]:
    ledger = f"project/{evaluation.project}" if evaluation.project else "expenditure/total"
    return (f"evaluation/{evaluation.key}", ledger)
