"""Write the entry sheet of a Book: what is typed into the integrated budget system, in its order."""

from pathlib import Path

from jixiao.book.book import Book
from jixiao.exchange.entry_sheet.line import EntrySheet, entry_sheet
from jixiao.exchange.entry_sheet.write import NAME, write_entry_sheet
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.write_publication import save_file
from jixiao.rules.check import facts_of


def entry_sheet_of(book: Book, *, folder: Path | None = None) -> EntrySheet:
    """Return the entry sheet of a Book.

    Args:
        book: The Book.
        folder: A folder with further layers of the rulebook.
    """
    catalogue = catalogue_for(region=book.unit.region, year=book.year, folder=folder)
    return entry_sheet(facts=facts_of(book, catalogue=catalogue), catalogue=catalogue)


def save_entry_sheet(sheet: EntrySheet, *, out: Path) -> Path:
    """Write an entry sheet as a workbook into a folder, and return its path; an older one is replaced.

    Raises:
        RefusalError: If the folder cannot be written to.
    """
    return save_file(write_entry_sheet(sheet), path=out / f"{sheet.unit}{sheet.year}年度{NAME}.xlsx")
