"""The frame of every page of a Book."""

from jixiao.web.books.frame import frame
from tests.web.books.book_case import stored_book
from tests.web.conftest import County
from tests.web.rounds.round_case import open_round


def test_the_frame_knows_where_one_is_and_what_is_asked(county: County) -> None:
    assignment = open_round(county)
    found = frame(stored_book(county), table="income")
    assert found["current"].title == "收支"
    assert found["purpose"].startswith("全单位收入")
    assert found["assignments"] == [assignment]
    rows = {link.name: link.rows for step in found["steps"] for link in step.tables}
    assert rows["indicator"] > 5
    assert rows["income"] > 1
    assert frame(stored_book(county))["current"] is None
