"""Put the findings of text and formulas together: what both say of one place is told once."""

from collections.abc import Iterable
from dataclasses import replace

from jixiao.book.finding import Finding
from jixiao.book.place import Place

_ORDER = ("error", "warning", "note")


def merge_findings(text: Iterable[Finding], *, formulas: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return all findings, errors first, then in reading order.

    Where a formula and the text find the same figure wrong, the formula is told, which knows the law; the other stands
    in `also`. A figure is the same if it stands at the same place with the same digits.
    """
    told = {id(finding): finding for finding in formulas}
    rest = []
    for finding in text:
        twin = next((key for key, other in told.items() if _is_twin(finding, other=other)), None)
        if twin is None:
            rest.append(finding)
        else:
            told[twin] = replace(told[twin], also=(*told[twin].also, finding.rule))
    return tuple(sorted((*told.values(), *rest), key=_position))


def _is_twin(finding: Finding, *, other: Finding) -> bool:
    if not finding.stated or not other.stated or not _is_same_spot(finding.place, other=other.place):
        return False
    return _digits(finding.stated) == _digits(other.stated)


def _is_same_spot(place: Place, *, other: Place) -> bool:
    spot = (place.line, place.paragraph, place.table, place.row, place.column)
    return any(spot) and spot == (other.line, other.paragraph, other.table, other.row, other.column)


def _digits(text: str) -> str:
    kept = "".join(char for char in text if char.isdigit() or char == ".")
    return kept.rstrip("0").rstrip(".") if "." in kept else kept


def _position(finding: Finding) -> tuple[int, int, int, int, int, int, str]:
    place = finding.place
    severity = _ORDER.index(finding.shown_severity)
    return severity, place.line, place.paragraph, place.table, place.row, place.start, finding.rule
