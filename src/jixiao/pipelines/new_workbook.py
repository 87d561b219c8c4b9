"""Make a new workbook: empty, from last year's, or filled with the sample county."""

from pathlib import Path

from jixiao.book.book import Book
from jixiao.book.rollover import start_next_year
from jixiao.book.unit import Unit
from jixiao.errors import RefusalError
from jixiao.exchange.workbook.write import write_workbook
from jixiao.pipelines.import_book import law_of, read_book


def new_workbook_for(
    *, year: int, region: str, unit_name: str, previous: Path | None, has_sample: bool, money_unit: str
) -> bytes:
    """Return the content of a new workbook.

    Args:
        year: The fiscal year.
        region: A division code, empty for the nation.
        unit_name: The name of the unit.
        previous: The workbook of the year before, whose lasting data are carried over.
        has_sample: Whether to fill in the sample county's bureau instead.
        money_unit: 元 or 万元.

    Raises:
        RefusalError: If last year's workbook is not of the year before.
        WorkbookError: If last year's workbook cannot be read.
    """
    book = _book(year=year, region=region, unit_name=unit_name, previous=previous, has_sample=has_sample)
    law = law_of(book.unit.region, year=book.year)
    return write_workbook(book, law=law, unit=money_unit)


def _book(*, year: int, region: str, unit_name: str, previous: Path | None, has_sample: bool) -> Book:
    if has_sample:
        from jixiao.pipelines.sample_county import load_bureau  # noqa: PLC0415 - only the sample needs it

        return load_bureau(year, is_mended=True)
    if previous is None:
        return Book(year, unit=Unit(name=unit_name, region=region))
    last = read_book(previous)
    if last.year != year - 1:
        problem = f"上年的工作簿是 {last.year} 年度的，不能结转到 {year} 年度。"
        raise RefusalError(problem, place=previous.name, remedy=f"用 {year - 1} 年度的工作簿，或改 --year。")
    return start_next_year(last)
