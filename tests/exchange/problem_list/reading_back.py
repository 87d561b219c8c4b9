"""A list of problems as a spreadsheet shows it, for tests."""

import io
import zipfile
from collections.abc import Sequence

from lxml import etree
from python_calamine import CalamineWorkbook

from jixiao.exchange.problem_list.write import write_problem_list
from jixiao.rules.file_report import FileReport
from tests.book.found import FOUND, NOTE, WARNING

REPORT = FileReport("报告.docx", "部门绩效评价报告", "示例局", year=2023, findings=(FOUND, WARNING, NOTE))
REFUSED = FileReport("空.docx", refusal="文件是空的。")


def rows_of(reports: Sequence[FileReport], *, sheet: str) -> list[list[object]]:
    """Return the rows of a sheet of the list, from the header on."""
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(write_problem_list(reports)))
    rows = workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    return [list(row) for row in rows[2:]]


def sheet_xml(reports: Sequence[FileReport], *, number: int) -> etree._Element:
    """Return the XML of a sheet."""
    with zipfile.ZipFile(io.BytesIO(write_problem_list(reports))) as archive:
        return etree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
