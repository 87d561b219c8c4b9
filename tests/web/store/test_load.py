"""A Book goes into the database and comes back the same."""

from fractions import Fraction

import pytest
from django.db import transaction
from msgspec.structs import replace

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure, State
from jixiao.book.indicator import Indicator
from jixiao.book.register import Asset
from jixiao.pipelines.sample_county import load_bureau, load_county
from jixiao.web.store.load import load_book
from jixiao.web.store.models import AmountRow, YearBook
from jixiao.web.store.replace import replace_book
from tests.web.conftest import County


def stored(book: Book, *, county: County) -> YearBook:
    head, _ = YearBook.objects.get_or_create(unit=county.unit, year=book.year)
    with transaction.atomic():
        replace_book(head, book=book)
    return head


@pytest.mark.parametrize("year", [2023, 2024])
@pytest.mark.parametrize("is_mended", [False, True])
def test_the_bureau_comes_back_the_same(county: County, *, year: int, is_mended: bool) -> None:
    book = replace(load_bureau(year, is_mended=is_mended), prior=None)
    head = stored(book, county=county)
    loaded = load_book(head)
    assert loaded == book
    assert loaded.places == book.places


def test_every_unit_of_the_sample_comes_back_the_same(county: County) -> None:
    for book in load_county():
        alone = replace(book, prior=None)
        assert load_book(stored(alone, county=county), has_prior=False) == alone


def test_the_year_before_is_loaded_with_it(county: County) -> None:
    old = replace(load_bureau(2023, is_mended=True), prior=None)
    stored(old, county=county)
    head = stored(replace(load_bureau(2024, is_mended=True), prior=None), county=county)
    assert load_book(head).prior == old


@pytest.mark.parametrize(
    "figure", [BLANK, MISSING, NOT_APPLICABLE, Figure(State.VALUE, 0, 1), Figure.money("-0.01", unit="元")]
)
def test_each_state_of_an_amount_is_kept(county: County, figure: Figure) -> None:
    amount = Amount("income", "total", "amount", Caliber("final", fund="general"), figure)
    head = stored(Book(2024, amounts=(amount,)), county=county)
    assert load_book(head).amounts == (amount,)
    is_null = AmountRow.objects.get().state is None
    assert is_null == (figure is MISSING)  # NULL in SQL means missing only


@pytest.mark.parametrize("figure", [Figure.percent("66.95"), Figure.percent("0"), MISSING, BLANK, NOT_APPLICABLE])
def test_each_state_of_a_percentage_is_kept(county: County, figure: Figure) -> None:
    row = Asset(key="k7q2", name="房屋", utilisation=figure)
    head = stored(Book(2024, assets=(row,)), county=county)
    assert load_book(head).assets == (row,)


def test_a_number_below_one_keeps_every_digit(county: County) -> None:
    row = Indicator(key="k7q2", score=Figure.plain("0.000000000001"))
    head = stored(Book(2024, indicators=(row,)), county=county)
    assert load_book(head).indicators[0].score.number == Fraction(1, 10**12)


def test_rows_keep_their_order_and_every_write_counts(county: County) -> None:
    rows = tuple(Indicator(key=key) for key in ("kb", "ka", "kc"))
    head = stored(Book(2024, indicators=rows), county=county)
    stored(Book(2024, indicators=rows[::-1]), county=county)
    head.refresh_from_db()
    assert [row.key for row in load_book(head).indicators] == ["kc", "ka", "kb"]
    assert head.revision == 2
