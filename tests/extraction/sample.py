"""Documents for tests of extraction: a text, one line a paragraph and a line with tabs a row of a table, as a Book."""

from fractions import Fraction
from typing import Any

from jixiao.book.book import Book
from jixiao.book.column import Row
from jixiao.book.figure import Figure
from jixiao.extraction.draft import Draft
from jixiao.extraction.extract import Extractor, extract_book
from jixiao.extraction.levels import Levels
from jixiao.extraction.source import Source
from jixiao.proofreading.identify import manuscript_of
from jixiao.reading.text import read_text
from tests.extraction.report_text import report
from tests.proofreading.sample import manuscript, shipped_law

EVALUATION, MONITORING = "部门绩效评价报告", "部门事中绩效监控报告"
UNIT = "示例县经济信息科学技术局"
_WAN = 1_000_000  # fen


def source_of(text: str, *, kind: str = EVALUATION, year: int = 2023) -> Source:
    """Return a text as the source of a Book."""
    return Source(manuscript(text, kind=kind, year=year), shipped_law())


def read(extractor: Extractor, text: str, *, kind: str = EVALUATION, year: int = 2023) -> Draft:
    """Return what one extractor takes from a text."""
    draft = Draft()
    extractor(source_of(text, kind=kind, year=year), draft=draft)
    return draft


def levels_of(text: str, *, kind: str = EVALUATION, year: int = 2023) -> tuple[Source, Levels, Draft]:
    """Return a text with the figures that its running text states."""
    source, draft = source_of(text, kind=kind, year=year), Draft()
    levels = Levels(source, draft=draft)
    levels.read()
    return source, levels, draft


def book_of(text: str, *, kind: str = EVALUATION, year: int = 2023) -> Book:
    """Return the Book of a text."""
    book = extract_book(manuscript(text, kind=kind, year=year), law=shipped_law())
    assert book is not None
    return book


def book_of_report(year: int) -> Book:
    """Return the Book of a golden report, read as the text file that it is."""
    document = read_text(report(year).encode(), name=f"report_{year}.txt")
    book = extract_book(manuscript_of(document, law=shipped_law()), law=shipped_law())
    assert book is not None
    return book


def numbers(draft: Draft, *, below: str = "") -> dict[str, Fraction]:
    """Return the figures of a draft whose ids begin so, money in 万元."""
    return {
        figure_id: Fraction(content.number) / (_WAN if "@" in figure_id else 1)
        for figure_id, content in draft.contents.items()
        if isinstance(content, Figure) and content.is_value and figure_id.startswith(below)
    }


def texts(draft: Draft, *, below: str) -> dict[str, Any]:
    """Return the cells of a draft without a number whose ids begin so, by what stands behind that."""
    return {
        figure_id.removeprefix(below): content
        for figure_id, content in draft.contents.items()
        if figure_id.startswith(below) and not isinstance(content, Figure)
    }


def row(book: Book, table: str, /, *, key: str) -> Row:
    """Return a row of a Book."""
    return next(item for item in book.rows(table) if item.key == key)
