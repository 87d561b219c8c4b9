"""A figure as columns of the database and back, exact."""

from fractions import Fraction
from functools import lru_cache
from typing import Any

from jixiao.book.column import Column, Kind
from jixiao.book.figure import MISSING, Exact, Figure, State, exact
from jixiao.web.store.models import QUANTUM, SCALE, STATE

_MOST_PLACES = 18
_VALUE = State.VALUE.value
_LARGEST = 2**63 - 1  # what an integer of the database holds, either sign


class InexactFigureError(ValueError):
    """A number that no integer and power of ten can hold; no typed or printed figure is one."""


def figure_columns(figure: Figure, *, column: Column) -> dict[str, Any]:
    """Return the columns of a figure.

    Raises:
        InexactFigureError: If its number is no finite decimal, money no whole fen, or too large.
    """
    is_money = column.kind is Kind.MONEY
    mantissa, scale = split_decimal(Fraction(figure.number), most=0 if is_money else _MOST_PLACES)
    found = {
        column.name: mantissa,
        column.name + STATE: state_column(figure),
        column.name + QUANTUM: str(figure.quantum),
    }
    return found if is_money else {**found, column.name + SCALE: scale}


def figure_of(row: object, *, column: Column) -> Figure:
    """Return the figure that the columns of a row hold."""
    state = getattr(row, column.name + STATE)
    if state is None:
        return MISSING
    if state != _VALUE:
        return Figure(State(state))
    number = getattr(row, column.name)
    scale = 0 if column.kind is Kind.MONEY else getattr(row, column.name + SCALE)
    quantum = _quantum(getattr(row, column.name + QUANTUM))
    return Figure(State.VALUE, exact(Fraction(number, 10**scale)) if scale else number, quantum)


@lru_cache(maxsize=1024)
def _quantum(text: str) -> Exact:
    """Return a quantum from its text; few are in use, and each cell has one."""
    return exact(Fraction(text))


def state_column(figure: Figure) -> str | None:
    """Return the state as it is stored: NULL is missing."""
    return None if figure.state is State.MISSING else figure.state.value


def split_decimal(number: Fraction, *, most: int = _MOST_PLACES) -> tuple[int, int]:
    """Return the integer and the power of ten that make a number.

    Raises:
        InexactFigureError: If there is none with at most so many decimals that a column of the database holds.
    """
    for places in range(most + 1):
        scaled = number * 10**places
        if scaled.denominator == 1 and abs(scaled) <= _LARGEST:
            return scaled.numerator, places
    message = f"{number} is no decimal that the database holds"
    raise InexactFigureError(message)
