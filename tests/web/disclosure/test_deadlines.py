"""Deadlines: counted from the day that was set, done on the day of the first publication."""

import datetime as dt

from jixiao.pipelines.watch_disclosure import DeadlineState
from jixiao.web.accounts.models import Unit
from jixiao.web.action import perform
from jixiao.web.disclosure.actions.publish import Publish, SetDutyDay
from jixiao.web.disclosure.deadlines import deadlines_of, duties_for, region_of
from tests.web.conftest import County
from tests.web.disclosure.disclose_case import YEAR, finalise

DUTY = "部门决算"
APPROVED = dt.date(2024, 8, 20)


def state_of(unit: Unit) -> DeadlineState:
    """Return how one duty stands."""
    return next(it.state for it in deadlines_of(unit, year=YEAR) if it.duty.id == DUTY)


def test_the_region_is_that_of_the_nearest_node(county: County) -> None:
    for unit, region in ((county.unit, ""), (county.department, "510521")):
        unit.region = region
        unit.save()
    assert region_of(county.unit) == "510521"
    county.unit.region = "510522"
    county.unit.save()
    assert region_of(county.unit) == "510522"


def test_without_a_day_nothing_is_told(county: County) -> None:
    assert state_of(county.unit) is DeadlineState.CANNOT_TELL
    assert {it.duty.id for it in deadlines_of(county.unit, year=YEAR)} == set(duties_for(county.unit, year=YEAR))


def test_the_first_publication_counts(county: County) -> None:
    form = finalise(county)
    actor, unit = county.actor("preparer"), county.unit
    perform(SetDutyDay((unit.pk,), YEAR, DUTY, APPROVED), actor=actor)
    assert state_of(unit) is DeadlineState.LATE
    version = form.submissions.latest("number").pk
    days = (dt.date(2025, 1, 1), APPROVED + dt.timedelta(days=20))
    for day, state in zip(days, (DeadlineState.DONE_LATE, DeadlineState.DONE), strict=True):
        perform(Publish(unit.pk, YEAR, version, DUTY, day, "政府网站", "a.docx", "a" * 64), actor=actor)
        assert state_of(unit) is state
