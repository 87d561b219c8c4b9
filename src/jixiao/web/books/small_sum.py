"""The arithmetic of a finding as a small sum: its figures each once, then what they come to."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

Line = dict[str, str]
_MONEY = "万元"
_YUAN_PER_WAN = 10_000
_LAST_YEAR = ".y-1"


def sum_lines(found: Mapping[str, Any]) -> list[Line]:
    """Return the figures of a finding as lines, then what was worked out of them.

    Where one figure stands against a sum, what the sum gives is 算得. Where two sums stand against each other, both are
    told, and the difference. Where figures are only compared, nothing was worked out, and the figures say it all.
    """
    lines = {}
    for operand in found["operands"]:
        lines[operand["figure"], operand["label"], operand["printed"]] = _line(operand)
    return [*lines.values(), *_results(found, unit=_unit_of(found))]


def exact_yuan(printed: str) -> str:
    """Return an amount that is printed in 万元 in 元, empty if it is no number."""
    try:
        return f"{Decimal(printed) * _YUAN_PER_WAN:.2f}"
    except ArithmeticError:
        return ""


def _results(found: Mapping[str, Any], *, unit: str) -> list[Line]:
    stated, computed = found["stated"], found["computed"]
    sides = [side for side in (stated, computed) if side and _is_worked_out(side, arithmetic=found["arithmetic"])]
    named = [("算得", side, "off") for side in sides[:1]]
    if sides == [stated, computed]:
        totals = (("一边合计", stated, "result"), ("另一边合计", computed, "result"))
        named = [*totals, ("相差", _difference(stated, computed), "off")]
    return [{"label": label, **_amount(text, unit=unit), "kind": kind} for label, text, kind in named if text]


def _is_worked_out(side: str, *, arithmetic: str) -> bool:
    """Whether a side of a comparison is the result of a sum, as the arithmetic prints it."""
    return f" = {side}" in arithmetic


def _difference(stated: str, computed: str) -> str:
    try:
        return str(abs(Decimal(stated) - Decimal(computed)))
    except ArithmeticError:
        return ""


def _unit_of(found: Mapping[str, Any]) -> str:
    """Return the unit that all figures of a finding share, empty if they do not."""
    units = {operand["unit"] for operand in found["operands"]}
    return str(units.pop()) if len(units) == 1 else ""


def _line(operand: Mapping[str, str]) -> Line:
    is_last_year = operand["figure"].endswith(_LAST_YEAR)
    label = f"上年{operand['label']}" if is_last_year else operand["label"]
    return {"label": label, **_amount(operand["printed"], unit=operand["unit"]), "kind": ""}


def _amount(printed: str, *, unit: str) -> Line:
    if unit != _MONEY:
        return {"text": f"{printed}{unit}"}
    yuan = exact_yuan(printed)
    return {"yuan": yuan} if yuan else {"text": printed}
