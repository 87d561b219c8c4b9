"""Write the list of problems."""

import datetime as dt
import io
from collections.abc import Sequence

from xlsxwriter import Workbook

from jixiao.exchange.problem_list.list_sheet import NAME, write_list_sheet
from jixiao.exchange.problem_list.summary_sheet import write_summary_sheet
from jixiao.exchange.workbook.output.look import FONT, SIZE, Looks
from jixiao.rules.file_report import FileReport

_NO_DAY = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # the same findings give the same bytes


def write_problem_list(reports: Sequence[FileReport]) -> bytes:
    """Return a workbook with the findings of some files and, on a second sheet, their counts.

    Raises:
        RefusalError: If a text is longer than a cell can hold.
    """
    target = io.BytesIO()
    options = {"in_memory": True, "default_format_properties": {"font_name": FONT, "font_size": SIZE}}
    with Workbook(target, options) as workbook:
        workbook.set_properties({"title": NAME, "created": _NO_DAY})
        looks = Looks(workbook)
        write_list_sheet(reports, workbook=workbook, looks=looks)
        write_summary_sheet(reports, workbook=workbook, looks=looks)
    return target.getvalue()
