"""Amounts as published tables print them."""

import re
import unicodedata

from jixiao.book.figure import BLANK, NOT_APPLICABLE, Figure
from jixiao.book.money import InexactMoneyError

_AMOUNT = re.compile(r"[-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_NEGATIVE = re.compile(r"\((.+)\)")
_DASHES = re.compile(r"[-—–―ー./]*")
_NOT_APPLICABLE = frozenset({"不涉及", "不适用", "无"})
_MOST_DIGITS = 18


def read_amount(text: str, *, unit: str) -> Figure | None:
    """Return the figure of a cell; an empty one or a dash is blank, and None is no amount.

    Unit:
        unit: of the table; the figure is rounded to the last digit printed.

    Example:
        >>> read_amount("1,234.50", unit="万元") == Figure.money("1234.50", unit="万元", is_rounded=True)
        True
        >>> read_amount("行政运行", unit="万元") is None
        True
    """
    printed = _plain(text)
    if _DASHES.fullmatch(printed):
        return BLANK
    if printed in _NOT_APPLICABLE:
        return NOT_APPLICABLE
    negative = _NEGATIVE.fullmatch(printed)
    printed = f"-{negative[1]}" if negative else printed
    if not _AMOUNT.fullmatch(printed) or sum(sign.isdigit() for sign in printed) > _MOST_DIGITS:
        return None
    try:
        return Figure.money(printed.replace(",", ""), unit=unit, is_rounded=True)
    except InexactMoneyError:
        return None


def is_amount(text: str) -> bool:
    """Whether a cell holds a number."""
    return bool(_AMOUNT.fullmatch(_plain(text).strip("()")))


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).replace("−", "-")
