"""The page of the own account."""

import pytest
from django.test import Client
from django.utils import timezone
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from jixiao.web.accounts.models import LoginSession
from tests.web.conftest import PASSWORD, County

NEW = "春眠不觉晓-Spring-27"


def change(client: Client, *, old: str = PASSWORD, new: str = NEW, again: str = NEW) -> tuple[int, str]:
    answer = client.post("/me/password/", {"old": old, "new": new, "again": again})
    return answer.status_code, answer.content.decode()


def test_it_shows_roles_and_the_logins_that_are_open(county: County) -> None:
    client = county.client("preparer")
    page = client.get("/me/").content.decode()
    assert "单位经办" in page
    assert "示例县农技站" in page


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"old": "wrong"}, "原密码不对"),
        ({"again": NEW + "x"}, "两次输入的新密码不一样"),
        ({"new": "short", "again": "short"}, "12"),
        ({"new": PASSWORD, "again": PASSWORD}, "近期用过"),
    ],
)
def test_a_password_that_is_not_taken_says_why(county: County, asked: dict[str, str], told: str) -> None:
    status, page = change(county.client("preparer"), **asked)
    assert status == 200
    assert told in page
    assert not any(typed in page for typed in asked.values() if len(typed) > 5)  # and is not printed


def test_a_login_of_the_own_is_ended_and_only_of_the_own(county: County) -> None:
    here, there = county.client("preparer"), county.client("preparer")
    row = LoginSession.objects.get(session_key=there.session.session_key)
    assert county.client("approver").post(f"/me/logins/{row.pk}/end/").status_code == 404
    assert here.get(f"/me/logins/{row.pk}/end/").status_code == 405
    assert here.post(f"/me/logins/{row.pk}/end/").status_code == 302
    assert there.get("/me/").status_code == 302
    assert here.get("/me/").status_code == 200


def test_the_second_factor_is_set_up_step_by_step(county: County) -> None:
    client = county.client("preparer")
    assert client.get("/me/code/").status_code == 200
    assert not TOTPDevice.objects.exists()  # looking makes no key
    client.post("/me/code/")
    client.post("/me/code/")
    device = TOTPDevice.objects.get()  # a new key replaces the one not yet in use
    assert "动态口令不对" in client.post("/me/code/", {"code": "000000"}).content.decode()
    TOTPDevice.objects.update(throttling_failure_timestamp=None, throttling_failure_count=0)
    totp = TOTP(device.bin_key)
    totp.time = timezone.now().timestamp()
    assert client.post("/me/code/", {"code": f"{totp.token():06}"}).status_code == 302
    assert TOTPDevice.objects.get().confirmed
