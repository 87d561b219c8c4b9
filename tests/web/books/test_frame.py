"""The frame of every page of a Book."""

from jixiao.web.books.frame import frame, row_counts
from jixiao.web.checks.run import check_head
from tests.web.books.book_case import stored_book
from tests.web.conftest import County
from tests.web.rounds.round_case import open_round


def test_the_frame_knows_where_one_is_and_what_is_asked(county: County) -> None:
    assignment = open_round(county)
    head = stored_book(county)
    found = frame(head, run=check_head(head), table="income")
    assert found["current"].title == "收支"
    assert found["purpose"].startswith("全单位收入")
    assert found["assignments"] == [assignment]
    assert {link.rows for step in found["steps"] for link in step.tables} == {None}


def test_the_page_of_the_book_tells_how_much_is_there(county: County) -> None:
    head = stored_book(county)
    found = frame(head, run=check_head(head), counts=row_counts(head))
    rows = {link.name: link.rows for step in found["steps"] for link in step.tables}
    assert rows["indicator"] > 5
    assert rows["income"] > 1
    assert found["current"] is None
