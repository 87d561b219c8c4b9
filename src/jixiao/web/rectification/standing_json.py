"""Standings as plain JSON values, exact: numbers are texts."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from jixiao.book.figure import Exact, exact
from jixiao.county.result_use.decision import Standing


def standing_to_json(standing: Standing) -> dict[str, Any]:
    """Return a standing as it is kept."""
    return {
        "unit": standing.unit,
        "project": standing.project,
        "subject": standing.subject,
        "points": _text(standing.points),
        "rate": _text(standing.rate),
        "repeated": list(standing.repeated),
        "budget": _text(standing.budget),
        "budget_label": standing.budget_label,
        "rate_problem": standing.rate_problem,
    }


def standing_from_json(data: Mapping[str, Any]) -> Standing:
    """Return the standing that `standing_to_json` wrote."""
    rate = data["rate"]
    return Standing(
        unit=data["unit"],
        project=data["project"],
        subject=data["subject"],
        points=_number(data["points"]),
        rate=None if rate is None else Fraction(rate),
        repeated=tuple(data["repeated"]),
        budget=_number(data["budget"]),
        budget_label=data["budget_label"],
        rate_problem=data["rate_problem"],
    )


def _text(number: Exact | None) -> str | None:
    return None if number is None else str(number)


def _number(text: str | None) -> Exact | None:
    return None if text is None else exact(Fraction(text))
