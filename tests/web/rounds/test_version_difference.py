"""What changed between two versions, cell by cell, and whether it matters."""

import pytest
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.exchange.book_json import book_to_json
from jixiao.web.rounds.models import Submission
from jixiao.web.rounds.version_difference import difference_from_accepted, differences
from tests.web.conftest import County
from tests.web.review.review_case import handed_in
from tests.web.rounds.round_case import hand_in, take
from tests.web.rounds.small_book import indicator, small_book, store

BOOK = small_book()


def between(old: Book, new: Book) -> list[tuple[str, bool]]:
    return [(item.path, item.is_material) for item in differences(book_to_json(old), new=book_to_json(new))]


def renamed(name: str) -> Book:
    return BOOK.with_rows("indicator", rows=(replace(BOOK.indicators[0], name=name), *BOOK.indicators[1:]))


def test_the_same_book_has_no_difference() -> None:
    assert between(BOOK, small_book()) == []


def test_a_score_matters_and_a_name_does_not() -> None:
    assert between(BOOK, small_book(score="8")) == [("indicator/k1/score", True)]
    assert between(BOOK, renamed("培训人数")) == [("indicator/k1/name", False)]


@pytest.mark.parametrize(
    ("old", "new"),
    [(BOOK, replace(BOOK, amounts=())), (replace(BOOK, amounts=()), BOOK), (BOOK, small_book(total="350.01"))],
)
def test_an_amount_that_comes_goes_or_changes_matters(old: Book, new: Book) -> None:
    assert between(old, new) == [("income/total/amount@final.general", True)]


def test_both_sides_are_told_with_their_label() -> None:
    (item,) = differences(book_to_json(BOOK), new=book_to_json(small_book(score="8")))
    assert item.label == "绩效指标·得分"
    assert (item.old["number"], item.new["number"]) == ("12", "8")


def test_a_new_row_differs_in_each_of_its_cells() -> None:
    more = BOOK.with_rows("indicator", rows=(*BOOK.indicators, indicator("k4", project="p2", score="7")))
    forth, back = between(BOOK, more), between(more, BOOK)
    assert forth == back
    assert {path.rpartition("/")[0] for path, _ in forth} == {"indicator/k4"}
    assert ("indicator/k4/score", True) in forth


def test_an_order_is_no_difference() -> None:
    assert between(BOOK, BOOK.with_rows("indicator", rows=BOOK.indicators[::-1])) == []


def test_a_correction_is_compared_with_what_was_accepted(county: County) -> None:
    form = handed_in(county, score="10")
    assert Submission.objects.get().material == {}  # the first
    for who, step in (("department", "pass_on"), ("finance", "review"), ("finance", "accept")):
        take(county, who=who, step=step, assignment=form)
    take(county, who="finance", step="correct", assignment=form, reason="审计指出得分有误")
    store(county.unit, book=small_book(score="8"))
    hand_in(county, assignment=form)
    second = Submission.objects.get(number=2)
    assert second.material == {"from": 1, "paths": ["indicator/k1/score"], "is_material": True}
    unchanged = book_to_json(small_book(score="10"))
    assert difference_from_accepted(form, snapshot=unchanged) == {"from": 1, "paths": [], "is_material": False}
