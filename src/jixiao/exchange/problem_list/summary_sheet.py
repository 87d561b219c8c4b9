"""The sheet 汇总: one line a file, with its counts and its coverage."""

from collections.abc import Sequence
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from jixiao.book.verdict import SEVERITIES, Verdict
from jixiao.exchange.workbook.output.look import Looks, Role
from jixiao.exchange.workbook.output.printed_cell import PrintedCell
from jixiao.exchange.workbook.output.sheet_writer import SheetWriter
from jixiao.exchange.workbook.output.table_layout import HEADER_ROW, TITLE_ROW
from jixiao.rules.file_report import FileReport

NAME = "汇总"
_TEXTS = {"文件": 34, "种类": 20, "单位": 26, "年度": 7}
_COVERAGE = (Verdict.PASS, Verdict.FAIL, Verdict.ACKNOWLEDGED, Verdict.CANNOT_TELL, Verdict.NOT_APPLICABLE)
_COUNTS = (*SEVERITIES.values(), "适用", *(verdict.label for verdict in _COVERAGE))
_REASON, _REASON_WIDTH, _COUNT_WIDTH, _HEADER_HEIGHT = "没有检查的原因", 40, 9, 26
_WRAPPED = {"text_wrap": True, "border": 1, "border_color": "#C5D0D8"}


def write_summary_sheet(reports: Sequence[FileReport], *, workbook: Workbook, looks: Looks) -> None:
    """Write a line for each file, those that were not checked with the reason, and the totals.

    Args:
        reports: The files.
        workbook: Where the sheet is added.
        looks: The formats of the workbook.
    """
    writer = SheetWriter(workbook.add_worksheet(NAME), looks, NAME)
    _write_head(writer)
    for row, report in enumerate(reports, start=HEADER_ROW + 1):
        _write_line(writer, row=row, report=report)
    _write_totals(writer, reports=reports)
    writer.sheet.freeze_panes(HEADER_ROW + 1, 1)
    writer.print_setup(header_rows=(HEADER_ROW, HEADER_ROW))


def _write_head(writer: SheetWriter) -> None:
    writer.sheet.write_string(TITLE_ROW, 0, NAME, writer.looks.of(Role.TITLE))
    writer.sheet.set_row(HEADER_ROW, _HEADER_HEIGHT)
    widths = {**_TEXTS, **dict.fromkeys(_COUNTS, _COUNT_WIDTH), _REASON: _REASON_WIDTH}
    for column, (label, width) in enumerate(widths.items()):
        writer.sheet.set_column(column, column, width)
        writer.header((HEADER_ROW, column), text=label)


def _write_line(writer: SheetWriter, *, row: int, report: FileReport) -> None:
    texts = (report.name, report.kind, report.unit, str(report.year or ""))
    for column, text in enumerate(texts):
        writer.cell((row, column), printed=PrintedCell(text=text), role=Role.FREE, look=_WRAPPED)
    for column, count in enumerate(_counts(report), start=len(texts)):
        shown = PrintedCell() if report.refusal else PrintedCell(number=Decimal(count), number_format="0")
        writer.cell((row, column), printed=shown, role=Role.FREE, look=_WRAPPED)
    reason = PrintedCell(text=report.refusal)
    writer.cell((row, len(texts) + len(_COUNTS)), printed=reason, role=Role.FREE, look=_WRAPPED)
    fitted = [(texts[0], _TEXTS["文件"]), (report.refusal, _REASON_WIDTH)]
    writer.fit_row(row, texts=fitted)


def _write_totals(writer: SheetWriter, *, reports: Sequence[FileReport]) -> None:
    row = HEADER_ROW + 1 + len(reports)
    writer.sheet.set_row(row, _HEADER_HEIGHT)
    writer.cell((row, 0), printed=PrintedCell(text="合计"), role=Role.STRONG_LABEL)
    totals = [sum(counts) for counts in zip(*(_counts(report) for report in reports), strict=True)]
    for column, total in enumerate(totals, start=len(_TEXTS)):
        letter = xl_col_to_name(column)
        formula = f"=SUM({letter}{HEADER_ROW + 2}:{letter}{row})"
        writer.computed((row, column), formula=formula, value=Decimal(total), num_format="0")


def _counts(report: FileReport) -> tuple[int, ...]:
    severities = (len(report.of_severity(severity)) for severity in SEVERITIES)
    verdicts = (report.coverage.count(verdict) for verdict in _COVERAGE)
    return (*severities, report.coverage.applicable, *verdicts)
