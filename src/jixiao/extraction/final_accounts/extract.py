"""From a document to the Book of its published final accounts."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from jixiao.book.book import Book
from jixiao.book.unit import Unit
from jixiao.errors import RefusalError
from jixiao.extraction.final_accounts.form import FormSet, final_account_forms, plain_label
from jixiao.extraction.final_accounts.intake import Intake
from jixiao.extraction.final_accounts.ledger import Ledger
from jixiao.extraction.final_accounts.note import Note, NoteKind
from jixiao.extraction.final_accounts.read_across import read_across
from jixiao.extraction.final_accounts.read_items import read_items
from jixiao.extraction.final_accounts.read_lines import read_lines
from jixiao.extraction.final_accounts.recognise import PublishedTable, published_tables
from jixiao.extraction.final_accounts.words import claims, fiscal_year, unit_name
from jixiao.law.in_force import law_in_force
from jixiao.law.rulebook import Rulebook
from jixiao.reading.document import Document

_SUBJECTS = "functional_subject"
_CLASS_DIGITS = 3


class FinalAccounts(Struct, frozen=True):
    """What the published tables of a document say.

    Unit:
        book: its figures as printed, each with the place of its cell.
        tables: the number of the table in the document, by the id of the published table, T1 to T9.
        notes: what was not taken over, and what is stated twice with two values.
    """

    book: Book
    tables: Mapping[str, int]
    notes: tuple[Note, ...] = ()


def extract_final_accounts(
    document: Document, *, rulebook: Rulebook, region: str = "", year: int | None = None
) -> FinalAccounts:
    """Return the Book that the published final accounts of a document state, and what was not understood.

    Args:
        document: Of any format.
        rulebook: Where the forms and the codes are kept.
        region: The division code of the unit.
        year: The fiscal year; None where the document says it.

    Raises:
        RefusalError: If neither the document nor the caller says the year.
        BrokenRulebookError: If the forms or the codes cannot be read.
    """
    forms = final_account_forms(rulebook, region=region)
    found = list(published_tables(document, forms=forms))
    fiscal = year or fiscal_year(document)
    if fiscal is None:
        raise RefusalError(
            "没有找到决算的年度。", place=document.name, remedy="请在标题中写明年度，如“2024年度部门决算”。"
        )
    ledger = Ledger()
    tables = _first_of_each(found, ledger=ledger)
    names = _class_codes(rulebook, region=region, year=fiscal)
    for table in tables.values():
        _read(table, forms=forms, ledger=ledger, classes=names, usual=_usual_unit(found))
    ledger.settle()
    return FinalAccounts(
        Book(
            fiscal,
            unit=Unit(name=unit_name(document)),
            amounts=tuple(ledger.amounts.values()),
            functional_lines=ledger.functional_lines(),
            economic_lines=ledger.economic_lines(),
            claims=tuple(claims(found, forms=forms)),
            places=ledger.places,
        ),
        {key: table.table.number for key, table in tables.items()},
        tuple(ledger.notes),
    )


def _first_of_each(found: Sequence[PublishedTable], *, ledger: Ledger) -> dict[str, PublishedTable]:
    """Return the first table of each form; another of the same name may be that of another unit."""
    tables: dict[str, PublishedTable] = {}
    for table in found:
        if tables.setdefault(table.form.id, table) is not table:
            message = f"“{table.form.title}”有两张，只读取了第一张。"
            ledger.note(message, kind=NoteKind.REPEATED, place=table.table.place)
    return tables


def _read(found: PublishedTable, *, forms: FormSet, ledger: Ledger, classes: Mapping[str, str], usual: str) -> None:
    unit = found.unit or usual
    if found.header is None or not unit:
        problem = "表头没有读懂" if found.header is None else "没有写明金额单位"
        message = f"“{found.form.title}”{problem}，未读取。"
        ledger.note(message, kind=NoteKind.UNREAD, place=found.table.place)
        return
    ledger.unit = unit
    intake = Intake(found.table, found.header, found.form, forms, unit, ledger)
    if found.form.shape == "items":
        read_items(intake, classes=classes)
    elif found.form.shape == "lines":
        read_lines(intake)
    else:
        read_across(intake)


def _usual_unit(found: Sequence[PublishedTable]) -> str:
    """Return the unit of money that all tables with one share, empty if they do not."""
    units = {table.unit for table in found if table.unit}
    return units.pop() if len(units) == 1 else ""


def _class_codes(rulebook: Rulebook, *, region: str, year: int) -> dict[str, str]:
    """Return the codes of the functional 类 by their folded names."""
    entries = law_in_force(rulebook, region=region, year=year).code_list(_SUBJECTS).entries(year)
    return {
        plain_label(word): entry.code
        for entry in entries
        if len(entry.code) == _CLASS_DIGITS
        for word in (entry.label, *entry.synonyms)
    }
