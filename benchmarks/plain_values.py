"""What the plain loop is made of: figures by plain keys, blanks, what is missing, and truth in three values."""

from collections.abc import Iterable
from typing import Any

from jixiao.book.book import Book
from jixiao.book.figure import Figure, State
from jixiao.book.verdict import Verdict

Number = Any  # an exact number, None where it is missing, BLANK or NOT_APPLICABLE
Truth = Any  # True, False, None where it cannot be told, NOT_APPLICABLE
Found = tuple[str, str, str, Verdict]  # rule, caliber with the number of the formula, row key, verdict

BLANK = State.BLANK
NOT_APPLICABLE = State.NOT_APPLICABLE
_VALUE = State.VALUE
_VERDICTS = {True: Verdict.PASS, False: Verdict.FAIL, NOT_APPLICABLE: Verdict.NOT_APPLICABLE}


def verdict(truth: Truth) -> Verdict:
    """Return the verdict of a condition."""
    return Verdict.CANNOT_TELL if truth is None else _VERDICTS[truth]


def amount(figure: Figure | None) -> Number:
    """Return an amount; a blank is kept, since it counts 0 where it is added."""
    if figure is None or figure.state is State.MISSING:
        return None
    return figure.number if figure.state is _VALUE else figure.state


def cell(figure: Figure) -> Number:
    """Return the number of a cell that is no addend: blank is missing."""
    if figure.state is _VALUE:
        return figure.number
    return NOT_APPLICABLE if figure.state is NOT_APPLICABLE else None


def is_filled(figure: Figure | None) -> bool:
    """Whether somebody stated a figure."""
    return figure is not None and figure.state is _VALUE


def total(parts: Iterable[Number]) -> Number:
    """Return the sum: blanks and what does not apply add nothing, one missing part leaves it open."""
    found, is_number, is_blank, is_empty = 0, False, False, True
    for part in parts:
        is_empty = False
        if part is None:
            return None
        if part is BLANK:
            is_blank = True
        elif part is not NOT_APPLICABLE:
            found += part
            is_number = True
    if is_number or is_empty:
        return found
    return BLANK if is_blank else NOT_APPLICABLE


def is_open(left: Number, right: Number) -> bool:
    """Whether two sides cannot be compared."""
    return left is None or right is None or left is BLANK or right is BLANK or NOT_APPLICABLE in (left, right)


def why_open(left: Number, right: Number) -> Truth:
    """Return what a comparison comes to that cannot be made."""
    return NOT_APPLICABLE if left is NOT_APPLICABLE or right is NOT_APPLICABLE else None


def equal(left: Number, right: Number) -> Truth:
    """Return whether two exact numbers are equal."""
    return why_open(left, right) if is_open(left, right) else left == right


def at_most(left: Number, right: Number) -> Truth:
    """Return whether a number is at most another."""
    return why_open(left, right) if is_open(left, right) else left <= right


def below(left: Number, right: Number) -> Truth:
    """Return whether a number is below another."""
    return why_open(left, right) if is_open(left, right) else left < right


def both(*truths: Truth) -> Truth:
    """Return whether all hold; what does not apply has no say."""
    if False in truths:
        return False
    if None in truths:
        return None
    return True if True in truths else NOT_APPLICABLE


def either(*truths: Truth) -> Truth:
    """Return whether one holds; what does not apply has no say."""
    if True in truths:
        return True
    if None in truths:
        return None
    return False if False in truths else NOT_APPLICABLE


def applied(truth: Truth) -> Truth:
    """Return a condition as it counts beside others that hold: what does not apply has no say."""
    return True if truth is NOT_APPLICABLE else truth


class Figures:
    """The amounts of a Book by table, row, field, phase and fund, those of last year apart."""

    def __init__(self, book: Book) -> None:
        """Go through the amounts once."""
        self.own: dict[tuple[str, str, str, str, str], Figure] = {}
        self.last: dict[tuple[str, str, str, str, str], Figure] = {}
        window = book.monitoring_window.end_month
        month = window.number if window.is_value else 0
        for item in book.amounts:
            phase, fund, as_of, years_back, scope = item.caliber
            if scope == "own" and (not as_of or (phase == "executed" and as_of == month)):
                figures = self.last if years_back else self.own
                figures[item.table, item.row, item.field, phase, fund] = item.figure
        for item in () if book.prior is None else book.prior.amounts:
            phase, fund, as_of, years_back, scope = item.caliber
            if scope == "own" and not as_of and not years_back:
                self.last.setdefault((item.table, item.row, item.field, phase, fund), item.figure)

    def get(self, table: str, row: str, field: str, phase: str, fund: str = "all") -> Figure | None:
        """Return the stated figure of the year, None if nobody stated it."""
        return self.own.get((table, row, field, phase, fund))
