"""The two amounts behind an execution rate, found in the form or in the ledger."""

from collections.abc import Iterable, Mapping

from jixiao.book.book import Book
from jixiao.book.caliber import PHASES, Caliber
from jixiao.book.evaluation import Evaluation
from jixiao.book.figure import MISSING, Exact, Figure, State
from jixiao.scoring.reading import MONEY_UNIT, Reading

_FIELD = "amount"
_TABLES = ("evaluation", "project", "expenditure")


Stated = Mapping[tuple[str, str, Caliber], Figure]


def stated_amounts(book: Book) -> Stated:
    """Return the amounts of forms and ledger by table, row and caliber, for a caller that reads many."""
    return {
        (amount.table, amount.row, amount.caliber): amount.figure
        for amount in book.amounts
        if amount.field == _FIELD and amount.table in _TABLES
    }


def read_amount(
    stated: Stated, *, evaluation: Evaluation, calibers: Iterable[Caliber], computed: Mapping[str, Exact]
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
    wanted = tuple(calibers)
    rows = _rows(evaluation)
    for row in rows:
        for caliber in wanted:
            figure = stated.get((*row, caliber), MISSING)
            if figure.state in (State.VALUE, State.NOT_APPLICABLE):
                return _reading(row, caliber, figure)
    for row in rows:
        for caliber in wanted:
            number = computed.get(_figure_id(row, caliber))
            if number is not None:
                return _reading(row, caliber, Figure(State.VALUE, number))
    return _reading(rows[-1], wanted[0], MISSING)


def _reading(row: tuple[str, str], caliber: Caliber, figure: Figure) -> Reading:
    return Reading(_figure_id(row, caliber), f"{PHASES[caliber.phase]}数", figure, MONEY_UNIT, is_money=True)


def _figure_id(row: tuple[str, str], caliber: Caliber) -> str:
    return f"{row[0]}/{row[1]}/{_FIELD}@{caliber.suffix}"


def _rows(evaluation: Evaluation) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return table and row of the form, then of the ledger."""
    ledger = ("project", evaluation.project) if evaluation.project else ("expenditure", "total")
    return (("evaluation", evaluation.key), ledger)
