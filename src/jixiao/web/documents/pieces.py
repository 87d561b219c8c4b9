"""What can be made of one Book: the official documents, and the files beside them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.law.rulebook import Rulebook
from jixiao.pipelines.check_book import CheckResult, check_book
from jixiao.pipelines.new_workbook import workbook_of
from jixiao.pipelines.report_of import report_of
from jixiao.pipelines.write_entry_sheet import entry_sheet_of, save_entry_sheet
from jixiao.pipelines.write_findings import write_findings
from jixiao.pipelines.write_publication import STYLES, save_file, write_publication
from jixiao.pipelines.write_report import write_reports
from jixiao.web.checks.run import repaired
from jixiao.writing.letters.return_letter import is_sent_back, return_letter
from jixiao.writing.letters.wording import return_wording


@dataclass(frozen=True, slots=True)
class Made:
    """Some files and what their reader should know; without files the notices say why there are none."""

    paths: tuple[Path, ...] = ()
    notices: tuple[str, ...] = ()


class Maker(Protocol):
    """Makes one piece of a Book."""

    def __call__(self, book: Book, *, out: Path) -> Made:
        """Write it into a folder."""


def make_reports(book: Book, *, kinds: Collection[str], styles: Collection[str], out: Path) -> Iterator[Made]:
    """Write official documents of some kinds, each in each style, one after the other."""
    wanted = [style for style in STYLES if style in styles]
    for report in write_reports(book, out=out, kinds=kinds, styles=wanted):
        yield Made(report.files.paths, report.files.notices)


def make_workbook(book: Book, *, out: Path) -> Made:
    """Write the workbook of a Book."""
    path = out / f"{book.unit.name}{book.year}年度绩效账.xlsx"
    return Made((save_file(workbook_of(book), path=path),))


def make_entry_sheet(book: Book, *, out: Path) -> Made:
    """Write the entry sheet of a Book."""
    return Made((save_entry_sheet(entry_sheet_of(book), out=out),))


def make_findings(book: Book, *, out: Path) -> Made:
    """Write the coverage slip and the list of problems of a Book."""
    return Made((write_findings(_checked(book), folder=out, style="docx"),))


def make_letter(book: Book, *, out: Path) -> Made:
    """Write the letter by which a Book is sent back, where it has anything to correct or to explain."""
    report = replace(report_of(_checked(book)), name=f"{book.unit.name}{book.year}年度绩效账")
    if not is_sent_back(report):
        return Made(notices=("没有须更正或说明的问题，没有写退回意见。",))
    letter = return_letter([report], wording=return_wording(Rulebook.shipped(), region=report.region))
    written = write_publication(letter, folder=out, name=f"{report.unit}退回意见", styles=("docx",))
    return Made(written.paths, written.notices)


EXTRAS: dict[str, tuple[str, Maker]] = {
    "workbook": ("工作簿（.xlsx）", make_workbook),
    "entry": ("录入清单（.xlsx）", make_entry_sheet),
    "findings": ("检查结果和覆盖单（.docx）", make_findings),
    "letter": ("退回意见（.docx）", make_letter),
}


def _checked(book: Book) -> CheckResult:
    return repaired(check_book(book))
