"""Logins begin with a new session and end with a reason."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from jixiao.web.accounts.models import LoginSession, Person
from jixiao.web.accounts.sessions import close_all, close_login
from jixiao.web.audit.models import Entry
from tests.web.conftest import PASSWORD, County


def enter(county: County, *, agent: str = "") -> Client:
    client = Client(headers={"user-agent": agent})
    asked = {"login": county.people["preparer"].login, "password": PASSWORD}
    assert client.post("/login/", asked).status_code == 302
    return client


def test_a_login_is_kept_with_where_it_came_from(county: County) -> None:
    enter(county, agent="x" * 300)
    row = LoginSession.objects.get()
    assert (row.source, row.agent) == ("127.0.0.1", "x" * 200)
    assert Person.objects.get(login="preparer").last_seen is not None


def test_one_login_at_once_the_older_ends_and_its_session_is_gone(county: County) -> None:
    enter(county)
    first = LoginSession.objects.get()
    enter(county)
    first.refresh_from_db()
    assert first.ended_because == "在另一处登录"
    assert not Session.objects.filter(session_key=first.session_key).exists()
    assert LoginSession.objects.filter(ended__isnull=True).count() == 1


def test_the_log_never_names_a_session(county: County) -> None:
    enter(county)
    entry = Entry.objects.get()
    assert (entry.event, entry.subject) == ("login.ok", f"person/{county.people['preparer'].pk}")
    assert LoginSession.objects.get().session_key not in str(Entry.objects.values().get())


def test_a_login_ends_once(county: County) -> None:
    enter(county)
    row = LoginSession.objects.get()
    close_login(row, because="退出登录")
    ended = row.ended
    close_login(row, because="账号停用")
    row.refresh_from_db()
    assert (row.ended, row.ended_because) == (ended, "退出登录")


def test_all_logins_end_but_one_and_only_those_of_the_person(county: County) -> None:
    here, _, _ = county.client("preparer"), county.client("preparer"), county.client("approver")
    person = county.people["preparer"]
    assert close_all(person, because="密码已更改", but=here.session.session_key or "") == 1
    assert close_all(person, because="账号停用") == 1
    assert close_all(person, because="账号停用") == 0
    still_open = LoginSession.objects.filter(ended__isnull=True)
    assert [row.person.login for row in still_open] == ["approver"]


@pytest.mark.usefixtures("county")
def test_the_browser_of_a_login_that_ended_is_nobody() -> None:
    client = Client()
    client.post("/login/", {"login": "preparer", "password": PASSWORD})
    close_login(LoginSession.objects.get(), because="本人结束")
    assert client.get("/me/")["Location"].startswith("/login/")
