"""How a cell shows its number: the number formats of a workbook."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from jixiao.late_pattern import late_pattern

_LITERAL = late_pattern(r'"[^"]*"|\\.|_.|\*.|\[[^\[\]]*\]')
_DATE_LETTER = late_pattern(r"[ymdhs]", flags=re.IGNORECASE)
_DAY_LETTER = late_pattern("d", flags=re.IGNORECASE)
_DECIMALS = late_pattern(r"\.([0#?]*)")


class NumberFormat(Struct, frozen=True):
    """What a number format does to a number.

    Unit:
        places: decimals that are always shown; None where the digits of the number decide.
        is_date, has_day: whether it shows a date, and whether with its day.
    """

    is_percent: bool = False
    is_date: bool = False
    has_day: bool = True
    places: int | None = None


GENERAL = NumberFormat()
_DATE = NumberFormat(is_date=True)
_MONTH = NumberFormat(is_date=True, has_day=False)

# The formats that a file may use by number without naming them.
_BUILT_IN = {
    1: NumberFormat(places=0),
    2: NumberFormat(places=2),
    3: NumberFormat(places=0),
    4: NumberFormat(places=2),
    9: NumberFormat(is_percent=True, places=0),
    10: NumberFormat(is_percent=True, places=2),
    17: _MONTH,
    27: _MONTH,
    36: _MONTH,
    50: _MONTH,
    52: _MONTH,
    57: _MONTH,
    **dict.fromkeys((37, 38), NumberFormat(places=0)),
    **dict.fromkeys((39, 40), NumberFormat(places=2)),
    **dict.fromkeys((14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58), _DATE),
}
BUILT_IN: Mapping[int, NumberFormat] = MappingProxyType(_BUILT_IN)


def read_number_format(code: str) -> NumberFormat:
    """Return what the code of a number format does.

    Example:
        >>> read_number_format('0.00%')
        NumberFormat(is_percent=True, is_date=False, has_day=True, places=2)
        >>> read_number_format('yyyy"年"m"月"').has_day
        False
    """
    first = _LITERAL.sub("", code).partition(";")[0]
    if _DATE_LETTER.search(first):
        return NumberFormat(is_date=True, has_day=bool(_DAY_LETTER.search(first)))
    return NumberFormat(is_percent="%" in first, places=_places(first))


def _places(code: str) -> int | None:
    """Return the decimals shown, None where some are shown only when needed."""
    decimals = _DECIMALS.search(code)
    if decimals is None:
        return 0 if "0" in code else None
    shown = decimals[1]
    return len(shown) if set(shown) <= {"0"} else None
