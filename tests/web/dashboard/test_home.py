"""The home page: what is due, what is wrong, what waits."""

import datetime as dt

import pytest

from jixiao.web.accounts.actor import Actor, Granted
from jixiao.web.accounts.role import Role
from jixiao.web.checks.run import check_head
from jixiao.web.dashboard.home import Due, owed, waiting
from jixiao.web.rounds.models import Assignment, Round
from jixiao.web.rounds.state import Level, State
from tests.web.conftest import County
from tests.web.review.review_case import handed_in
from tests.web.rounds.round_case import DUE, open_round
from tests.web.rounds.small_book import small_book, store

DAY = dt.timedelta(days=1)


def due(days: int, *, state: State = State.DRAFTING) -> Due:
    return Due(Assignment(state=state), None, days, None, None)


@pytest.mark.parametrize(
    ("days", "is_late", "is_soon"), [(-1, True, False), (0, False, True), (7, False, True), (8, False, False)]
)
def test_the_last_day_is_in_time(days: int, *, is_late: bool, is_soon: bool) -> None:
    assert (due(days).is_late, due(days).is_soon) == (is_late, is_soon)


@pytest.mark.parametrize(
    ("state", "is_late"),
    [(State.RETURNED, True), (State.CHECKED, True), (State.SUBMITTED, False), (State.ACCEPTED, False)],
)
def test_only_what_is_with_the_unit_is_late(state: State, *, is_late: bool) -> None:
    assert due(-1, state=state).is_late is is_late


def test_what_a_unit_owes_the_most_urgent_first(county: County) -> None:
    later = open_round(county, year=2024)
    Assignment.objects.filter(pk=later.pk).update(due=DUE + 9 * DAY)
    sooner = open_round(county)
    open_round(county, unit=county.other)
    rows = list(owed(county.actor("preparer"), today=DUE - DAY))
    assert [(row.assignment, row.days) for row in rows] == [(sooner, 1), (later, 10)]


def test_what_was_accepted_or_closed_is_owed_no_longer(county: County) -> None:
    accepted, closed = open_round(county), open_round(county, year=2024)
    Assignment.objects.filter(pk=accepted.pk).update(state=State.ACCEPTED)
    Round.objects.filter(pk=closed.round_id).update(closed=dt.datetime(2025, 4, 1, tzinfo=dt.UTC))
    assert list(owed(county.actor("preparer"), today=DUE)) == []


def test_errors_are_told_of_the_book_as_it_stands_only(county: County) -> None:
    open_round(county)
    actor = county.actor("preparer")
    assert [(row.errors, row.warnings) for row in owed(actor, today=DUE)] == [(None, None)]
    check_head(store(county.unit, book=small_book()))
    assert [(row.errors, row.warnings) for row in owed(actor, today=DUE)] == [(1, 1)]
    store(county.unit, book=small_book(score="10"))  # saved, not checked yet: no number rather than an old one
    assert [(row.errors, row.warnings) for row in owed(actor, today=DUE)] == [(None, None)]


def test_a_form_waits_for_the_level_whose_turn_it_is(county: County) -> None:
    form = handed_in(county)
    assert list(waiting(county.actor("department"))) == [form]
    assert list(waiting(county.actor("finance"))) == []
    assert list(waiting(county.actor("department_other"))) == []
    Assignment.objects.update(level=Level.FINANCE)
    assert list(waiting(county.actor("department"))) == []
    assert list(waiting(county.actor("finance"))) == [form]


def test_two_roles_in_two_places_are_not_mixed(county: County) -> None:
    handed_in(county)
    here, there = county.department, county.other_department
    actor = Actor(9, grants=(Granted(Role.DEPARTMENT, there.pk, there.path), Granted(Role.FINANCE, here.pk, here.path)))
    assert list(waiting(actor)) == []


@pytest.mark.parametrize(
    ("who", "told"),
    [("preparer", "待办"), ("department", "等我审核"), ("reader", "还没有可办的事")],
)
def test_each_is_told_what_is_to_do(county: County, who: str, told: str) -> None:
    assert told in county.client(who).get("/").content.decode()


def test_a_late_form_says_so(county: County) -> None:
    open_round(county)  # due long ago
    page = county.client("preparer").get("/").content.decode()
    assert "已逾期" in page
    assert "示例县农技站" in page


@pytest.mark.parametrize(("who", "address"), [("system", "/people/"), ("security", "/people/"), ("audit", "/audit/")])
def test_an_administrator_is_led_to_the_own_work(county: County, who: str, address: str) -> None:
    assert county.client(who).get("/")["Location"] == address


@pytest.mark.parametrize(("who", "is_shown"), [("evaluator", True), ("reader", False), ("finance", False)])
def test_an_evaluator_is_led_to_the_tasks(county: County, who: str, *, is_shown: bool) -> None:
    assert ("查看评价任务" in county.client(who).get("/").content.decode()) is is_shown
