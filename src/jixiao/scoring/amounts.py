"""The two amounts behind an execution rate, found in the form or in the ledger."""

from collections.abc import Mapping, Sequence

from jixiao.book.book import ByCaliber
from jixiao.book.caliber import PHASES, Caliber
from jixiao.book.evaluation import Evaluation
from jixiao.book.figure import MISSING, Exact, Figure, State
from jixiao.scoring.reading import MONEY_UNIT, Reading

_FIELD = "amount"
_TOLD = (State.VALUE, State.NOT_APPLICABLE)
_TABLES = frozenset({"evaluation", "project", "expenditure"})

_NONE: Mapping[str, Figure] = {}

Stated = Mapping[tuple[str, Caliber], Mapping[str, Figure]]


def stated_amounts(amounts: ByCaliber) -> Stated:
    """Return the amounts of forms and ledger by table and caliber, then by row, for a caller that reads many."""
    return {
        (table, caliber): {amount.row: amount.figure for amount in found}
        for (table, field, caliber), found in amounts.items()
        if table in _TABLES and field == _FIELD
    }


def read_amount(
    stated: Stated, *, evaluation: Evaluation, calibers: Sequence[Caliber], computed: Mapping[str, Exact]
) -> Reading:
    """Return the amount of an evaluation in the first of several calibers that has one.

    What the form prints goes before the ledger, and what is stated before what is computed. If there is none, the
    reading is missing and names the place in the ledger where it would be.

    Args:
        stated: The amounts of the Book, from `stated_amounts`.
        evaluation: The form.
        calibers: The preferred one first, at least one.
        computed: Values in fen of figures that nobody stated, by figure id.
    """
    found = _stated_at(stated, evaluation=evaluation, calibers=calibers)
    if found is not None:
        return _reading(*found)
    rows = _rows(evaluation)
    for row in rows:
        for caliber in calibers:
            number = computed.get(_figure_id(row, caliber))
            if number is not None:
                return _reading(row, caliber, Figure(State.VALUE, number))
    return _reading(rows[-1], calibers[0], MISSING)


def stated_figure(stated: Stated, *, evaluation: Evaluation, calibers: Sequence[Caliber]) -> Figure:
    """Return the figure that `read_amount` reads where nothing is computed, missing where nobody stated one."""
    found = _stated_at(stated, evaluation=evaluation, calibers=calibers)
    return MISSING if found is None else found[-1]


def _stated_at(
    stated: Stated, *, evaluation: Evaluation, calibers: Sequence[Caliber]
) -> tuple[tuple[str, str], Caliber, Figure] | None:
    for table, key in _rows(evaluation):
        for caliber in calibers:
            figure = stated.get((table, caliber), _NONE).get(key, MISSING)
            if figure.state in _TOLD:
                return (table, key), caliber, figure
    return None


def _reading(row: tuple[str, str], caliber: Caliber, figure: Figure) -> Reading:
    return Reading(_figure_id(row, caliber), f"{PHASES[caliber.phase]}数", figure, MONEY_UNIT, is_money=True)


def _figure_id(row: tuple[str, str], caliber: Caliber) -> str:
    return f"{row[0]}/{row[1]}/{_FIELD}@{caliber.suffix}"


def _rows(evaluation: Evaluation) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return table and row of the form, then of the ledger."""
    ledger = ("project", evaluation.project) if evaluation.project else ("expenditure", "total")
    return (("evaluation", evaluation.key), ledger)
