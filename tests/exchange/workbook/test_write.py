"""A workbook has every table, is the same for the same Book, and can be begun empty."""

import pytest
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.schema import TABLES
from jixiao.book.unit import Unit
from jixiao.errors import RefusalError
from jixiao.exchange.workbook.plain_form import as_in_workbook
from jixiao.exchange.workbook.read import read_workbook
from jixiao.exchange.workbook.write import new_workbook, write_workbook
from tests.exchange.workbook.output.read_back import BOOK, WrittenBook, empty_form, sample
from tests.exchange.workbook.workbooks import LAW, NAME, REGION, law_of


def test_every_table_has_a_sheet_between_the_cover_and_other_calibers() -> None:
    assert list(sample().entries) == ["说明", *(table.label for table in TABLES), "分资金来源"]


def test_the_same_book_gives_the_same_bytes() -> None:
    assert write_workbook(BOOK, law=LAW) == write_workbook(BOOK, law=LAW)


def test_what_was_written_is_read_back() -> None:
    found = read_workbook(write_workbook(BOOK, law=LAW, unit="元"), name=NAME, law_of=law_of)
    expected = as_in_workbook(BOOK)
    assert (found.projects, found.headcount) == (expected.projects, expected.headcount)
    assert set(found.amounts) == set(expected.amounts)


@pytest.mark.parametrize(("unit", "number"), [("元", "123456.78"), ("万元", "12.345678"), ("亿元", "0.0012345678")])
def test_money_is_written_in_the_unit_asked_for(unit: str, number: str) -> None:
    sheet = WrittenBook(write_workbook(BOOK, law=LAW, unit=unit)).sheet("项目")
    assert (sheet.text("K3"), sheet.text("K5")) == (f"年初预算\n（{unit}）", number)


def test_a_form_has_empty_cells_where_a_record_says_that_nothing_is_stated() -> None:
    form = WrittenBook(write_workbook(BOOK, law=LAW, is_form=True)).sheet("项目")
    assert (sample().sheet("项目").text("K6"), form.text("K6")) == ("未列", "")
    assert len(form.line(3)) > len(sample().sheet("项目").line(3))


def test_a_text_that_is_too_long_is_refused_with_its_sheet() -> None:
    book = replace(BOOK, unit=Unit(duties="职" * 32_768))
    with pytest.raises(RefusalError) as caught:
        write_workbook(book, law=LAW)
    assert "工作表「单位」" in str(caught.value)


def test_a_new_workbook_knows_year_unit_and_region() -> None:
    unit = empty_form().sheet("单位")
    assert [unit.text(f"B{row}") for row in (4, 5)] == ["2024", "示例县财政局"]
    assert unit.text(unit.address("行政区划").replace("A", "B")) == REGION


def test_a_new_workbook_is_an_empty_book() -> None:
    found = read_workbook(new_workbook(year=2024, law=LAW, unit_name="示例县财政局"), name=NAME, law_of=law_of)
    assert found == as_in_workbook(Book(2024, unit=Unit(name="示例县财政局", region=REGION)))
