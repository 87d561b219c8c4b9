"""A Book begins once: empty, or from the year before."""

import pytest
from msgspec.structs import replace

from jixiao.book.rollover import start_next_year
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, NotFoundError
from jixiao.web.audit.models import Entry
from jixiao.web.books.actions.open_book import OpenBook, StartYear
from jixiao.web.store.load import load_book
from jixiao.web.store.models import CellChange, YearBook
from tests.web.books.book_case import stored_book
from tests.web.conftest import County


def test_a_new_book_knows_its_unit_and_begins_once(county: County) -> None:
    actor = county.actor("preparer")
    head = perform(OpenBook(county.unit.pk, 2024), actor=actor)
    assert load_book(head).unit.name == county.unit.name
    assert perform(OpenBook(county.unit.pk, 2024), actor=actor).revision == 1
    assert Entry.objects.filter(event="form.open").count() == 1


@pytest.mark.parametrize("who", ["preparer_other", "finance", "reader"])
def test_nobody_begins_the_book_of_others(county: County, who: str) -> None:
    with pytest.raises(NotFoundError):
        perform(OpenBook(county.unit.pk, 2024), actor=county.actor(who))
    assert not YearBook.objects.exists()


def test_a_year_has_four_digits(county: County) -> None:
    with pytest.raises(ActionError, match="四位数字"):
        perform(OpenBook(county.unit.pk, 24), actor=county.actor("preparer"))


def test_the_next_year_holds_what_lasts(county: County) -> None:
    old = stored_book(county, year=2023)
    head = perform(StartYear(old.pk), actor=county.actor("preparer"))
    expected = replace(start_next_year(load_book(old, has_prior=False)), prior=None)
    assert load_book(head, has_prior=False) == expected
    assert head.year == 2024
    assert set(CellChange.objects.filter(book=head).values_list("origin", flat=True)) == {"上年结转"}


def test_a_year_that_holds_something_is_not_written_over(county: County) -> None:
    old, new = stored_book(county, year=2023), stored_book(county, year=2024)
    with pytest.raises(ActionError, match="已经有内容"):
        perform(StartYear(old.pk), actor=county.actor("preparer"))
    with pytest.raises(NotFoundError):
        perform(StartYear(old.pk), actor=county.actor("preparer_other"))
    new.refresh_from_db()
    assert new.revision == 1
