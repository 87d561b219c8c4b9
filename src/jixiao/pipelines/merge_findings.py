"""Put the findings of text and formulas together: what both say of one place is told once."""

from collections.abc import Iterable

from msgspec.structs import replace

from jixiao.book.finding import Finding
from jixiao.book.place import Place
from jixiao.book.relation import Relation, RelationKind

_ORDER = ("error", "warning", "note")


def merge_findings(text: Iterable[Finding], *, formulas: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return all findings, errors first, then in reading order.

    Where a formula and the text find the same figure wrong, one of them is told and the other stands in `also`: the
    formula, which knows the law, unless what the text finds is more certain. A figure is the same if it stands at the
    same place with the same digits, or as grave a matter where one of the two names no digits.
    """
    told = dict(enumerate(formulas))
    rest = []
    for finding in text:
        twin = next((key for key, other in told.items() if _is_twin(finding, other=other)), None)
        if twin is None:
            rest.append(finding)
        else:
            told[twin] = _joined(finding, other=told[twin])
    return tuple(sorted((*told.values(), *rest), key=_position))


def placed(finding: Finding) -> Finding:
    """Return the finding of a formula on a document; one about no figure that the document prints is no error."""
    return finding if finding.place.describe() else replace(finding, certainty="arguable")


def is_explained(finding: Finding, *, by: Iterable[Relation]) -> bool:
    """Whether the text itself adds up the figure that a formula finds wrong, of the parts of the formula and of others.

    In 购置及运行维护费9万元（购置2万元，运行4万元，其他3万元） the formula, which knows two parts, is no rule for it.
    """
    parts = {operand.place for operand in finding.operands} - {finding.place}
    return any(
        relation.kind is RelationKind.SUM
        and relation.holds is True
        and relation.stated.place == finding.place
        and len(parts) > 1
        and parts < {operand.place for operand in relation.operands}
        for relation in by
    )


def _joined(text: Finding, *, other: Finding) -> Finding:
    """Return the surer of two findings about one figure, with the rule of the other."""
    chosen, left = (text, other) if _weight(text) < _weight(other) else (other, text)
    return replace(chosen, also=tuple(dict.fromkeys((*chosen.also, left.rule, *left.also))))


def _weight(finding: Finding) -> tuple[int, bool]:
    """Return how sure a finding is, the surest first."""
    return _ORDER.index(finding.shown_severity), finding.certainty != "certain"


def _is_twin(finding: Finding, *, other: Finding) -> bool:
    if not _is_same_spot(finding.place, other=other.place):
        return False
    stated, told = _digits(finding.stated), _digits(other.stated)
    if stated and told:
        return stated == told
    return finding.severity == other.severity


def _is_same_spot(place: Place, *, other: Place) -> bool:
    """Whether two places are one cell, or spans of one line that overlap; without a span it is the whole line."""
    spot = (place.line, place.paragraph, place.table, place.row, place.column)
    if not any(spot) or spot != (other.line, other.paragraph, other.table, other.row, other.column):
        return False
    is_whole = not place.end or not other.end
    return is_whole or (place.start < other.end and other.start < place.end)


def _digits(text: str) -> str:
    kept = "".join(char for char in text if char.isdigit() or char == ".")
    return kept.rstrip("0").rstrip(".") if "." in kept else kept


def _position(finding: Finding) -> tuple[int, int, int, int, int, int, str]:
    place = finding.place
    severity = _ORDER.index(finding.shown_severity)
    return severity, place.line, place.paragraph, place.table, place.row, place.start, finding.rule
