"""Check one file, whatever it is: for now the workbook of a Book."""

from pathlib import Path

from jixiao.pipelines.check_book import CheckResult, check_book
from jixiao.pipelines.import_book import read_book


def check_file(path: Path, *, folder: Path | None = None) -> CheckResult:
    """Return what a check of one file says; what the file is, its content says and not its name.

    Args:
        path: The file.
        folder: A folder with further layers of the rulebook.

    Raises:
        RefusalError: If the file is not there or cannot be opened.
        WorkbookError: With every problem of a workbook; one if the file is of another type.
    """
    return check_book(read_book(path, folder=folder), name=path.name, folder=folder)
