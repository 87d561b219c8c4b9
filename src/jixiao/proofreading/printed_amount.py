"""Amounts as running text prints them, read exactly."""

import re
from decimal import Decimal

from jixiao.late_pattern import late_pattern

AMOUNT = late_pattern(r"(?<![0-9.,])([0-9][0-9,]{0,19}(?:\.[0-9]{1,6})?)\s{0,3}(亿元|万元|元)")
NUMBER = r"[0-9]{1,12}(?:\.[0-9]{1,6})?"
_CELL = late_pattern(r"[≥≤＞＜><=＝]{0,2}\s{0,2}([0-9][0-9,]{0,15}(?:\.[0-9]{1,6})?)\s{0,2}(?:[%％]|[一-鿿]{1,4})?")
_YUAN = {"亿元": Decimal(100_000_000), "万元": Decimal(10_000), "元": Decimal(1)}


def yuan_of(match: re.Match[str]) -> Decimal:
    """Return the amount that AMOUNT found, in yuan."""
    return Decimal(match[1].replace(",", "")) * _YUAN[match[2]]


def amounts_in(text: str) -> list[Decimal]:
    """Return the amounts of a text in yuan, in their order.

    Example:
        >>> amounts_in("预算1,200.5万元，执行0元")
        [Decimal('12005000.0'), Decimal('0')]
    """
    return [yuan_of(match) for match in AMOUNT.finditer(text)]


def number_in(text: str) -> Decimal | None:
    """Return the number that a cell holds, with or without sign and unit, None if it holds anything else.

    Example:
        >>> [number_in(text) for text in ("≥1,200次", "92%", "优", "")]
        [Decimal('1200'), Decimal('92'), None, None]
    """
    match = _CELL.fullmatch(text.strip())
    return Decimal(match[1].replace(",", "")) if match else None
