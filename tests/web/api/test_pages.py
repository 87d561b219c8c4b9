"""The page of the own keys: a key is shown once."""

import datetime as dt

import pytest
from django.utils import timezone

from jixiao.web.api.models import ApiToken
from tests.web.conftest import County

PAGE = "/me/tokens/"


def test_a_key_is_shown_once(county: County) -> None:
    client = county.client("preparer")
    expires = (timezone.localdate() + dt.timedelta(days=30)).isoformat()
    made = client.post(PAGE, {"label": "每月导入", "expires": expires}).content.decode()
    assert "jixiao-" in made
    listed = client.get(PAGE).content.decode()
    assert "每月导入" in listed
    assert "<code>jixiao-" not in listed


@pytest.mark.parametrize("sent", [{}, {"label": "用", "expires": "1999-01-01"}, {"label": "用", "expires": "x"}])
def test_what_is_wrong_is_told_in_the_form(county: County, sent: dict[str, str]) -> None:
    answer = county.client("preparer").post(PAGE, sent)
    assert answer.status_code == 422
    assert not ApiToken.objects.exists()


def test_one_sees_and_revokes_the_own_keys_only(county: County) -> None:
    owner = county.people["preparer"]
    token = ApiToken.objects.create(person=owner, label="私有", digest="d", expires=timezone.localdate())
    other = county.client("approver")
    assert "私有" not in other.get(PAGE).content.decode()
    assert other.post(f"{PAGE}{token.pk}/revoke/").status_code == 404
    assert county.client("preparer").post(f"{PAGE}{token.pk}/revoke/").status_code == 302
    assert not ApiToken.objects.exists()
