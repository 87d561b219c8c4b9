"""Reading what was written gives the same Book; a wrong workbook gives every problem and nothing else."""

from dataclasses import fields

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jixiao.book.book import Book
from jixiao.exchange.workbook.plain_form import as_in_workbook
from jixiao.exchange.workbook.read import read_workbook
from jixiao.exchange.workbook.write import write_workbook
from tests.exchange.workbook.books import books
from tests.exchange.workbook.workbooks import LAW, law_of


def differences(found: Book, *, expected: Book) -> list[str]:
    """Return the fields of two Books that differ; the whole Book in a failed assertion says too much."""
    names = (item.name for item in fields(Book) if item.compare)
    return [name for name in names if getattr(found, name) != getattr(expected, name)]


@given(book=books(law=LAW), unit=st.sampled_from(["元", "万元", "亿元"]))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_reading_what_was_written_gives_the_same_book(book: Book, unit: str) -> None:
    found = read_workbook(write_workbook(book, law=LAW, unit=unit), name="账.xlsx", law_of=law_of)
    assert differences(found, expected=as_in_workbook(book)) == []
