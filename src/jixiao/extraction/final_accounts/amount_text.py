"""Amounts as published tables print them."""

from decimal import Decimal

from jixiao.book.figure import BLANK, NOT_APPLICABLE, Figure
from jixiao.book.money import FEN_PER, InexactMoneyError
from jixiao.late_pattern import late_pattern
from jixiao.law.code_list import folded
from jixiao.reading.number_text import NumberTextError, TypedNumber, read_number

_DASHES = late_pattern(r"[-—–―ー./]*")
_NOT_APPLICABLE = frozenset({"不涉及", "不适用", "无"})
_MOST_DIGITS = 18


def read_amount(text: str, *, unit: str) -> Figure | None:
    """Return the figure of a cell; an empty one or a dash is blank, and None is no amount.

    Unit:
        unit: of the table, unless the cell names its own; the figure is rounded to the last digit printed.

    Example:
        >>> read_amount("1,234.50", unit="万元") == Figure.money("1234.50", unit="万元", is_rounded=True)
        True
        >>> read_amount("行政运行", unit="万元") is None
        True
    """
    printed = folded(text)
    if _DASHES.fullmatch(printed):
        return BLANK
    if printed in _NOT_APPLICABLE:
        return NOT_APPLICABLE
    typed = _typed(printed)
    return None if typed is None else _money(typed.number, unit=typed.unit or unit)


def is_amount(text: str) -> bool:
    """Whether a cell holds an amount."""
    return _typed(folded(text)) is not None


def _typed(printed: str) -> TypedNumber | None:
    try:
        typed = read_number(printed)
    except NumberTextError:
        return None
    return typed if typed.unit in {"", *FEN_PER} else None


def _money(number: Decimal, *, unit: str) -> Figure | None:
    if len(number.as_tuple().digits) > _MOST_DIGITS:
        return None
    try:
        return Figure.money(f"{number:f}", unit=unit, is_rounded=True)
    except InexactMoneyError:
        return None
