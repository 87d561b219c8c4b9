"""Write the official reports of one Book."""

import datetime as dt
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from msgspec import Struct

from jixiao.book.book import Book
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.write_publication import STYLES, WrittenFiles, write_publication
from jixiao.rules.check import facts_of
from jixiao.writing.reports.build import build_report, has_content
from jixiao.writing.reports.library import report_kinds


class WrittenReport(Struct, frozen=True):
    """One report and its files."""

    kind: str
    files: WrittenFiles


def known_kinds(book: Book, *, folder: Path | None = None) -> tuple[str, ...]:
    """Return the kinds of report that the rulebook has for the place and year of a Book."""
    return report_kinds(catalogue_for(region=book.unit.region, year=book.year, folder=folder).law)


def kinds_for(book: Book, *, folder: Path | None = None) -> tuple[str, ...]:
    """Return the kinds of report that have something to say about a Book, by the condition of each skeleton."""
    catalogue = catalogue_for(region=book.unit.region, year=book.year, folder=folder)
    facts = facts_of(book, catalogue=catalogue)
    kinds = report_kinds(catalogue.law)
    return tuple(kind for kind in kinds if has_content(kind, facts=facts, catalogue=catalogue))


def write_reports(
    book: Book,
    *,
    out: Path,
    kinds: Collection[str],
    styles: Collection[str] = STYLES,
    date: dt.date | None = None,
    folder: Path | None = None,
    on_start: Callable[[str], None] = lambda _kind: None,
) -> Iterator[WrittenReport]:
    """Write the reports of the given kinds, each in each style, and yield them one by one.

    Args:
        book: The Book.
        out: The folder the files go into.
        kinds: Kinds of report, see `known_kinds`; each is written, whether it has something to say or not.
        styles: docx, html or pdf.
        date: The day under the report; without it the document keeps a gap for it.
        folder: A folder with further layers of the rulebook.
        on_start: Called with each kind before it is written.
    """
    catalogue = catalogue_for(region=book.unit.region, year=book.year, folder=folder)
    for kind in kinds:
        on_start(kind)
        facts = facts_of(book, catalogue=catalogue)
        publication = build_report(kind, facts=facts, catalogue=catalogue, date=date)
        name = f"{book.unit.name}{book.year}年度{kind}"
        yield WrittenReport(kind, write_publication(publication, folder=out, name=name, styles=styles))
