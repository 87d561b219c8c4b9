"""Read a workbook into a Book: all of it or, with every problem named, nothing."""

from dataclasses import dataclass

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.column import Row, TableSchema
from jixiao.book.figure import Figure
from jixiao.book.schema import TABLES
from jixiao.exchange.workbook.form import form_of
from jixiao.exchange.workbook.funds_table import NAME as FUNDS_NAME
from jixiao.exchange.workbook.grid_column import sorted_amounts
from jixiao.exchange.workbook.intake.gathering import Gathering
from jixiao.exchange.workbook.intake.identity import Identity, LawOf, identify
from jixiao.exchange.workbook.intake.read_fixed import read_fixed
from jixiao.exchange.workbook.intake.read_funds import read_funds
from jixiao.exchange.workbook.intake.read_single import read_single
from jixiao.exchange.workbook.intake.read_table import read_table
from jixiao.exchange.workbook.intake.resolve_rows import RowResolver
from jixiao.exchange.workbook.intake.row_draft import RowDraft
from jixiao.exchange.workbook.intake.sheet_names import find_sheets
from jixiao.exchange.workbook.open_workbook import open_workbook
from jixiao.exchange.workbook.plain_form import without_empty_rows
from jixiao.exchange.workbook.problem import Problem, WorkbookError
from jixiao.reading.refusal import RefusedFileError
from jixiao.reading.spreadsheet.sheet import Sheet, position_of

_UNIT = "unit"
_WINDOW = "monitoring_window"
_LAST_MONTH = 12
_ANY_YEAR = 2024  # the national forms are the same in every year


def read_workbook(content: bytes, *, name: str, law_of: LawOf) -> Book:
    """Return the Book of a workbook.

    A figure of the sheets is exact, whatever its cell shows, and keeps its place; a rate keeps the decimals shown. An
    empty cell in a labelled row is blank; 未列, a column or a sheet that is not there, and a column of amounts in which
    no row says anything, are missing. Rows without a key get one.

    Args:
        content: The bytes of the .xlsx file.
        name: The name of the file, for places and messages.
        law_of: Gives the law for the region and year that the workbook names.

    Raises:
        WorkbookError: With every problem found; nothing is read then.
    """
    try:
        sheets = open_workbook(content)
    except RefusedFileError as error:
        problem = Problem("", "", error.refusal.problem, error.refusal.remedy)
        raise WorkbookError(name, problems=[problem]) from error
    form = form_of(law_of("", year=_ANY_YEAR))
    found = find_sheets(sheets, form=form)
    identity = identify(found.sheets, form=form, law_of=law_of)
    gathering = Gathering(
        name,
        identity.law,
        form_of(identity.law),
        identity.year,
        money_unit=identity.money_unit,
        problems=[*found.problems, *identity.problems],
    )
    book = _Reading(dict(found.sheets), gathering, {}).book(identity)
    if gathering.problems:
        order = {sheet.name: number for number, sheet in enumerate(sheets)}
        raise WorkbookError(name, problems=sorted(gathering.problems, key=lambda item: _order(item, sheets=order)))
    return book


@dataclass
class _Reading:
    """Reads the sheets into drafts, then the drafts into a Book."""

    sheets: dict[str, Sheet]
    gathering: Gathering
    drafts: dict[str, list[RowDraft]]

    def book(self, identity: Identity) -> Book:
        self.read_sheets()
        resolver = RowResolver(self.drafts, self.gathering, {})
        resolver.resolve()
        funds = self.sheets.get(FUNDS_NAME)
        used = read_funds(funds, resolver=resolver) if funds else set()
        for draft in self.drafts.get(_UNIT, ()):
            draft.cells["region"] = identity.region
        return self.assembled(identity.year, used=used)

    def read_sheets(self) -> None:
        """Read every table; the months that others need to know first."""
        for table in sorted(TABLES, key=lambda table: table.name != _WINDOW):
            sheet = self.sheets.get(table.name)
            if sheet is None or not sheet.cells:
                continue
            if table.fixed_rows:
                read_fixed(sheet, table=table, gathering=self.gathering)
            elif table.is_single:
                self.drafts[table.name] = [read_single(sheet, table=table, gathering=self.gathering)]
            else:
                self.drafts[table.name] = read_table(sheet, table=table, gathering=self.gathering)
            if table.name == _WINDOW:
                self.gathering.month = _month(self.drafts[_WINDOW][0].cells.get("end_month"))

    def assembled(self, year: int, *, used: set[tuple[str, str]]) -> Book:
        book = Book(year, places=self.gathering.places)
        for table in TABLES:
            if table.attribute and (rows := self.rows(table)):
                book = book.with_rows(table.name, rows=rows)
        book = replace(book, amounts=sorted_amounts(self.gathering.amounts.values(), book=book))
        empty = {(name, draft.key) for name, drafts in self.drafts.items() for draft in drafts if draft.is_empty}
        return without_empty_rows(book, empty=empty, used=used)

    def rows(self, table: TableSchema) -> tuple[Row, ...]:
        drafts = self.drafts.get(table.name, [])
        if table.is_single and not drafts:
            drafts = [RowDraft("self", Sheet(table.label, {}))]
        return tuple(draft.row(table) for draft in drafts)


def _month(end: object) -> int:
    if not isinstance(end, Figure) or not end.is_value:
        return 0
    return int(end.number) if end.number in range(1, _LAST_MONTH + 1) else 0


def _order(problem: Problem, *, sheets: dict[str, int]) -> tuple[int, tuple[int, int]]:
    """Return where a problem stands: sheets in their order, what concerns the whole sheet first."""
    position = position_of(problem.cell) if problem.cell else (0, 0)
    return sheets.get(problem.sheet, -1), position
