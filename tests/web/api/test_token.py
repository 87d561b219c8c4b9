"""A key acts for its person, no further than the person may, and no longer than it was given for."""

import datetime as dt
from dataclasses import replace

import pytest
from django.utils import timezone

from jixiao.web.accounts.models import Grant, Person
from jixiao.web.accounts.role import Role
from jixiao.web.api.models import ApiToken
from jixiao.web.api.token import actor_of_key, digest_of
from tests.web.api.key import issue
from tests.web.conftest import County


def test_a_key_is_the_person_with_the_roles_of_now(county: County) -> None:
    key = issue(county)
    assert actor_of_key(key, source="s") == replace(county.actor("preparer"), source="s")
    Grant.objects.filter(person=county.people["preparer"]).delete()
    assert actor_of_key(key, source="s").roles == frozenset()


def test_a_limited_key_holds_only_its_roles(county: County) -> None:
    assert actor_of_key(issue(county, roles=("approver",)), source="").roles == frozenset()
    assert actor_of_key(issue(county, roles=("preparer",)), source="").roles == {Role.PREPARER}


@pytest.mark.parametrize("key", ["", "jixiao-", "jixiao-unknown", "x" * 5000, "jixiao-密", "preparer"])
@pytest.mark.usefixtures("county")
def test_what_is_no_key_is_nobody(key: str) -> None:
    assert not actor_of_key(key, source="").is_known


def test_an_old_key_is_nobody(county: County) -> None:
    key = issue(county, days=0)
    assert actor_of_key(key, source="").is_known
    ApiToken.objects.update(expires=timezone.localdate() - dt.timedelta(days=1))
    assert not actor_of_key(key, source="").is_known


@pytest.mark.parametrize("change", [{"state": Person.State.DISABLED}, {"must_change": True}])
def test_a_person_who_may_not_work_has_no_key_that_does(county: County, change: dict[str, object]) -> None:
    key = issue(county)
    Person.objects.filter(login="preparer").update(**change)
    assert not actor_of_key(key, source="").is_known


def test_only_the_digest_is_kept_and_the_use_is_written_down(county: County) -> None:
    key = issue(county)
    token = ApiToken.objects.get()
    assert token.digest == digest_of(key)
    assert key not in str(token.__dict__)
    assert token.last_used is None
    actor_of_key(key, source="")
    token.refresh_from_db()
    assert token.last_used is not None
