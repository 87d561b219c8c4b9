"""Write the page of a check: one file that asks no host for anything and works wherever it lies."""

from html import escape
from importlib.resources import files
from string import Template

from jixiao.writing.check_page.document_view import document_html
from jixiao.writing.check_page.panel import panel_html
from jixiao.writing.check_page.place_marks import place_marks
from jixiao.writing.check_page.sheet import CheckSheet
from jixiao.writing.check_page.slip import slip_html
from jixiao.writing.html.sheet import content_policy
from jixiao.writing.html.table import text_html


def write_check_page(sheet: CheckSheet) -> str:
    """Return the page of a check; a finding without a place stands in the list all the same."""
    style, script = _part("page.css"), _part("page.js")
    marks = place_marks(sheet)
    return Template(_part("page.html")).substitute(
        policy=escape(content_policy(style, script=script), quote=False),
        title=text_html(f"{sheet.report.name} 检查结果"),
        style=style,
        script=script,
        slip=slip_html(sheet.report, document=sheet.document),
        document=document_html(sheet.document, marks=marks),
        panel=panel_html(sheet, unplaced=marks.unplaced),
    )


def _part(name: str) -> str:
    return (files("jixiao.writing.check_page") / name).read_text(encoding="utf-8")
