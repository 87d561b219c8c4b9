"""Cases of the group E of the fault catalogue: who is logged in, and until when."""

import datetime as dt

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.utils import timezone

from jixiao.web.accounts.models import LoginSession, Person
from jixiao.web.accounts.password_rule import password_problems
from jixiao.web.audit.models import Entry
from tests.web.conftest import PASSWORD, County

HOME = "/me/"


def is_in(client: Client) -> bool:
    """Whether a browser is logged in."""
    return client.get(HOME).status_code == 200


def enter(login: str = "preparer", **headers: str) -> Client:
    """Log in through the page."""
    client = Client(headers=headers)
    client.post("/login/", {"login": login, "password": PASSWORD})
    return client


@pytest.mark.parametrize("column", ["last_seen", "started"])
@pytest.mark.usefixtures("county")
def test_e03_an_idle_or_old_login_is_over(column: str) -> None:
    client = enter()
    assert is_in(client)
    LoginSession.objects.update(**{column: timezone.now() - dt.timedelta(hours=12, minutes=1)})
    assert not is_in(client)


@pytest.mark.usefixtures("county")
def test_e03_a_disabled_account_is_out_at_the_next_request() -> None:
    client = enter()
    Person.objects.filter(login="preparer").update(state=Person.State.DISABLED)
    assert not is_in(client)
    Person.objects.filter(login="preparer").update(state=Person.State.ACTIVE)
    assert not is_in(client)  # it does not come back by itself


@pytest.mark.usefixtures("county")
def test_e03_a_login_that_was_set_before_is_not_taken_over() -> None:
    client = Client()
    client.cookies["jixiao-session"] = "a" * 32
    client.post("/login/", {"login": "preparer", "password": PASSWORD})
    assert client.cookies["jixiao-session"].value != "a" * 32


@pytest.mark.usefixtures("county")
def test_e04_the_cookie_is_for_this_site_and_not_for_scripts() -> None:
    cookie = enter().cookies["jixiao-session"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


@pytest.mark.parametrize(
    "password", ["admin", "123456", "Luxian@2024", "Jixiao@20240101", "Password123!", "Nongjizhan2024!"]
)
def test_e06_what_somebody_would_try_is_no_password(county: County, password: str) -> None:
    assert password_problems(password, person=county.people["preparer"])


def test_e06_the_defaults_of_others_open_nothing(county: County) -> None:
    assert county.people
    for password in ("admin", "123456", "admin123"):
        for login in ("admin", "root", "system"):
            client = Client()
            client.post("/login/", {"login": login, "password": password})
            assert not is_in(client)


@pytest.mark.parametrize(
    "header", ["X-Forwarded-For", "X_Forwarded_For", "X-Real-IP", "Forwarded", "Client-IP", "X-SSL-Client-Cert"]
)
@pytest.mark.usefixtures("county")
def test_e08_nobody_says_from_where_but_the_proxy(header: str) -> None:
    enter(**{header: "10.9.9.9"})
    assert Entry.objects.get(event="login.ok").source == "127.0.0.1"


@pytest.mark.usefixtures("county")
def test_e08_the_proxy_says_the_last_address() -> None:
    contents = {**settings.CONFIGURATION.contents, "proxies": ("127.0.0.1",)}
    with override_settings(CONFIGURATION=type(settings.CONFIGURATION)(contents)):
        enter(**{"X-Forwarded-For": "6.6.6.6, 10.9.9.9"})
    assert Entry.objects.get(event="login.ok").source == "10.9.9.9"


@pytest.mark.usefixtures("county")
def test_e12_a_password_without_end_is_refused_before_it_is_hashed() -> None:
    answer = Client().post("/login/", {"login": "preparer", "password": "x" * 100_000})
    assert answer.status_code == 200
    assert not Entry.objects.filter(event="login.ok").exists()


def test_e13_an_administrator_never_picks_a_password(county: County) -> None:
    pk = county.people["preparer"].pk
    page = county.client("system").post(f"/people/{pk}/reset/", {"password": PASSWORD, "new": PASSWORD})
    assert page.status_code == 200
    person = Person.objects.get(pk=pk)
    assert not person.check_password(PASSWORD)
    assert person.must_change


@pytest.mark.usefixtures("county")
def test_e14_after_logout_nothing_is_shown() -> None:
    client = enter()
    page = client.get(HOME)
    assert "no-store" in page["Cache-Control"]
    assert '"cache"' in client.post("/logout/")["Clear-Site-Data"]
    assert not is_in(client)
