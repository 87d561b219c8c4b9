"""The home page: what is due, what waits, and where each role begins."""

import datetime as dt

import pytest

from jixiao.web.dashboard.home import owed, waiting
from tests.web.conftest import County
from tests.web.rounds.round_case import DUE, fill, hand_in, open_round


@pytest.mark.parametrize(
    ("days", "is_late", "is_soon"), [(8, False, False), (7, False, True), (0, False, True), (-1, True, False)]
)
def test_what_is_due_soon_or_late_is_told(county: County, *, days: int, is_late: bool, is_soon: bool) -> None:
    open_round(county)
    (item,) = owed(county.actor("preparer"), today=DUE - dt.timedelta(days=days))
    assert (item.is_late, item.is_soon) == (is_late, is_soon)


def test_it_waits_for_the_level_whose_turn_it_is(county: County) -> None:
    assignment = open_round(county)
    fill(assignment)
    hand_in(county, assignment=assignment)
    assert [item.pk for item in waiting(county.actor("department"))] == [assignment.pk]
    assert list(waiting(county.actor("finance"))) == []
    assert list(waiting(county.actor("department_other"))) == []


@pytest.mark.parametrize(("who", "target"), [("system", "/people/"), ("security", "/people/"), ("audit", "/audit/")])
def test_an_administrator_begins_elsewhere(county: County, who: str, target: str) -> None:
    assert county.client(who).get("/")["Location"] == target


@pytest.mark.parametrize("who", ["preparer", "approver", "department", "finance", "evaluator", "reader"])
def test_everybody_has_a_home(county: County, who: str) -> None:
    assert county.client(who).get("/").status_code == 200
