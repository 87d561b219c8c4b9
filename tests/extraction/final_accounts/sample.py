"""Published tables made for the tests: a grid of texts, < goes on from the left, ^ from above."""

from collections.abc import Sequence
from functools import cache

from jixiao.book.place import Place
from jixiao.extraction.final_accounts import FinalAccounts, extract_final_accounts
from jixiao.extraction.final_accounts.form import AccountForm, FormSet, final_account_forms
from jixiao.extraction.final_accounts.header import find_header
from jixiao.extraction.final_accounts.intake import Intake
from jixiao.extraction.final_accounts.ledger import Ledger
from jixiao.law.rulebook import Rulebook
from jixiao.reading.document import Block, Cell, Document, Paragraph, Table

RULEBOOK = Rulebook.shipped()


@cache
def forms() -> FormSet:
    """Return the forms of the nation."""
    return final_account_forms(RULEBOOK, region="")


def form(name: str) -> AccountForm:
    """Return a form by its id."""
    return next(found for found in forms().forms if found.id == name)


def table(*rows: str, title: Sequence[str] = (), number: int = 1) -> Table:
    """Return a table whose rows are written with | between the cells."""
    texts = [[cell.strip() for cell in row.split("|")] for row in rows]
    cells = tuple(
        _cell(texts, row=row, column=column, table=number)
        for row, line in enumerate(texts)
        for column, text in enumerate(line)
        if text not in {"<", "^"}
    )
    lines = tuple(Paragraph(text, Place(page=1)) for text in title)
    return Table(number, len(texts), len(texts[0]), cells, Place(table=number, page=1), lines)


def document(*blocks: Block | str, name: str = "决算.pdf") -> Document:
    """Return a document of tables and paragraphs; tables get their numbers."""
    return Document(name, "pdf", tuple(Paragraph(it, Place()) if isinstance(it, str) else it for it in blocks))


def extract(*blocks: Block | str, year: int | None = 2024) -> FinalAccounts:
    """Return what is extracted from a document of some blocks."""
    return extract_final_accounts(document(*blocks), rulebook=RULEBOOK, year=year)


def intake(name: str, *, table: Table) -> Intake:
    """Return a table on its way into a new ledger, in 万元."""
    header = find_header(table, form=form(name), forms=forms())
    assert header is not None
    return Intake(table, header, form(name), forms(), "万元", Ledger())


def stated(ledger: Ledger) -> dict[str, str]:
    """Return the figures of a ledger as texts by their ids, blank ones as an empty text."""
    return {
        key: str(amount.figure.number / 10_000) if amount.figure.is_value else ""
        for key, amount in ledger.amounts.items()
    }


def _cell(texts: Sequence[Sequence[str]], *, row: int, column: int, table: int) -> Cell:
    across = _run(texts[row][column + 1 :], sign="<")
    down = _run([line[column] for line in texts[row + 1 :]], sign="^")
    place = Place(page=1, table=table, row=row + 1, column=column + 1)
    return Cell(row + 1, column + 1, (Paragraph(texts[row][column], place),), down + 1, across + 1)


def _run(texts: Sequence[str], *, sign: str) -> int:
    return next((index for index, text in enumerate(texts) if text != sign), len(texts))
