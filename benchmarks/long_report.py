"""A long report for the benchmarks: sixty pages of text with twenty wide tables, written with python-docx."""

from pathlib import Path

from docx import Document
from docx.document import Document as DocxDocument

PAGES, TABLES, ROWS, COLUMNS = 60, 20, 26, 9
_PARAGRAPHS = 9  # with a table on every third page that fills a page of A4
_HEAD = ("科目编码", "科目名称", "合计", "基本支出", "人员经费", "公用经费", "项目支出", "经营支出", "备注")


def write_report(path: Path) -> None:
    """Write the report; each table has two merged cells in its last row, as the forms of offices do."""
    document = Document()
    document.add_heading("示例县农业农村局2023年度部门决算", level=0)
    for page in range(1, PAGES + 1):
        document.add_heading(f"{page}. 第{page}项收支情况说明", level=1)
        for number in range(1, _PARAGRAPHS + 1):
            document.add_paragraph(_paragraph(page * 10 + number))
        if page % (PAGES // TABLES) == 0:
            document.add_paragraph(f"表{page} 支出决算表　单位：万元")
            _add_table(document, first=page * 100)
    document.save(str(path))


def _paragraph(number: int) -> str:
    """Return a paragraph whose figures add up."""
    basic, project = number * 3 + 12, number * 2 + 5
    total = basic + project
    return (
        f"2023年第{number}类支出{total}.50万元，其中：基本支出{basic}.20万元，项目支出{project}.30万元。"
        f"与2022年{total - 10}.50万元相比，增加10.00万元，主要原因是人员增加，按规定补缴社会保险费，并新增若干项目。"
        "各项资金按照预算管理的规定使用，专款专用，没有发现截留、挤占和挪用的情况，绩效目标基本完成。"
    )


def _add_table(document: DocxDocument, *, first: int) -> None:
    table = document.add_table(rows=ROWS, cols=COLUMNS)
    rows = [_HEAD, *(_row(first + number) for number in range(1, ROWS - 1))]
    for cells, texts in zip(table.rows, rows, strict=False):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text
    last = table.rows[ROWS - 1].cells
    last[0].merge(last[1]).text = "合计"
    for column in range(2, COLUMNS - 1):
        total = sum(float(row[column]) for row in rows[1:])
        last[column].text = f"{total:.2f}"


def _row(number: int) -> tuple[str, ...]:
    staff, office, project = number % 97 + 20, number % 31 + 5, number % 53 + 8
    basic = staff + office
    amounts = (basic + project, basic, staff, office, project, 0)
    return (f"2{number:06d}", f"第{number}项", *(f"{amount}.00" for amount in amounts), "")
