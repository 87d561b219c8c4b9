"""The same account gives the same Book, whichever program wrote the file."""

import io
from collections.abc import Callable

import docx
import pytest
import typst
import xlsxwriter

from jixiao.extraction.final_accounts import extract_final_accounts
from jixiao.reading.document import Document
from jixiao.reading.docx import read_docx
from jixiao.reading.html import read_html
from jixiao.reading.pdf import read_pdf
from jixiao.reading.xlsx import read_xlsx
from tests.extraction.final_accounts.sample import RULEBOOK

HEADING = "示例县示例局2024年度部门决算"
TITLE, UNIT = "支出决算表", "金额单位：万元"
ROWS: list[list[str]] = [  # < goes on from the left
    ["项目", "<", "本年支出合计", "基本支出", "项目支出"],
    ["科目编码", "科目名称", "", "", ""],
    ["合计", "<", "307.82", "105.58", "202.24"],
    ["201", "一般公共服务支出", "264.87", "62.63", "202.24"],
    ["2013901", "行政运行", "51.32", "51.32", ""],
]
EXPECTED = {
    "functional/total/expenditure@final": 307_820_000,
    "functional/total/basic@final": 105_580_000,
    "functional/total/project@final": 202_240_000,
    "functional/201/expenditure@final": 264_870_000,
    "functional/201/basic@final": 62_630_000,
    "functional/201/project@final": 202_240_000,
    "functional/2013901/expenditure@final": 51_320_000,
    "functional/2013901/basic@final": 51_320_000,
    "expenditure/total/amount@final": 307_820_000,
    "expenditure/basic/amount@final": 105_580_000,
    "expenditure/project/amount@final": 202_240_000,
}  # in fen; the empty cell is blank


def spans(row: list[str]) -> list[tuple[int, str, int]]:
    """Return the cells of a row: where each begins, its text, and over how many columns it stands."""
    return [(at, text, 1 + (row[at + 1 : at + 2] == ["<"])) for at, text in enumerate(row) if text != "<"]


def as_pdf() -> Document:
    cells = ",".join(f"table.cell(colspan: {across})[{text}]" for row in ROWS for _, text, across in spans(row))
    source = (
        '#set text(font: "Noto Sans CJK SC", size: 9pt)\n'
        f"#align(center)[{HEADING}]\n\n#align(center)[{TITLE}]\n#align(right)[{UNIT}]\n#table(columns: 5, {cells})"
    )
    content = typst.compile(source.encode(), format="pdf")
    assert isinstance(content, bytes)
    return read_pdf(content, name="决算.pdf")


def as_html() -> Document:
    lines = ["".join(f"<td colspan={across}>{text}</td>" for _, text, across in spans(row)) for row in ROWS]
    rows = "".join(f"<tr>{line}</tr>" for line in lines)
    page = f"<html><body><h1>{HEADING}</h1><p>{TITLE}</p><p>{UNIT}</p><table>{rows}</table></body></html>"
    return read_html(page.encode(), name="决算.html")


def as_docx() -> Document:
    document = docx.Document()
    for text in (HEADING, TITLE, UNIT):
        document.add_paragraph(text)
    table = document.add_table(rows=len(ROWS), cols=5)
    for number, row in enumerate(ROWS):
        for at, text, across in spans(row):
            cell = table.cell(number, at)
            cell.merge(table.cell(number, at + across - 1)).text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return read_docx(buffer.getvalue(), name="决算.docx")


def as_xlsx() -> Document:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("支出决算表")
        for number, text in enumerate((HEADING, TITLE, UNIT)):
            sheet.merge_range(number, 0, number, 4, text)
        for number, row in enumerate(ROWS, start=3):
            for at, text, across in spans(row):
                if across > 1:
                    sheet.merge_range(number, at, number, at + across - 1, text)
                elif text:
                    sheet.write(number, at, text)
    return read_xlsx(buffer.getvalue(), name="决算.xlsx")


@pytest.mark.parametrize("read", [as_pdf, as_html, as_docx, as_xlsx])
def test_each_format_gives_the_same_figures(read: Callable[[], Document]) -> None:
    found = extract_final_accounts(read(), rulebook=RULEBOOK)
    assert {it.figure_id: it.figure.number for it in found.book.amounts if it.figure.is_value} == EXPECTED
    assert (found.book.year, found.book.unit.name, found.notes) == (2024, "示例县示例局", ())
