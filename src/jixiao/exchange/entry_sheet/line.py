"""The lines of the entry sheet: page, section, label and the value as it is pasted, with the id of its figure."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Any

from jixiao.book.column import Kind, Row
from jixiao.book.printing import print_money
from jixiao.exchange.entry_sheet.page import Entry, Page, entry_form
from jixiao.exchange.workbook.grid_column import main_month
from jixiao.formula.facts import Facts
from jixiao.formula.figure_name import figure_name
from jixiao.formula.kinds import kind_of
from jixiao.formula.leaves import At
from jixiao.formula.special import BLANK, NOT_APPLICABLE, Special
from jixiao.formula.template import slot_pieces
from jixiao.rules.catalogue import Catalogue

VALUE, EMPTY, MISSING, NOT_CONCERNED = "value", "blank", "missing", "not_applicable"
_STATES = {BLANK: EMPTY, NOT_APPLICABLE: NOT_CONCERNED}
_WORDS = {NOT_CONCERNED: "不涉及"}
_MONTH = "{month}"
_WHOLE_UNIT = "部门整体"


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One line to be copied.

    Unit:
        number: from 1, in the order in which the system asks.
        section: what the page is about, e.g. the name of a project; empty for the unit.
        text: what is pasted, without its unit.
        state: value, blank, missing or not_applicable.
        figure: the id of the figure, empty for words.
    """

    number: int
    page: str
    section: str
    label: str
    text: str
    unit: str
    state: str
    figure: str
    is_number: bool


@dataclass(frozen=True)
class EntrySheet:
    """All lines of a Book, and how well the order is known."""

    unit: str
    year: int
    lines: tuple[EntryLine, ...]
    citation: str
    is_verified: bool

    @property
    def missing(self) -> tuple[EntryLine, ...]:
        """The lines that the Book has nothing for."""
        return tuple(line for line in self.lines if line.state == MISSING)


def entry_sheet(*, facts: Facts, catalogue: Catalogue) -> EntrySheet:
    """Return what the integrated system asks for, with the values of a Book.

    Args:
        facts: The Book, made ready for formulas.
        catalogue: The rules of its place and year; they compute the figures that nobody stated.

    Raises:
        BrokenRulebookError: If the file of the pages cannot be read.
    """
    form = entry_form(catalogue.law, vocabulary=catalogue.vocabulary)
    writer = _LineWriter(facts, catalogue)
    lines = [line for page in form.pages for line in writer.page(page)]
    numbered = (EntryLine(number, *parts) for number, parts in enumerate(lines, start=1))
    return EntrySheet(facts.book.unit.name, facts.book.year, tuple(numbered), form.citation, form.is_verified)


def entry_sheet_to_json(sheet: EntrySheet) -> dict[str, Any]:
    """Return an entry sheet as plain JSON values."""
    return asdict(sheet)


_Parts = tuple[str, str, str, str, str, str, str, bool]


@dataclass(frozen=True)
class _LineWriter:
    facts: Facts
    catalogue: Catalogue

    def page(self, page: Page) -> Iterator[_Parts]:
        if not main_month(self.facts.book) and any(_MONTH in entry.label for entry in page.entries):
            return  # nobody monitors a year without a month
        rows = [None] if page.table is None else self._rows(page)
        for row in rows:
            section = "" if row is None else self._section(row)
            for entry in page.entries:
                yield from self._line(entry, page=page, section=section, row=row)

    def _rows(self, page: Page) -> list[Row]:
        """Return the rows of a page, those of one project together, in the order of the projects."""
        order = {project.key: number for number, project in enumerate(self.facts.book.projects, start=1)}
        rows = self.facts.rows(page.table.name if page.table else "")
        return sorted(rows, key=lambda row: order.get(self._project_of(row), 0))

    def _project_of(self, row: Row) -> str:
        indicator = self._indicator_of(row)
        return str(getattr(row if indicator is None else indicator, "project", ""))

    def _indicator_of(self, row: Row) -> Row | None:
        key = getattr(row, "indicator", "")
        return next((item for item in self.facts.book.indicators if key and item.key == key), None)

    def _section(self, row: Row) -> str:
        """Return what a row is about: a project, or an indicator below its project."""
        names = {project.key: project.name for project in self.facts.book.projects}
        if hasattr(row, "code"):
            return str(row.name)
        indicator = self._indicator_of(row)
        name = getattr(row if indicator is None else indicator, "name", "")
        return "·".join(part for part in (names.get(self._project_of(row), _WHOLE_UNIT), name) if part)

    def _line(self, entry: Entry, *, page: Page, section: str, row: Row) -> Iterator[_Parts]:
        at = At(self.facts, row)
        compiler = self.catalogue.compiler
        label = entry.label.replace(_MONTH, str(main_month(self.facts.book)))
        value = compiler.compile(entry.slot.node)(self.facts, row, None)
        if isinstance(value, Special) or value == "":
            state = _STATES.get(value, EMPTY if value == "" else MISSING)
            if not entry.is_optional:
                yield page.title, section, label, _WORDS.get(state, ""), "", state, "", False
            return
        kind = kind_of(entry.slot.node) or Kind.NUMBER
        is_number = not isinstance(value, str | bool)
        if kind is Kind.MONEY:
            text, unit = print_money(Fraction(value), unit=page.unit), page.unit
        else:
            text = "".join(piece.text for piece in slot_pieces(entry.slot, at=at, compiler=compiler))
            unit = "%" if kind is Kind.PERCENT else ""
            text = text.removesuffix(unit) if unit else text
        yield page.title, section, label, text, unit, VALUE, figure_name(entry.slot.node, at=at), is_number
