"""Check one file, whatever it is: the workbook of a Book, or a document."""

from pathlib import Path

from jixiao.pipelines.check_book import CheckResult, check_book
from jixiao.pipelines.check_document import check_document
from jixiao.pipelines.import_book import read_book
from jixiao.reading.text import read_text


def check_file(path: Path, *, folder: Path | None = None) -> CheckResult:
    """Return what a check of one file says; what the file is, its content says and not its name.

    Args:
        path: The file.
        folder: A folder with further layers of the rulebook.

    Raises:
        RefusalError: If the file is not there or cannot be opened.
        WorkbookError: With every problem of a workbook; one if the file is of another type.
    """
    if path.is_file() and path.suffix.lower() == ".txt":
        return check_document(read_text(path.read_bytes(), name=path.name), folder=folder)
    return check_book(read_book(path, folder=folder), name=path.name, folder=folder)
