"""Three administrators kept apart: each does its own, none sees business data."""

import datetime as dt
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from jixiao.web.accounts.actions import administer
from jixiao.web.accounts.models import Grant, LoginSession, Person
from jixiao.web.accounts.role import PersonKind, Role
from jixiao.web.action import Action, perform
from jixiao.web.action_error import ActionError, ConflictError, DeniedError
from jixiao.web.audit.models import Entry
from tests.web.conftest import PASSWORD, County

EVERYBODY = ("preparer", "approver", "department", "finance", "evaluator", "reader", "system", "security", "audit")


def actions(county: County) -> dict[str, tuple[Action[Any], str]]:
    """Return each administrative action with the one administrator who may do it."""
    person = county.people["reader"].pk
    grant = Grant.objects.get(person=person)
    return {
        "create": (administer.CreatePerson("new", "新人"), "system"),
        "disable": (administer.DisablePerson(person), "system"),
        "reset": (administer.ResetPassword(person), "system"),
        "activate": (administer.ActivatePerson(person), "security"),
        "reset_factor": (administer.ResetSecondFactor(person), "security"),
        "give": (administer.GiveRole(person, Role.FINANCE, county.region.pk), "security"),
        "revoke": (administer.RevokeRole(grant.pk), "security"),
    }


@pytest.mark.parametrize("name", ["create", "disable", "reset", "activate", "reset_factor", "give", "revoke"])
def test_each_action_belongs_to_one_administrator(county: County, name: str) -> None:
    for who in EVERYBODY:
        action, owner = actions(county)[name]
        if who == owner:
            continue
        with pytest.raises(DeniedError):
            perform(action, actor=county.actor(who))
    action, owner = actions(county)[name]
    perform(action, actor=county.actor(owner))
    assert Entry.objects.filter(outcome="denied").count() == len(EVERYBODY) - 1
    assert Entry.objects.filter(outcome="ok").count() == 1


@pytest.mark.parametrize("login", ["PREPARER", " ｐreparer"])
def test_a_login_is_given_once_however_it_is_written(county: County, login: str) -> None:
    with pytest.raises(ConflictError):
        perform(administer.CreatePerson(login, "又一人"), actor=county.actor("system"))


def test_a_new_account_waits_for_a_second_pair_of_eyes(county: County) -> None:
    person, code = perform(administer.CreatePerson("new", "新人"), actor=county.actor("system"))
    assert person.state == Person.State.CREATED
    assert person.check_password(code)
    assert code not in str(list(Entry.objects.values()))
    perform(administer.ActivatePerson(person.pk), actor=county.actor("security"))
    person.refresh_from_db()
    assert person.is_enabled


@pytest.mark.parametrize("kind", [PersonKind.SYSTEM, PersonKind.SECURITY, PersonKind.AUDIT])
def test_an_administrator_holds_no_business_role(county: County, kind: PersonKind) -> None:
    person = county.people[kind.value]
    with pytest.raises(ActionError, match="不能同时承担业务角色"):
        perform(administer.GiveRole(person.pk, Role.READER, county.unit.pk), actor=county.actor("security"))
    with pytest.raises(DatabaseError), transaction.atomic():  # and behind the program's back neither
        Grant.objects.create(person=person, role=Role.READER, unit=county.unit)
    with pytest.raises(DatabaseError), transaction.atomic():
        Person.objects.filter(pk=county.people["reader"].pk).update(kind=kind)


def test_the_last_administrator_of_a_kind_cannot_be_closed(county: County) -> None:
    with pytest.raises(ActionError, match="最后一个"):
        perform(administer.DisablePerson(county.people["audit"].pk), actor=county.actor("system"))


def test_closing_an_account_ends_its_logins_at_once(county: County) -> None:
    client = county.client("preparer")
    perform(administer.DisablePerson(county.people["preparer"].pk), actor=county.actor("system"))
    assert client.get("/me/").status_code == 302
    assert LoginSession.objects.get().ended_because == "账号停用"


def test_a_role_that_was_taken_back_is_gone_at_the_next_request(county: County) -> None:
    client = county.client("finance")
    assert client.get("/rounds/").status_code == 200
    grant = Grant.objects.get(person=county.people["finance"])
    perform(administer.RevokeRole(grant.pk), actor=county.actor("security"))
    assert client.get("/rounds/open/").status_code == 403


def test_a_reset_gives_a_code_and_ends_every_login(county: County) -> None:
    client = county.client("preparer")
    person, code = perform(administer.ResetPassword(county.people["preparer"].pk), actor=county.actor("system"))
    assert not person.check_password(PASSWORD)
    assert person.initial_until is not None
    assert person.initial_until - dt.timedelta(hours=24) < person.initial_until
    assert client.get("/me/").status_code == 302
    assert len(code) == 19
