"""Findings in the order in which a reviewer looks at them: errors first, then by the money they are about."""

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

Found = Mapping[str, Any]
_ORDER = {"error": 0, "warning": 1, "note": 2}
_YUAN = {"元": Decimal(1), "万元": Decimal(10**4), "亿元": Decimal(10**8)}


def ranked(findings: Iterable[Found]) -> list[Found]:
    """Return findings by severity and money, those that somebody spoke to last."""
    return sorted(findings, key=lambda found: (bool(found["state"]), _ORDER[found["shown"]], -money_of(found)))


def money_of(found: Found) -> Decimal:
    """Return the largest amount that a finding is about, in 元; 0 if it is about none."""
    amounts = (_yuan(operand["printed"], unit=operand["unit"]) for operand in found["operands"])
    return max((abs(amount) for amount in amounts), default=Decimal(0))


def _yuan(printed: str, *, unit: str) -> Decimal:
    if unit not in _YUAN:
        return Decimal(0)
    try:
        return Decimal(printed.replace(",", "")) * _YUAN[unit]
    except InvalidOperation:
        return Decimal(0)
