"""Check one file, whatever it is: the workbook of a Book, or a document."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from threading import Event, Thread

from jixiao.late_pattern import compile_ahead
from jixiao.pipelines.check_book import CheckResult, check_book
from jixiao.pipelines.import_book import read_book
from jixiao.reading.document import Document
from jixiao.reading.open_file import file_content
from jixiao.reading.read import read_content, read_document

_PACKAGE = b"PK"  # what every workbook begins with
_RECOGNISE = "jixiao.exchange.workbook.recognise"
_DOCUMENTS = "jixiao.pipelines.check_document"  # the grammar of texts is imported for documents alone


def check_file(path: Path, *, folder: Path | None = None, last_year: Path | None = None) -> CheckResult:
    """Return what a check of one file says; what the file is, its content says and not its name.

    Args:
        path: The file.
        folder: A folder with further layers of the rulebook.
        last_year: The same unit's document of the year before, where it is at hand.

    Raises:
        RefusalError: If the file is not there, cannot be opened or is not read.
        WorkbookError: With every problem of the workbook of a Book.
    """
    content = file_content(path)
    if _is_book(content):
        return check_book(read_book(path, folder=folder), name=path.name, folder=folder)
    before = read_document(last_year) if last_year is not None else None
    document = _read(content, name=path.name)
    result: CheckResult = import_module(_DOCUMENTS).check_document(document, folder=folder, last_year=before)
    return result


def _read(content: bytes, *, name: str) -> Document:
    """Return a document; while a process of its own reads it, this one gets ready for it."""
    is_read = Event()
    ready = Thread(target=_get_ready, args=(is_read.is_set,))
    ready.start()
    try:
        return read_content(content, name=name)
    finally:
        is_read.set()
        ready.join()


def _get_ready(is_read: Callable[[], bool]) -> None:
    """Import what checks documents, and compile its expressions until the document is there."""
    import_module(_DOCUMENTS)
    compile_ahead(until=is_read)


def _is_book(content: bytes) -> bool:
    """Whether a file is the workbook of a Book; what parses workbooks is imported for nothing else."""
    return content.startswith(_PACKAGE) and bool(import_module(_RECOGNISE).is_book_workbook(content))
