"""Who acts in a request; when a login is over, and what that person is told."""

import datetime as dt

import pytest
from django.conf import settings
from django.test import Client, RequestFactory
from django.utils import timezone

from jixiao.web.accounts.middleware import end_login, must_renew, source_of, why_over
from jixiao.web.accounts.models import Grant, LoginSession, Person
from jixiao.web.setting import Configuration
from tests.web.conftest import County

NOW = dt.datetime(2025, 3, 31, 9, tzinfo=dt.UTC)
SECOND = dt.timedelta(seconds=1)


def login(*, seen: dt.timedelta = SECOND, started: dt.timedelta = SECOND) -> LoginSession:
    return LoginSession(last_seen=NOW - seen, started=NOW - started)


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (None, "没有登录记录"),
        (login(), ""),
        (login(seen=dt.timedelta(minutes=30)), ""),
        (login(seen=dt.timedelta(minutes=30) + SECOND), "长时间没有操作"),
        (login(started=dt.timedelta(hours=10)), ""),
        (login(started=dt.timedelta(hours=10) + SECOND), "登录时间过长"),
        (LoginSession(ended=NOW, ended_because="密码已更改"), "密码已更改"),
    ],
)
def test_why_a_login_is_over(found: LoginSession | None, reason: str) -> None:
    assert why_over(found, now=NOW) == reason


@pytest.mark.parametrize(
    ("days", "must_change", "has_to"),
    [(89, False, False), (90, False, False), (91, False, True), (1, True, True)],
)
def test_a_password_is_renewed_in_time(days: int, *, must_change: bool, has_to: bool) -> None:
    person = Person(must_change=must_change, password_changed=NOW - dt.timedelta(days=days))
    assert must_renew(person, now=NOW) is has_to


def test_a_password_that_was_never_changed_is_as_old_as_the_account() -> None:
    assert must_renew(Person(must_change=False, created=NOW - dt.timedelta(days=91)), now=NOW)


def test_the_first_reason_stays(county: County) -> None:
    county.client("preparer")
    row = LoginSession.objects.get()
    end_login(row, because="退出登录")
    end_login(row, because="账号停用")
    row.refresh_from_db()
    assert row.ended_because == "退出登录"
    end_login(None, because="账号停用")  # nothing to end


@pytest.mark.parametrize(
    ("address", "forwarded", "source"),
    [
        ("10.0.0.9", "1.2.3.4", "10.0.0.9"),  # no proxy of ours: what it says is hearsay
        ("10.0.0.1", "1.2.3.4", "1.2.3.4"),
        ("10.0.0.1", "6.6.6.6, 1.2.3.4", "1.2.3.4"),  # only what our proxy saw itself
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "6.6.6.6, ", "10.0.0.1"),
    ],
)
def test_a_source_is_believed_from_our_proxies_only(
    monkeypatch: pytest.MonkeyPatch, address: str, forwarded: str, source: str
) -> None:
    contents = {**settings.CONFIGURATION.contents, "proxies": ("10.0.0.1",)}
    monkeypatch.setattr(settings, "CONFIGURATION", Configuration(contents))
    request = RequestFactory().get("/", headers={"x-forwarded-for": forwarded})
    request.META["REMOTE_ADDR"] = address
    assert source_of(request) == source


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"last_seen": NOW}, "长时间没有操作"),
        ({"started": NOW}, "登录时间过长"),
        ({"ended": NOW, "ended_because": "密码已更改"}, "密码已更改"),
    ],
)
def test_a_login_that_is_over_leads_back_and_says_why(county: County, change: dict[str, object], reason: str) -> None:
    client = county.client("preparer")
    LoginSession.objects.update(**change)
    assert client.get("/me/")["Location"].startswith("/login/")
    assert reason in client.get("/login/").content.decode()
    assert LoginSession.objects.get().ended_because == reason
    assert client.get("/me/").status_code == 302  # and stays over


def test_a_session_without_a_login_record_opens_nothing(county: County) -> None:
    client = county.client("preparer")
    LoginSession.objects.all().delete()
    assert client.get("/me/").status_code == 302


def test_a_role_given_now_holds_at_the_next_request(county: County) -> None:
    client = county.client("preparer")
    assert client.get("/rounds/open/").status_code == 403
    Grant.objects.filter(person=county.people["preparer"]).update(role="finance", unit=county.region)
    assert client.get("/rounds/open/").status_code == 200


def test_a_visit_is_written_down_once_a_minute(county: County) -> None:
    client = county.client("preparer")
    recent = timezone.now() - dt.timedelta(seconds=30)
    LoginSession.objects.update(last_seen=recent)
    client.get("/me/")
    assert LoginSession.objects.get().last_seen == recent
    LoginSession.objects.update(last_seen=recent - dt.timedelta(minutes=1))
    client.get("/me/")
    assert LoginSession.objects.get().last_seen > recent


def test_who_has_to_renew_can_renew_or_leave_and_nothing_else(county: County) -> None:
    client = county.client("preparer")
    Person.objects.filter(pk=county.people["preparer"].pk).update(must_change=True)
    assert client.get("/")["Location"] == "/me/password/"
    assert client.get("/me/password/").status_code == 200
    assert client.post("/logout/").status_code == 302


@pytest.mark.django_db
def test_no_cache_keeps_a_page_of_nobody_either() -> None:
    assert Client().get("/login/")["Cache-Control"] == "private, no-store"
