"""The own account: a new password, other logins, the second factor."""

import pytest
from django.utils import timezone
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from jixiao.web.accounts.actions.own import ChangePassword, ConfirmSecondFactor, EndOwnLogin
from jixiao.web.accounts.actor import NOBODY
from jixiao.web.accounts.models import LoginSession
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, DeniedError, NotFoundError
from tests.web.conftest import PASSWORD, County

NEW = "春眠不觉晓-Spring-27"


def test_a_new_password_keeps_this_login_and_ends_the_others(county: County) -> None:
    here, there = county.client("preparer"), county.client("preparer")
    answer = here.post("/me/password/", {"old": PASSWORD, "new": NEW, "again": NEW})
    assert answer.status_code == 302
    assert here.get("/me/").status_code == 200
    assert there.get("/me/").status_code == 302


def test_the_old_password_has_to_be_right(county: County) -> None:
    with pytest.raises(ActionError, match="原密码不对"):
        perform(ChangePassword("wrong", NEW), actor=county.actor("preparer"))


def test_a_password_is_not_used_again(county: County) -> None:
    actor = county.actor("preparer")
    perform(ChangePassword(PASSWORD, NEW), actor=actor)
    with pytest.raises(ActionError, match="近期用过"):
        perform(ChangePassword(NEW, PASSWORD), actor=actor)


def test_nobody_has_no_account() -> None:
    with pytest.raises(DeniedError):
        ChangePassword(PASSWORD, NEW).permit(NOBODY)


def test_a_login_of_somebody_else_is_not_there(county: County) -> None:
    county.client("approver")
    with pytest.raises(NotFoundError):
        perform(EndOwnLogin(LoginSession.objects.get().pk), actor=county.actor("preparer"))


def test_the_second_factor_is_switched_on_with_a_first_code(county: County) -> None:
    actor = county.actor("preparer")
    with pytest.raises(ActionError, match="还没有生成"):
        perform(ConfirmSecondFactor("123456"), actor=actor)
    device = TOTPDevice.objects.create(user=county.people["preparer"], name="手机", confirmed=False)
    totp = TOTP(device.bin_key)
    totp.time = timezone.now().timestamp()
    perform(ConfirmSecondFactor(f"{totp.token():06}"), actor=actor)
    device.refresh_from_db()
    assert device.confirmed
