"""The sheet with one line a finding, to be worked off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter import Workbook

from jixiao.book.finding import Finding
from jixiao.book.verdict import SEVERITIES
from jixiao.exchange.problem_list.column import COLUMNS, STATES, ListColumn
from jixiao.exchange.workbook.output.look import Looks, Role
from jixiao.exchange.workbook.output.printed_cell import PrintedCell
from jixiao.exchange.workbook.output.sheet_writer import SheetWriter
from jixiao.exchange.workbook.output.table_layout import HEADER_ROW, INFO_ROW, TITLE_ROW
from jixiao.rules.file_report import FileReport

NAME = "问题清单"
_FROZEN_COLUMNS = 3
_HEADER_HEIGHT, _TITLE_HEIGHT = 26, 26
_STATE = next(number for number, column in enumerate(COLUMNS) if column.label == "状态")
_COLOURS = {"error": "#B3261E", "warning": "#8A5A00", "note": "#1F5F7A"}
_STARTS_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def write_list_sheet(reports: Sequence[FileReport], *, workbook: Workbook, looks: Looks) -> None:
    """Write the findings of all files, errors first within each file, numbered through.

    Args:
        reports: The files.
        workbook: Where the sheet is added.
        looks: The formats of the workbook.
    """
    sheet = _ListSheet(SheetWriter(workbook.add_worksheet(NAME), looks, NAME))
    lines = [(report, finding) for report in reports for finding in report.findings]
    sheet.write_head(_told(reports))
    for number, (report, finding) in enumerate(lines, start=1):
        sheet.write_line(number, report=report, finding=finding)
    sheet.finish(count=len(lines))


def _told(reports: Sequence[FileReport]) -> str:
    counts = (f"{word} {sum(len(it.of_severity(key)) for it in reports)} 条" for key, word in SEVERITIES.items())
    return f"共 {len(reports)} 个文件：{'，'.join(counts)}。处理后在“{COLUMNS[_STATE].label}”一栏选择。"


@dataclass
class _ListSheet:
    writer: SheetWriter

    def write_head(self, told: str) -> None:
        sheet, looks = self.writer.sheet, self.writer.looks
        sheet.set_row(TITLE_ROW, _TITLE_HEIGHT)
        sheet.write_string(TITLE_ROW, 0, NAME, looks.of(Role.TITLE))
        sheet.write_string(INFO_ROW, 0, told, looks.of(Role.SUBTITLE))
        sheet.set_row(HEADER_ROW, _HEADER_HEIGHT)
        for number, column in enumerate(COLUMNS):
            sheet.set_column(number, number, column.width)
            self.writer.header((HEADER_ROW, number), text=column.label)

    def write_line(self, number: int, *, report: FileReport, finding: Finding) -> None:
        row = HEADER_ROW + number
        first = PrintedCell(number=Decimal(number), number_format="0")
        texts = [column.text(report, finding) for column in COLUMNS]
        cells = [first, *(PrintedCell(text=text) for text in texts[1:])]
        for place, (column, cell) in enumerate(zip(COLUMNS, cells, strict=True)):
            look = dict(_look(column, text=cell.text, severity=finding.shown_severity))
            role = Role.INPUT if column.is_filled_in else Role.FREE
            self.writer.cell((row, place), printed=cell, role=role, look=look)
        self.writer.fit_row(row, texts=[(text, column.width) for text, column in zip(texts, COLUMNS, strict=True)])

    def finish(self, *, count: int) -> None:
        last = HEADER_ROW + max(count, 1)
        sheet = self.writer.sheet
        sheet.freeze_panes(HEADER_ROW + 1, _FROZEN_COLUMNS)
        sheet.autofilter(HEADER_ROW, 0, last, len(COLUMNS) - 1)
        self.writer.choose((HEADER_ROW + 1, _STATE), last=(last, _STATE), source=STATES, label=COLUMNS[_STATE].label)
        self.writer.print_setup(header_rows=(HEADER_ROW, HEADER_ROW))


def _look(column: ListColumn, *, text: str, severity: str) -> Iterator[tuple[str, object]]:
    yield from {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#C5D0D8"}.items()
    yield "align", column.align
    if column.label == "程度":
        yield "font_color", _COLOURS[severity]
    if text.startswith(_STARTS_FORMULA):
        yield "quote_prefix", True  # it stays a text when somebody types in the cell
