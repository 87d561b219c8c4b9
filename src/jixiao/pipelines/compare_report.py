"""Compare a report that was edited by hand with the Book it was written from."""

import datetime as dt
import re
from functools import partial
from pathlib import Path

from msgspec import Struct

from jixiao.book.book import Book
from jixiao.errors import RefusalError
from jixiao.exchange.workbook.recognise import is_book_workbook
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.import_book import read_book
from jixiao.reading.document import Document
from jixiao.reading.open_file import file_content
from jixiao.reading.read import read_content
from jixiao.rules.check import facts_of
from jixiao.writing.comparison.compare import compare_publication
from jixiao.writing.comparison.comparison import Comparison
from jixiao.writing.comparison.name import figure_words
from jixiao.writing.comparison.recognise import share_of
from jixiao.writing.comparison.written import Written, written_numbers
from jixiao.writing.layout import official_layout
from jixiao.writing.reports.build import build_report
from jixiao.writing.reports.library import report_kinds

_DAY = re.compile(r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")
_LEAST_SHARE = 0.2
_NOT_WRITTEN: Written = {}


class Returned(Struct, frozen=True):
    """A report that came back, with its Book.

    Unit:
        content: the bytes of the file.
    """

    path: Path
    content: bytes
    document: Document
    book: Book
    kind: str
    folder: Path | None = None

    @property
    def written(self) -> Written:
        """What the report said when it was written, where the file still tells."""
        return written_numbers(self.content) if self.document.format == "docx" else _NOT_WRITTEN


def open_returned(path: Path, *, book: Path, kind: str = "", folder: Path | None = None) -> Returned:
    """Return a report that came back and its Book.

    Args:
        path: The report.
        book: The workbook of the Book.
        kind: The kind of report; by default the one that the file is most like.
        folder: A folder with further layers of the rulebook.

    Raises:
        RefusalError: If a file is not there or cannot be read, or is no report on this Book.
        WorkbookError: With every problem of the workbook.
    """
    content = file_content(path)
    if is_book_workbook(content):
        remedy = "前面写报告，工作簿写在 --book 后面。"
        raise RefusalError("这是工作簿，不是报告。", place=str(path), remedy=remedy)
    document = read_content(content, name=path.name)
    read = read_book(book, folder=folder)
    found = kind or recognise_kind(document, book=read, folder=folder)
    return Returned(path, content, document, read, found, folder)


def compare_returned(returned: Returned) -> Comparison:
    """Return the comparison of a report that came back with its Book.

    Raises:
        RefusalError: If the report prints no figure of the Book.
    """
    return compare_document(
        returned.document,
        book=returned.book,
        kind=returned.kind,
        written=returned.written,
        folder=returned.folder,
    )


def compare_document(
    document: Document, *, book: Book, kind: str, written: Written = _NOT_WRITTEN, folder: Path | None = None
) -> Comparison:
    """Return what somebody changed in a report on a Book, number by number.

    Args:
        document: The file that came back, as it was read.
        book: The Book.
        kind: The kind of report.
        written: What the report said when it was written, see `written_numbers`.
        folder: A folder with further layers of the rulebook.

    Raises:
        RefusalError: If the report prints no figure of the Book, or the file has none of them.
        UnknownReportError: If there is no report of this kind in this place and year.
    """
    catalogue = catalogue_for(region=book.unit.region, year=book.year, folder=folder)
    facts = facts_of(book, catalogue=catalogue)
    publication = build_report(kind, facts=facts, catalogue=catalogue, date=day_of(document))
    if not any(span.figure for span in publication.spans()):
        remedy = "核对工作簿是否是这份报告的台账。"
        raise RefusalError("台账里还没有这种报告要写的数，没有可比对的内容。", remedy=remedy)
    comparison = compare_publication(
        document,
        publication=publication,
        layout=official_layout(),
        name_of=partial(figure_words, facts=facts),
        written=written,
    )
    if all(item.found is None for item in comparison.items if item.expected is not None):
        remedy = "核对文件是否是这份报告，报告种类可用 --kind 指定。"
        raise RefusalError("报告里的数在文件里一个也找不到，没有可比对的内容。", place=document.name, remedy=remedy)
    return comparison


def recognise_kind(document: Document, *, book: Book, folder: Path | None = None) -> str:
    """Return the kind of report that a document is most like.

    Raises:
        RefusalError: If it is like none.
    """
    catalogue = catalogue_for(region=book.unit.region, year=book.year, folder=folder)
    facts = facts_of(book, catalogue=catalogue)
    shares = {
        kind: share_of(document, publication=build_report(kind, facts=facts, catalogue=catalogue))
        for kind in report_kinds(catalogue.law)
    }
    kind = max(shares, key=lambda kind: shares[kind], default="")
    if not kind or shares[kind] < _LEAST_SHARE:
        remedy = "核对文件和工作簿是否属于同一单位、同一年度；报告种类可用 --kind 指定。"
        raise RefusalError("文件不像由这个工作簿写出的报告，没有可比对的内容。", place=document.name, remedy=remedy)
    return kind


def day_of(document: Document) -> dt.date | None:
    """Return the day under the report: the last line that is a day and nothing else."""
    for line in reversed(list(document.paragraphs())):
        found = _DAY.fullmatch(line.text.strip())
        if found:
            try:
                return dt.date(*(int(part) for part in found.groups()))
            except ValueError:
                return None
    return None
