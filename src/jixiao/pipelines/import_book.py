"""Read a Book from the file of an office."""

from functools import partial
from importlib import import_module
from pathlib import Path

from jixiao.book.book import Book
from jixiao.law.in_force import Law, law_in_force
from jixiao.law.rulebook import Rulebook
from jixiao.reading.open_file import file_content

_READER = "jixiao.exchange.workbook.read"  # imported for a workbook only: a check of a document needs none of it


def read_book(path: Path, *, folder: Path | None = None) -> Book:
    """Return the Book of a workbook.

    Args:
        path: The .xlsx file.
        folder: A folder with further layers of the rulebook.

    Raises:
        RefusalError: If the file is not there or cannot be opened.
        WorkbookError: With every problem of the workbook.
    """
    content = file_content(path)
    book: Book = import_module(_READER).read_workbook(content, name=path.name, law_of=partial(law_of, folder=folder))
    return book


def law_of(region: str, *, year: int, folder: Path | None = None) -> Law:
    """Return the law in force for a region and a fiscal year."""
    rulebook = Rulebook.shipped() if folder is None else Rulebook.shipped(folder)
    return law_in_force(rulebook, region=region, year=year)
