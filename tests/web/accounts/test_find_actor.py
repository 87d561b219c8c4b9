"""Roles hold from their first to their last day, while person and unit are there."""

import datetime as dt

import pytest

from jixiao.web.accounts.actor import NOBODY
from jixiao.web.accounts.find_actor import actor_of
from jixiao.web.accounts.models import Grant, Person, Unit
from jixiao.web.accounts.role import PersonKind, Role
from tests.web.conftest import County

DAY = dt.date(2025, 3, 31)
BEFORE, AFTER = DAY - dt.timedelta(days=1), DAY + dt.timedelta(days=1)


def roles_on(county: County, *, day: dt.date) -> frozenset[Role]:
    return actor_of(Person.objects.get(pk=county.people["preparer"].pk), today=day).roles


def test_an_actor_knows_the_place_and_year_of_a_role(county: County) -> None:
    Grant.objects.filter(person=county.people["preparer"]).update(year=2024)
    actor = actor_of(county.people["preparer"], source="10.0.0.7", today=DAY)
    (grant,) = actor.grants
    assert (grant.role, grant.unit_id, grant.path, grant.year) == (
        Role.PREPARER,
        county.unit.pk,
        county.unit.path,
        2024,
    )
    assert (actor.person_id, actor.kind, actor.source) == (
        county.people["preparer"].pk,
        PersonKind.BUSINESS,
        "10.0.0.7",
    )


@pytest.mark.parametrize(("field", "held"), [("valid_from", (AFTER, DAY)), ("valid_to", (BEFORE, DAY))])
def test_the_first_and_the_last_day_of_a_role_count(county: County, field: str, held: tuple[dt.date, dt.date]) -> None:
    outside, inside = held
    grants = Grant.objects.filter(person=county.people["preparer"])
    grants.update(**{field: outside})
    assert roles_on(county, day=DAY) == frozenset()
    grants.update(**{field: inside})
    assert roles_on(county, day=DAY) == {Role.PREPARER}


def test_a_role_at_a_unit_that_was_closed_is_over(county: County) -> None:
    Unit.objects.filter(pk=county.unit.pk).update(valid_to=DAY)
    assert roles_on(county, day=DAY) == {Role.PREPARER}
    assert roles_on(county, day=AFTER) == frozenset()


def test_the_last_day_of_an_account_counts(county: County) -> None:
    Person.objects.filter(pk=county.people["preparer"].pk).update(valid_until=DAY)
    assert roles_on(county, day=DAY) == {Role.PREPARER}
    person = Person.objects.get(pk=county.people["preparer"].pk)
    assert actor_of(person, today=AFTER) is NOBODY


@pytest.mark.parametrize("state", [Person.State.CREATED, Person.State.DISABLED])
def test_an_account_that_is_not_in_use_is_nobody(county: County, state: Person.State) -> None:
    person = county.people["preparer"]
    person.state = state
    assert actor_of(person, today=DAY) is NOBODY


def test_an_administrator_has_no_grants_to_look_for(county: County) -> None:
    actor = county.actor("audit")
    assert (actor.kind, actor.grants) == (PersonKind.AUDIT, ())
