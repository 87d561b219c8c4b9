"""The story of a figure."""

import pytest

from jixiao.web.action_error import NotFoundError
from jixiao.web.books.figure_story import figure_story
from tests.web.books.book_case import change, save, stored_book
from tests.web.conftest import County


def test_a_figure_tells_its_place_its_history_and_its_rules(county: County) -> None:
    head = stored_book(county)
    save(county, head=head, changes=change("d4", version=1, score="5"))
    story = figure_story(head, figure_id="indicator/d4/score")
    assert story["text"] == "5"
    assert story["place"] == ""
    assert "原文" in figure_story(head, figure_id="indicator/d4/weight")["place"]
    assert [(it.old, it.new) for it in story["history"]] == [("12", "5")]
    readings = {reading.rule: reading for reading in story["readings"]}
    assert readings["R103"].verdict == "通过"
    assert "得分" in readings["R103"].formula


def test_an_amount_in_yuan_and_what_fails_first(county: County) -> None:
    story = figure_story(stored_book(county), figure_id="income/total/amount@final")
    assert (story["text"], story["is_money"]) == ("27529300.00", True)
    assert story["readings"][0].verdict == "未通过"


@pytest.mark.parametrize("figure_id", ["", "indicator/d4/dreams", "dreams/a/b", "indicator/d4"])
def test_what_is_no_cell_is_not_there(county: County, figure_id: str) -> None:
    with pytest.raises(NotFoundError):
        figure_story(stored_book(county), figure_id=figure_id)
