"""Logging in and out: what opens, what does not, and what is told."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from jixiao.web.accounts.models import LoginSession, Person
from jixiao.web.audit.models import Entry
from tests.web.conftest import PASSWORD, County

LOGIN, HOME = "/login/", "/me/"
WRONG = "x"


def try_login(client: Client, *, login: str = "preparer", password: str = PASSWORD) -> int:
    """Return the status of an attempt: 302 is in, 200 is the page again, 429 is locked."""
    return client.post(LOGIN, {"login": login, "password": password}).status_code


@pytest.mark.usefixtures("county")
def test_a_login_opens_a_new_session_and_is_audited() -> None:
    client = Client()
    client.get(LOGIN)
    before = client.session.session_key
    assert try_login(client) == 302
    assert client.session.session_key != before  # no fixation
    assert client.get(HOME).status_code == 200
    assert Entry.objects.get().event == "login.ok"


@pytest.mark.parametrize("login", ["ＰＲＥＰＡＲＥＲ", " preparer ", "Preparer"])
@pytest.mark.usefixtures("county")
def test_a_login_is_folded(login: str) -> None:
    assert try_login(Client(), login=login) == 302


@pytest.mark.usefixtures("county")
def test_wrong_password_and_unknown_login_are_told_alike() -> None:
    wrong = Client().post(LOGIN, {"login": "preparer", "password": "x"}).content.decode()
    unknown = Client().post(LOGIN, {"login": "nobody", "password": "x"}).content.decode()
    assert "登录名或密码不对" in wrong
    assert "登录名或密码不对" in unknown
    assert list(Entry.objects.values_list("event", "outcome")) == [("login.fail", "failed")] * 2


@pytest.mark.usefixtures("county")
def test_five_failures_lock_and_the_right_password_does_not_open() -> None:
    client = Client()
    assert [try_login(client, password=WRONG) for _ in range(5)][-1] == 429
    assert try_login(client) == 429
    assert try_login(client, login="approver") == 302  # nobody else is locked


@pytest.mark.parametrize("state", [Person.State.CREATED, Person.State.DISABLED])
@pytest.mark.usefixtures("county")
def test_an_account_that_is_not_active_stays_out(state: Person.State) -> None:
    Person.objects.filter(login="preparer").update(state=state)
    assert try_login(Client()) == 200


@pytest.mark.usefixtures("county")
def test_an_expired_account_stays_out() -> None:
    Person.objects.filter(login="preparer").update(valid_until=timezone.localdate() - dt.timedelta(days=1))
    assert try_login(Client()) == 200


@pytest.mark.usefixtures("county")
def test_a_one_time_code_opens_once_and_then_asks_for_a_password() -> None:
    until = timezone.now() + dt.timedelta(hours=24)
    Person.objects.filter(login="preparer").update(initial_until=until, must_change=True)
    client = Client()
    assert client.post(LOGIN, {"login": "preparer", "password": PASSWORD})["Location"] == "/me/password/"
    assert client.get(HOME)["Location"] == "/me/password/"
    assert try_login(Client()) == 200  # the second time


@pytest.mark.usefixtures("county")
def test_a_one_time_code_is_over_after_its_day() -> None:
    Person.objects.filter(login="preparer").update(initial_until=timezone.now() - dt.timedelta(seconds=1))
    assert try_login(Client()) == 200


@pytest.mark.usefixtures("county")
def test_a_second_login_ends_the_first_and_says_so() -> None:
    first, second = Client(), Client()
    try_login(first)
    try_login(second)
    assert first.get(HOME)["Location"].startswith(LOGIN)
    assert "在另一处登录" in first.get(LOGIN).content.decode()
    assert second.get(HOME).status_code == 200


@pytest.mark.usefixtures("county")
def test_logging_out_leaves_nothing() -> None:
    client = Client()
    try_login(client)
    cookie = client.cookies["jixiao-session"].value
    response = client.post("/logout/")
    assert response["Clear-Site-Data"] == '"cache"'
    client.cookies["jixiao-session"] = cookie  # replayed
    assert client.get(HOME)["Location"].startswith(LOGIN)
    assert LoginSession.objects.get().ended_because == "退出登录"


@pytest.mark.parametrize(
    "target", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]
)
@pytest.mark.usefixtures("county")
def test_after_login_nobody_is_led_elsewhere(target: str) -> None:
    response = Client().post(LOGIN, {"login": "preparer", "password": PASSWORD, "next": target})
    assert "evil" not in response["Location"]
    assert "javascript" not in response["Location"]


def test_the_second_factor_is_asked_and_its_code_opens_once(county: County) -> None:
    device = TOTPDevice.objects.create(user=county.people["preparer"], name="手机", confirmed=True)
    client = Client()
    assert client.post(LOGIN, {"login": "preparer", "password": PASSWORD})["Location"].startswith("/login/code/")
    assert client.get(HOME)["Location"].startswith(LOGIN)  # the password alone opens nothing
    totp = TOTP(device.bin_key)
    totp.time = timezone.now().timestamp()
    code = f"{totp.token():06}"
    assert client.post("/login/code/", {"code": "000000"}).status_code == 200
    TOTPDevice.objects.update(throttling_failure_timestamp=None, throttling_failure_count=0)
    assert client.post("/login/code/", {"code": code}).status_code == 302
    again = Client()
    try_login(again)
    assert again.post("/login/code/", {"code": code}).status_code == 200  # replayed


def test_the_page_is_kept_out_of_caches(county: County) -> None:
    client = county.client("preparer")
    assert client.get(HOME)["Cache-Control"] == "private, no-store"
