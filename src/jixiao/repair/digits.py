"""The digits of a figure as a person types them."""

from fractions import Fraction

from jixiao.book.figure import Exact
from jixiao.book.printing import decimals_shown, print_decimal
from jixiao.repair.system import Cell

_MOST_PLACES = 6


def places_of(printed: str) -> int:
    """Return how many decimals are printed."""
    return len(printed.partition(".")[2])


def print_like(cell: Cell, *, value: Exact) -> str:
    """Return a value as it would be printed in a cell: with the decimals of the cell, more where it needs them.

    Example:
        >>> print_like(Cell("a", 74489, printed="744.89", scale=100), value=74690)
        '746.90'
    """
    return print_decimal(Fraction(value) / cell.scale, places=max(places_of(cell.printed), _places(cell, value)))


def typed_pair(cell: Cell, *, value: Exact) -> tuple[str, str]:
    """Return the digits of a cell and of another value, without sign and with the same decimals."""
    places = max(places_of(cell.printed), _places(cell, value))
    old = print_decimal(abs(Fraction(cell.value or 0)) / cell.scale, places=places)
    return old, print_decimal(abs(Fraction(value)) / cell.scale, places=places)


def _places(cell: Cell, value: Exact) -> int:
    """Return how many decimals a value needs in the unit of a cell."""
    printed = Fraction(value) / cell.scale
    return decimals_shown(printed, most=_MOST_PLACES)
