"""Recording what was published, and the days from which duties are counted."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest
from django.utils import timezone

from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, ConflictError, DeniedError, LockedError, NotFoundError
from jixiao.web.disclosure.accepted import find_accepted
from jixiao.web.disclosure.actions.publish import Publish, SetDutyDay
from jixiao.web.disclosure.models import DutyDay, Publication
from tests.web.conftest import County
from tests.web.disclosure.disclose_case import YEAR, accept, finalise

DUTY = "部门决算"
DAY = dt.date(2024, 9, 1)


def record(county: County, *, who: str = "preparer", other: Mapping[str, Any] | None = None) -> Publication:
    """Record that something was published."""
    version = find_accepted(county.unit.pk, year=YEAR, actor=county.actor("finance")).version.pk
    fields: dict[str, Any] = {
        "version": version,
        "date": DAY,
        "address": "政府网站",
        "digest": "a" * 64,
        **(other or {}),
    }
    action = Publish(county.unit.pk, YEAR, duty=DUTY, name="公开.zip", **fields)
    return perform(action, actor=county.actor(who))


def test_it_names_the_version_and_the_file(county: County) -> None:
    form = finalise(county)
    row = record(county)
    assert (row.submission.assignment_id, row.digest) == (form.pk, "a" * 64)


def test_what_is_not_final_is_not_recorded(county: County) -> None:
    accept(county)
    with pytest.raises(LockedError, match="还没有定稿"):
        record(county)


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"address": " "}, "公开渠道"),
        ({"digest": ""}, "没有选择公开的文件"),
        ({"date": timezone.localdate() + dt.timedelta(days=1)}, "还没有到"),
    ],
)
def test_what_is_lacking_is_asked_for(county: County, other: dict[str, object], said: str) -> None:
    finalise(county)
    with pytest.raises(ActionError, match=said):
        record(county, other=other)


def test_only_the_unit_records_its_newest_version(county: County) -> None:
    finalise(county)
    with pytest.raises(ConflictError):
        record(county, other={"version": 0})
    for who in ("finance", "department", "reader"):
        with pytest.raises(DeniedError):
            record(county, who=who)


def test_days_are_set_for_units_that_one_answers_for(county: County) -> None:
    finalise(county)
    for who, day in (("preparer", DAY), ("finance", DAY + dt.timedelta(days=1))):
        perform(SetDutyDay((county.unit.pk,), YEAR, DUTY, day), actor=county.actor(who))
    assert DutyDay.objects.get().day == dt.date(2024, 9, 2)
    for who in ("department", "reader", "preparer_other"):
        with pytest.raises(NotFoundError):
            perform(SetDutyDay((county.unit.pk,), YEAR, DUTY, DAY), actor=county.actor(who))
    with pytest.raises(NotFoundError):
        perform(SetDutyDay((county.unit.pk, county.other.pk), YEAR, DUTY, DAY), actor=county.actor("finance"))
