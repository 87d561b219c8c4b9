"""The items of a frozen version that carry a score: indicators, with weight and self-score."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any


@dataclass(frozen=True, slots=True)
class ScoredItem:
    """One indicator of a frozen version.

    Unit:
        path: table/row.
        weight, self_score: points; None where nothing is stated.
    """

    path: str
    project: str
    group: str
    name: str
    target: str
    actual: str
    weight: Decimal | None
    self_score: Decimal | None


def scored_items(snapshot: Mapping[str, Any]) -> Iterator[ScoredItem]:
    """Yield the indicators of a snapshot in their order."""
    for row in snapshot["tables"].get("indicator", ()):
        yield ScoredItem(
            path=f"indicator/{row['key']}",
            project=row.get("project", ""),
            group="·".join(part for part in (row.get("level1", ""), row.get("level2", "")) if part),
            name=row.get("name", ""),
            target=_shown(row, number="target", words="target_level"),
            actual=_shown(row, number="actual", words="actual_level"),
            weight=_number(row.get("weight")),
            self_score=_number(row.get("score")),
        )


def _number(cell: Mapping[str, str] | None) -> Decimal | None:
    text = (cell or {}).get("number", "")
    if not text:
        return None
    number = Fraction(text)
    return Decimal(number.numerator) / Decimal(number.denominator)


def _shown(row: Mapping[str, Any], *, number: str, words: str) -> str:
    value = _number(row.get(number))
    return f"{value}{row.get('unit', '')}" if value is not None else str(row.get(words, ""))
