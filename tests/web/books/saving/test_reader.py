"""The reader of a Book: the law of its place, and the names of the rows that others refer to."""

from jixiao.book.schema import TABLE_BY_NAME
from jixiao.web.books.saving.reader import law_of_book, reader_of
from jixiao.web.store.load import load_book
from jixiao.web.store.models import YearBook
from tests.web.books.book_case import stored_book
from tests.web.conftest import County


def test_the_region_that_the_book_states_wins_over_the_tree(county: County) -> None:
    stated = stored_book(county, year=2024)
    assert law_of_book(stated).region == load_book(stated).unit.region
    assert law_of_book(YearBook.objects.create(unit=county.unit, year=2030)).region == "510000"


def test_references_are_known_by_the_names_of_their_rows(county: County) -> None:
    head = stored_book(county, year=2024)
    reader = reader_of(head, table=TABLE_BY_NAME["indicator"])
    project = load_book(head).projects[0]
    column = TABLE_BY_NAME["indicator"].column("project")
    assert reader.read(column, text=project.name) == project.key


def test_a_row_named_after_another_has_that_name(county: County) -> None:
    head = stored_book(county, year=2023)
    reader = reader_of(head, table=TABLE_BY_NAME["score_item"])
    assert set(reader.names) >= {"evaluation", "project"}
    assert all(reader.names["evaluation"].names.values())
