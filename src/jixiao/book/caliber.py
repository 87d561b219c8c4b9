"""Caliber (口径): what exactly an amount measures, so that unlike amounts are never compared in silence."""

from functools import cache
from typing import NamedTuple

PHASES = {
    "initial": "年初预算",
    "adjusted": "调整预算",
    "received": "到位",
    "executed": "执行",
    "forecast": "全年预计",
    "final": "决算",
}
SCOPES = {"own": "本级", "department": "汇总"}
ALL_FUNDS = "all"


class Caliber(NamedTuple):
    """The caliber of one amount.

    Unit:
        phase: a key of `PHASES`.
        fund: a code of the code list of fund types; "all" is the total over the funds.
        as_of: month 1–12 up to which an executed amount counts, 0 where the phase has no month.
        years_back: 0 for the fiscal year of the Book, 1 for the year before.
        scope: "own" for the unit itself, "department" for the unit with its subordinates.
    """

    phase: str
    fund: str = ALL_FUNDS
    as_of: int = 0
    years_back: int = 0
    scope: str = "own"

    @property
    def suffix(self) -> str:
        """The part of a figure id after the @; parts that do not vary are left out.

        Example:
            >>> Caliber("executed", fund="general", as_of=8).suffix
            'executed.general.m8'
        """
        return _suffix(self)

    @classmethod
    def from_suffix(cls, suffix: str) -> "Caliber":
        """Return the caliber that a suffix of a figure id writes."""
        phase, *rest = suffix.split(".")
        caliber = cls(phase)
        for part in rest:
            if part.startswith("m") and part[1:].isdigit():
                caliber = caliber._replace(as_of=int(part[1:]))
            elif part.startswith("y-"):
                caliber = caliber._replace(years_back=int(part[2:]))
            elif part in SCOPES:
                caliber = caliber._replace(scope=part)
            else:
                caliber = caliber._replace(fund=part)
        return caliber


@cache
def _suffix(caliber: Caliber) -> str:
    """Return the suffix of a caliber; a Book has few calibers and thousands of ids."""
    parts = [caliber.phase]
    if caliber.fund != ALL_FUNDS:
        parts.append(caliber.fund)
    if caliber.as_of:
        parts.append(f"m{caliber.as_of}")
    if caliber.years_back:
        parts.append(f"y-{caliber.years_back}")
    if caliber.scope != "own":
        parts.append(caliber.scope)
    return ".".join(parts)
