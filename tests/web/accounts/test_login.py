"""The backend: password, state and dates, each alone enough to refuse."""

import datetime as dt

import pytest
from django.test import RequestFactory
from django.utils import timezone

from jixiao.web.accounts.login import PersonBackend, locked_out
from jixiao.web.accounts.models import Person
from tests.web.conftest import PASSWORD, County


def enter(login: str, password: str = PASSWORD) -> Person | None:
    return PersonBackend().authenticate(None, login, password)


def change(county: County, **fields: object) -> None:
    Person.objects.filter(pk=county.people["preparer"].pk).update(**fields)


def test_the_right_password_is_let_in_however_the_login_is_written(county: County) -> None:
    assert enter(" ＰREparer") == county.people["preparer"]
    assert enter("preparer", PASSWORD.lower()) is None
    assert enter("") is None
    assert enter("preparer", "") is None


@pytest.mark.parametrize("state", [Person.State.CREATED, Person.State.DISABLED])
def test_the_right_password_of_a_closed_account_is_not(county: County, state: Person.State) -> None:
    change(county, state=state)
    assert enter("preparer") is None


@pytest.mark.parametrize(("days", "is_in"), [(0, True), (-1, False)])
def test_the_last_day_of_an_account_is_a_day_of_it(county: County, days: int, *, is_in: bool) -> None:
    change(county, valid_until=timezone.localdate() + dt.timedelta(days=days))
    assert (enter("preparer") is not None) is is_in


@pytest.mark.parametrize(("seconds", "is_in"), [(60, True), (-1, False)])
def test_a_first_password_holds_for_a_while(county: County, seconds: int, *, is_in: bool) -> None:
    change(county, initial_until=timezone.now() + dt.timedelta(seconds=seconds))
    assert (enter("preparer") is not None) is is_in


@pytest.mark.django_db
def test_an_unknown_login_costs_a_hash_too(monkeypatch: pytest.MonkeyPatch) -> None:
    hashed: list[str] = []
    monkeypatch.setattr("jixiao.web.accounts.login.make_password", hashed.append)
    assert enter("nobody", "typed") is None
    assert hashed == ["typed"]


def test_a_session_finds_its_person(county: County) -> None:
    assert PersonBackend().get_user(county.people["finance"].pk) == county.people["finance"]
    assert PersonBackend().get_user(0) is None


def test_a_locked_account_is_told_how_long() -> None:
    page = locked_out(RequestFactory().post("/login/"), {})
    assert page.status_code == 429
    assert "请 15 分钟后再试" in page.content.decode()
