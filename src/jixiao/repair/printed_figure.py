"""What a printed figure is worth, and where it stands."""

from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache

from msgspec.structs import replace

from jixiao.book.figure import MULTIPLES, Exact, exact
from jixiao.book.money import FEN_PER
from jixiao.book.place import Place
from jixiao.book.relation import Occurrence
from jixiao.repair.digits import places_of

_PERCENT = ("%", "％")
_THOUSANDS = str.maketrans("", "", ",， ")
NOWHERE = Place()
_REMEMBERED = 4096  # places of one document, each of which is asked for again and again


def digits_of(printed: str) -> str:
    """Return the digits of a printed figure without thousands marks."""
    return printed.translate(_THOUSANDS)


def scale_of(unit: str) -> Exact:
    """Return what 1 is worth in a unit: fen for money, a ratio for percentages, how many of the counter otherwise.

    Example:
        >>> scale_of("元/人"), scale_of("万人次"), scale_of("人次")
        (100, 10000, 1)
    """
    if unit in _PERCENT:
        return Fraction(1, 100)
    return FEN_PER.get(unit.partition("/")[0]) or MULTIPLES.get(unit[:1], 1)


def read_value(printed: str, *, unit: str) -> Exact | None:
    """Return what a printed figure is worth, None where it is no number."""
    try:
        number = Decimal(digits_of(printed))
    except InvalidOperation:
        return None
    return exact(Fraction(number) * scale_of(unit)) if number.is_finite() else None


def step_of(printed: str, *, unit: str) -> Exact:
    """Return what 1 in the last printed digit is worth, 0 for a blank."""
    return exact(Fraction(scale_of(unit)) / 10 ** places_of(printed)) if printed else 0


def is_blank(occurrence: Occurrence) -> bool:
    """Whether an occurrence is an empty cell."""
    return not occurrence.printed.strip()


@lru_cache(maxsize=_REMEMBERED)
def bare(place: Place) -> Place:
    """Return a place without the words that differ from one reader to another, so that places can be compared.

    A place that does not tell one figure from the next, such as a file or a line, is no place.
    """
    is_precise = place.cell or place.table or place.end
    return replace(place, quote="", note="") if is_precise else NOWHERE


def neighbourhoods(place: Place) -> tuple[tuple[object, ...], ...]:
    """Return the neighbourhoods that a figure is part of: its row and its place in a column, or its paragraph."""
    if not place.table:
        return () if place.sheet else ((place.file, place.paragraph, place.line),)
    table = (place.file, place.table)
    pairs = ((*table, "column", place.column, upper) for upper in (place.row - 1, place.row))
    return ((*table, "row", place.row), *pairs)
