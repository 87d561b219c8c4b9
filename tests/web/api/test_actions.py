"""Issuing and revoking keys."""

import datetime as dt

import pytest
from django.utils import timezone

from jixiao.web.accounts.actor import NOBODY
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, DeniedError, NotFoundError
from jixiao.web.api.actions import MOST_DAYS, IssueToken, RevokeToken
from jixiao.web.api.models import ApiToken
from jixiao.web.api.token import actor_of_key
from jixiao.web.audit.models import Entry
from tests.web.api.key import issue
from tests.web.conftest import County


def test_a_key_is_issued_and_the_log_does_not_know_it(county: County) -> None:
    key = issue(county)
    entry = Entry.objects.get()
    assert (entry.event, entry.detail["label"]) == ("token.issue", "测试")
    assert key not in str(entry.detail)


@pytest.mark.parametrize(
    ("label", "days", "roles"),
    [("", 7, ()), (" ", 7, ()), ("用", -1, ()), ("用", MOST_DAYS + 1, ()), ("用", 7, ("root",))],
)
def test_what_is_wrong_is_refused(county: County, label: str, days: int, roles: tuple[str, ...]) -> None:
    expires = timezone.localdate() + dt.timedelta(days=days)
    with pytest.raises(ActionError):
        perform(IssueToken(label, expires, roles), actor=county.actor("preparer"))
    assert not ApiToken.objects.exists()


@pytest.mark.parametrize("days", [0, MOST_DAYS])
def test_the_first_and_the_last_possible_day_are_taken(county: County, days: int) -> None:
    assert actor_of_key(issue(county, days=days), source="").is_known


def test_nobody_has_no_keys(county: County) -> None:
    with pytest.raises(DeniedError):
        perform(IssueToken("用", timezone.localdate()), actor=NOBODY)
    assert county.people


def test_keys_are_not_without_number(county: County) -> None:
    for _ in range(20):
        issue(county)
    with pytest.raises(ActionError, match="最多 20 个"):
        issue(county)


def test_a_revoked_key_opens_nothing(county: County) -> None:
    key = issue(county)
    perform(RevokeToken(ApiToken.objects.get().pk), actor=county.actor("preparer"))
    assert not actor_of_key(key, source="").is_known


def test_nobody_revokes_the_key_of_another(county: County) -> None:
    issue(county)
    with pytest.raises(NotFoundError):
        perform(RevokeToken(ApiToken.objects.get().pk), actor=county.actor("approver"))
    assert ApiToken.objects.exists()
