"""The head of the page: what was checked, the coverage slip, and which findings are shown."""

from jixiao.book.verdict import SEVERITIES
from jixiao.reading.document import Document
from jixiao.rules.file_report import FileReport
from jixiao.writing.check_page.sheet import SHAPES
from jixiao.writing.html.table import text_html


def slip_html(report: FileReport, *, document: Document) -> str:
    """Return the name of the document, the coverage slip and the filter by severity."""
    whose = [report.unit, f"{report.year}年度" if report.year else "", report.kind]
    return (
        f'<div class="what"><h1>{text_html(report.name)}</h1>'
        f"<p>{text_html(' '.join(word for word in whose if word))}</p></div>"
        f'<p class="slip">{text_html(report.coverage.describe())}</p>'
        f"{_remarks(document)}"
        f'<div class="filter" role="group" aria-label="显示哪些">{"".join(_buttons(report))}</div>\n'
    )


def _buttons(report: FileReport) -> list[str]:
    shown = [(severity, word, len(report.of_severity(severity))) for severity, word in SEVERITIES.items()]
    return [
        f'<button type="button" class="{severity}" data-filter="{severity}" aria-pressed="true">'
        f'<span class="shape">{SHAPES[severity]}</span>{word} {count}</button>'
        for severity, word, count in shown
        if count
    ]


def _remarks(document: Document) -> str:
    if not document.remarks:
        return ""
    told = "".join(f"<li>{text_html(remark.message)}</li>" for remark in document.remarks)
    return f"<details><summary>读取说明 {len(document.remarks)} 条</summary><ul>{told}</ul></details>"
