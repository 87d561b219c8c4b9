"""Make a new workbook: empty, from last year's, or filled with the sample county."""

import datetime as dt
from pathlib import Path

from jixiao.book.book import Book
from jixiao.book.rollover import start_next_year
from jixiao.book.unit import Unit
from jixiao.errors import RefusalError
from jixiao.exchange.workbook.write import write_workbook
from jixiao.pipelines.import_book import law_of, read_book


def new_book(
    *,
    year: int | None = None,
    region: str = "",
    unit_name: str = "",
    previous: Path | None = None,
    has_sample: bool = False,
) -> Book:
    """Return the Book of a new workbook.

    Args:
        year: The fiscal year; by default the one after `previous`, the last one of the sample, else this year.
        region: A division code, empty for the nation.
        unit_name: The name of the unit.
        previous: The workbook of the year before, whose lasting data are carried over.
        has_sample: Whether to fill in the sample county's bureau instead; it has two years.

    Raises:
        RefusalError: If last year's workbook is not there or not of the year before.
        WorkbookError: If last year's workbook cannot be read.
    """
    if has_sample:
        from jixiao.pipelines.sample_county import LAST_YEAR, load_bureau  # noqa: PLC0415 - only the sample needs it

        return load_bureau(year or LAST_YEAR, is_mended=True)
    if previous is not None:
        return _next_year(previous, year=year)
    return Book(year or dt.datetime.now().astimezone().year, unit=Unit(name=unit_name, region=region))


def workbook_of(book: Book, *, money_unit: str = "万元", is_form: bool = False) -> bytes:
    """Return the workbook of a Book, in the forms of its place and year.

    Args:
        book: The Book.
        money_unit: 元 or 万元.
        is_form: Whether it is to be filled in: with all usual columns, empty where nothing is stated yet.
    """
    return write_workbook(book, law=law_of(book.unit.region, year=book.year), unit=money_unit, is_form=is_form)


def _next_year(previous: Path, *, year: int | None) -> Book:
    last = read_book(previous)
    if year not in (None, last.year + 1):
        problem = f"上年的工作簿是 {last.year} 年度的，不能结转到 {year} 年度。"
        raise RefusalError(problem, place=str(previous), remedy=f"用 {year - 1} 年度的工作簿，或不写 --year。")
    return start_next_year(last)
