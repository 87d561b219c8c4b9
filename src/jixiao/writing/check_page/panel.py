"""The findings beside the document: grouped, numbered, each with its sum, basis and remedy."""

from collections.abc import Iterator

from jixiao.book.finding import Finding
from jixiao.book.finding_text import also_of, basis_of, place_of, repair_of, statement_of
from jixiao.book.verdict import SEVERITIES
from jixiao.writing.check_page.sheet import SHAPES, CheckSheet
from jixiao.writing.check_page.small_sum import sum_html
from jixiao.writing.html.table import text_html

NO_PLACE = "全文（没有单独的位置）"
_NOTHING = '<p class="nothing">没有发现问题。无法判断的不等于通过。</p>\n'


def panel_html(sheet: CheckSheet, *, unplaced: frozenset[int]) -> str:
    """Return the groups of findings, errors first; none is left out.

    Args:
        sheet: What is shown.
        unplaced: The numbers of the findings that are not marked in the document.
    """
    groups = [_group(sheet, severity=severity, unplaced=unplaced) for severity in SEVERITIES]
    return "".join(groups) or _NOTHING


def _group(sheet: CheckSheet, *, severity: str, unplaced: frozenset[int]) -> str:
    found = sheet.report.of_severity(severity)
    if not found:
        return ""
    cards = [_card(finding, number=number, sheet=sheet, is_placed=number not in unplaced) for number, finding in found]
    head = f'<h2><span class="shape">{SHAPES[severity]}</span>{SEVERITIES[severity]} {len(found)} 条</h2>'
    return f'<section class="group {severity}">{head}\n{"".join(cards)}</section>\n'


def _card(finding: Finding, *, number: int, sheet: CheckSheet, is_placed: bool) -> str:
    target = f"m{number}" if is_placed else "document"
    where = place_of(finding, file=sheet.report.name) if is_placed else NO_PLACE
    return (
        f'<article class="card {finding.shown_severity}" id="f{number}" data-number="{number}" tabindex="-1">'
        f'<h3><a href="#{target}"><span class="number">{number}</span>{_span(statement_of(finding))}</a></h3>'
        f'<p class="where">{_span(where)}{_span(finding.rule)}</p>'
        f'<div class="more">{"".join(_more(finding, sheet=sheet))}</div></article>\n'
    )


def _span(text: str) -> str:
    return f"<span>{text_html(text)}</span>"


def _more(finding: Finding, *, sheet: CheckSheet) -> Iterator[str]:
    yield sum_html(finding, relation=sheet.relation_of(finding))
    repair = repair_of(finding)
    if repair:
        yield f'<p class="repair">{text_html(repair)}</p>'
    told = (("依据", basis_of(finding)), ("怎么办", finding.fix), ("同一原因", also_of(finding)))
    terms = "".join(f"<dt>{word}</dt><dd>{text_html(text)}</dd>" for word, text in told if text)
    yield f"<dl>{terms}</dl>"
