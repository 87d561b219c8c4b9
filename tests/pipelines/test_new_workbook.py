"""New workbooks: empty, from last year's, or filled with the sample."""

import datetime as dt
from pathlib import Path

import pytest

from jixiao.book.rollover import start_next_year
from jixiao.errors import RefusalError
from jixiao.exchange.workbook.cell_words import MISSING
from jixiao.exchange.workbook.open_workbook import open_workbook
from jixiao.exchange.workbook.problem import WorkbookError
from jixiao.pipelines.import_book import read_book
from jixiao.pipelines.new_workbook import new_book, workbook_of
from jixiao.pipelines.sample_county import LAST_YEAR
from tests.pipelines.sample import bureau, bureau_workbook


@pytest.fixture
def previous(tmp_path: Path) -> Path:
    """Return the workbook of 2023."""
    path = tmp_path / "2023.xlsx"
    path.write_bytes(bureau_workbook(2023, is_mended=True))
    return path


def test_an_empty_book_is_of_this_year_unless_told() -> None:
    assert new_book().year == dt.datetime.now().astimezone().year
    book = new_book(year=2024, region="510521", unit_name="甲局")
    assert (book.year, book.unit.region, book.unit.name, book.amounts) == (2024, "510521", "甲局", ())


def test_last_years_workbook_starts_the_next_year(previous: Path) -> None:
    book = new_book(previous=previous)
    assert book == new_book(previous=previous, year=2024) == start_next_year(read_book(previous))
    assert book.year == 2024


def test_a_workbook_of_another_year_is_refused(previous: Path) -> None:
    with pytest.raises(RefusalError, match="上年的工作簿是 2023 年度的，不能结转到 2025 年度。"):
        new_book(previous=previous, year=2025)


def test_a_previous_workbook_that_cannot_be_read_is_refused_whole(tmp_path: Path) -> None:
    (tmp_path / "坏.xlsx").write_bytes(b"")
    with pytest.raises(WorkbookError, match="文件是空的"):
        new_book(previous=tmp_path / "坏.xlsx")


def test_the_sample_is_the_mended_bureau_of_the_last_year_unless_told() -> None:
    assert new_book(has_sample=True) == bureau(LAST_YEAR, is_mended=True)
    assert new_book(has_sample=True, year=2023) == bureau(2023, is_mended=True)


def test_the_workbook_writes_money_in_the_unit_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "元.xlsx"
    path.write_bytes(workbook_of(bureau(2023, is_mended=True), money_unit="元"))
    assert read_book(path).place("income/total/amount@final").quote == "27529300.00"  # 2752.93 万元


def test_a_form_has_empty_cells_where_nothing_is_stated_yet(previous: Path) -> None:
    book = new_book(previous=previous)
    sheets = [
        next(sheet for sheet in open_workbook(workbook_of(book, is_form=is_form)) if sheet.name == "收入")
        for is_form in (True, False)
    ]
    assert [any(cell.text == MISSING for cell in sheet.cells.values()) for sheet in sheets] == [False, True]
    assert [len(sheet.rows[3]) for sheet in sheets] == [6, 5]  # a form offers 上年决算 too
