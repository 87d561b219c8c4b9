"""A key of a person of the county for tests."""

import datetime as dt

from django.utils import timezone

from jixiao.web.action import perform
from jixiao.web.api.actions import IssueToken
from tests.web.conftest import County


def issue(county: County, *, who: str = "preparer", roles: tuple[str, ...] = (), days: int = 7) -> str:
    """Issue a key as a person."""
    expires = timezone.localdate() + dt.timedelta(days=days)
    return perform(IssueToken("测试", expires, roles), actor=county.actor(who))


def bearer(key: str) -> dict[str, str]:
    """Return the header that shows a key."""
    return {"Authorization": f"Bearer {key}"}
