"""A Book is written over another: versions grow, nothing of the old stays, and all or nothing is written."""

from itertools import pairwise

import pytest
from django.db import transaction

from jixiao.book.book import Book
from jixiao.book.place import Place
from jixiao.web.store.load import load_book
from jixiao.web.store.models import ROW_MODELS, AmountRow, FigurePlace, YearBook
from jixiao.web.store.replace import replace_book
from tests.web.conftest import County
from tests.web.rounds.small_book import indicator, small_book, store

ROWS = ROW_MODELS["indicator"]._default_manager


def versions() -> dict[str, int]:
    return dict(ROWS.values_list("key", "row_version"))


def test_every_write_counts_the_revision_and_each_row(county: County) -> None:
    for revision in (1, 2, 3):
        head = store(county.unit, book=small_book())
        assert head.revision == revision
        assert versions() == {"k1": revision, "k2": revision, "k3": revision}
        assert AmountRow.objects.get().version == revision


def test_a_row_that_is_new_begins_and_one_that_is_gone_is_gone(county: County) -> None:
    store(county.unit, book=small_book())
    old = small_book()
    rows = (old.indicators[0], indicator("k9", project="p2", score="7"))
    head = store(county.unit, book=old.with_rows("indicator", rows=rows))
    assert versions() == {"k1": 2, "k9": 1}
    assert [row.key for row in load_book(head).indicators] == ["k1", "k9"]


def test_positions_leave_room_between(county: County) -> None:
    store(county.unit, book=small_book())
    positions = list(ROWS.order_by("row_position").values_list("row_position", flat=True))
    assert all(later - earlier > 1 for earlier, later in pairwise(positions))


def test_an_empty_book_leaves_nothing(county: County) -> None:
    book = small_book()
    place = Place(sheet="绩效指标", cell="J5")
    store(
        county.unit,
        book=Book(2023, indicators=book.indicators, amounts=book.amounts, places={"indicator/k1/score": place}),
    )
    assert FigurePlace.objects.count() == 1
    store(county.unit, book=Book(2023))
    assert not ROWS.exists()
    assert not AmountRow.objects.exists()
    assert not FigurePlace.objects.exists()


def test_another_unit_and_year_are_left_alone(county: County) -> None:
    other, before = store(county.other, book=small_book()), store(county.unit, book=small_book(2022))
    store(county.unit, book=small_book(score="8"))
    assert [load_book(head, has_prior=False) for head in (other, before)] == [small_book(), small_book(2022)]


def test_what_breaks_off_changes_nothing(county: County) -> None:
    store(county.unit, book=small_book())
    head = YearBook.objects.get()
    twice = small_book().with_rows("indicator", rows=(indicator("k1", project="p1", score="1"),) * 2)
    with pytest.raises(Exception, match=r"(?i)unique"), transaction.atomic():
        replace_book(head, book=twice)
    assert load_book(YearBook.objects.get()) == small_book()
    assert YearBook.objects.get().revision == 1
