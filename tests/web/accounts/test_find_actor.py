"""Roles hold from their first to their last day, while person and unit are there."""

import datetime as dt
from dataclasses import replace

import pytest

from jixiao.web.accounts.actor import CONSOLE, NOBODY, SYSTEM, Actor, Granted
from jixiao.web.accounts.find_actor import actor_of, people_with, still
from jixiao.web.accounts.models import Grant, Person, Unit
from jixiao.web.accounts.role import PersonKind, Role
from tests.web.conftest import County, give

DAY = dt.date(2025, 3, 31)
INSTALLER = Actor(99, grants=(Granted(Role.FINANCE, 1, "/1/"),), source=CONSOLE)
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


def test_an_actor_keeps_what_holds_and_gains_nothing(county: County) -> None:
    before = county.actor("preparer")
    assert still(before) == before
    give(county.people["preparer"], role=Role.APPROVER, unit=county.unit)
    assert still(before) == before
    Grant.objects.filter(person=county.people["preparer"], role=Role.PREPARER).delete()
    assert still(before) == replace(before, grants=())


def test_a_disabled_person_is_nobody_at_once(county: County) -> None:
    before = county.actor("preparer")
    Person.objects.filter(pk=before.person_id).update(state=Person.State.DISABLED)
    assert not still(before).is_known


@pytest.mark.parametrize(
    "actor", [NOBODY, SYSTEM, Actor(99, grants=(Granted(Role.FINANCE, 1, "/1/"),), source=CONSOLE)]
)
def test_who_works_on_the_server_itself_is_what_they_say(db: None, actor: Actor) -> None:
    assert db is None
    assert still(actor) == actor


@pytest.mark.parametrize(
    ("first", "last", "is_there"), [(BEFORE, AFTER, True), (None, BEFORE, False), (AFTER, None, False)]
)
def test_who_holds_a_role_on_a_day_is_found(
    county: County, first: dt.date | None, last: dt.date | None, *, is_there: bool
) -> None:
    Grant.objects.filter(person=county.people["preparer"]).update(valid_from=first, valid_to=last)
    found = people_with({Role.PREPARER}, units=(county.unit.pk, county.other.pk), day=DAY)
    assert (county.people["preparer"] in found) is is_there
    assert county.people["preparer_other"] in found
    assert county.people["approver"] not in found


@pytest.mark.parametrize("lost", [{"state": Person.State.DISABLED}, {"valid_until": BEFORE}])
def test_who_may_not_work_is_asked_for_nothing(county: County, lost: dict[str, object]) -> None:
    Person.objects.filter(pk=county.people["preparer"].pk).update(**lost)
    assert not people_with({Role.PREPARER}, units=(county.unit.pk,), day=DAY)
