"""The arithmetic of a finding as a small sum, figures below each other."""

from collections.abc import Iterator

from jixiao.book.finding import Finding
from jixiao.book.relation import Relation, RelationKind
from jixiao.writing.html.table import text_html

_SIGNS = {
    RelationKind.SUM: "＋",
    RelationKind.DIFFERENCE: "－",
    RelationKind.RATIO: "÷",
    RelationKind.PRODUCT: "×",
}
_MOST = 30  # lines of a sum; a longer one is told in one line

Line = tuple[str, str, str]  # sign, label, figure


def sum_html(finding: Finding, *, relation: Relation | None) -> str:
    """Return the sum of a finding: the parts, what they give, what the document says; empty without arithmetic."""
    lines = list(_lines(finding, relation=relation))
    if lines:
        return f'<table class="sum"><tbody>{"".join(_row(line) for line in lines)}</tbody></table>'
    return f'<p class="sum">{text_html(finding.arithmetic)}</p>' if finding.arithmetic else ""


def _lines(finding: Finding, *, relation: Relation | None) -> Iterator[Line]:
    if relation is None or relation.kind not in _SIGNS or len(relation.operands) > _MOST:
        return
    sign = ""
    for operand in relation.operands:
        yield sign, operand.label, f"{operand.printed}{operand.unit}"
        sign = _SIGNS[relation.kind]
    unit = relation.stated.unit
    yield "＝", "算得", f"{relation.computed.removesuffix(unit)}{unit}"
    yield "≠", "文中写", f"{finding.stated.removesuffix(unit)}{unit}"


def _row(line: Line) -> str:
    sign, label, figure = (text_html(text) for text in line)
    look = ' class="total"' if sign == "＝" else ' class="stated"' if sign == "≠" else ""
    return f'<tr{look}><td>{sign}</td><th scope="row">{label}</th><td>{figure}</td></tr>'
