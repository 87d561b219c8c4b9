"""One table on its way into the ledger: cells become figures with their places, or a note."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from jixiao.book.caliber import Caliber
from jixiao.book.figure import Figure
from jixiao.book.place import Place
from jixiao.extraction.final_accounts.amount_text import read_amount
from jixiao.extraction.final_accounts.form import AccountForm, FormSet, Target
from jixiao.extraction.final_accounts.header import Column, Header
from jixiao.extraction.final_accounts.ledger import Ledger
from jixiao.extraction.final_accounts.note import NoteKind
from jixiao.extraction.final_accounts.place import figure_place
from jixiao.extraction.final_accounts.subject import Subject
from jixiao.reading.document import Cell, Table

_COMPARED_BY_RULES = "total"


class Intake(Struct, frozen=True):
    """One published table and where its figures go.

    Unit:
        unit: of its amounts.
    """

    table: Table
    header: Header
    form: AccountForm
    forms: FormSet
    unit: str
    ledger: Ledger

    @property
    def rows(self) -> range:
        """The rows below the header."""
        return range(self.header.last + 1, self.table.rows + 1)

    def cells(self, row: int, *, columns: Sequence[Column]) -> Iterator[Cell]:
        """Yield the cells of some columns that begin in a row and hold text, each once."""
        cells = (self.table.at(row, column=column.number) for column in columns)
        for cell in dict.fromkeys(cells):
            if cell is not None and cell.row == row and cell.text.strip():
                yield cell

    def state(self, target: Target, *, row: int, column: Column, caliber: Caliber) -> None:
        """Take over the figure in a row and column; a blank cell is stated as blank."""
        found = self._figure(row, column=column)
        if found is not None:
            self.ledger.state(target, caliber=caliber, figure=found[0], place=found[1])

    def echo_total(self, target: Target, *, row: int, column: Column, caliber: Caliber) -> None:
        """Keep the figure of a total row that the account as a whole states at first hand."""
        found = self._figure(row, column=column)
        if found is not None:
            is_compared = target.row != _COMPARED_BY_RULES
            self.ledger.echo(target, caliber=caliber, figure=found[0], place=found[1], is_compared=is_compared)

    def echo_class(self, subject: Subject, *, row: int, column: Column, caliber: Caliber) -> None:
        """Keep the expenditure of a functional class that a table of subjects states at first hand."""
        found = self._figure(row, column=column)
        if found is not None and found[0].is_value:
            target = Target("functional", subject.key, "expenditure")
            self.ledger.echo(target, caliber=caliber, figure=found[0], place=found[1], subject=subject)

    def _figure(self, row: int, *, column: Column) -> tuple[Figure, Place] | None:
        cell = self.table.at(row, column=column.number)
        if cell is None:
            return None
        figure = read_amount(cell.text, unit=self.unit)
        if figure is None:
            self.note_unread(cell)
            return None
        return figure, figure_place(cell)

    def note_unread(self, cell: Cell) -> None:
        """Note a cell that is not understood, unless it holds marks alone."""
        if any(sign.isalnum() for sign in cell.text):
            message = f"“{self.form.title}”中的“{cell.text.strip()}”没有读懂，未读取。"
            self.ledger.note(message, kind=NoteKind.UNREAD, place=figure_place(cell))


def amount_columns(block: Sequence[Column]) -> list[Column]:
    """Return the columns of a block that hold amounts."""
    return [column for column in block if column.kind == "amount"]


def label_columns(block: Sequence[Column]) -> list[Column]:
    """Return the columns of a block that say what a row is."""
    return [column for column in block if column.kind in {"item", "code", "name"}]
