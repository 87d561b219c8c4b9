"""From the key of a script to the person it acts for."""

import datetime as dt
import hashlib
from dataclasses import replace

from django.utils import timezone

from jixiao.web.accounts.actor import NOBODY, Actor
from jixiao.web.accounts.find_actor import actor_of
from jixiao.web.accounts.middleware import must_renew
from jixiao.web.api.models import ApiToken

PREFIX = "jixiao-"
_SEEN_EVERY = dt.timedelta(seconds=60)  # how often a use is written down
_MOST_LENGTH = 100


def digest_of(key: str) -> str:
    """Return what is kept of a key; it is random and long, so that one round of hashing is enough."""
    return hashlib.sha256(key.encode()).hexdigest()


def actor_of_key(key: str, *, source: str) -> Actor:
    """Return the actor of a key, nobody for one that is unknown, over, or whose person may not work now."""
    now = timezone.now()
    is_possible = key.startswith(PREFIX) and key.isascii() and len(key) <= _MOST_LENGTH
    token = ApiToken.objects.select_related("person").filter(digest=digest_of(key)).first() if is_possible else None
    if token is None or token.expires < timezone.localdate() or must_renew(token.person, now=now):
        return NOBODY
    actor = actor_of(token.person, source=source)
    if actor.is_known and (token.last_used is None or now - token.last_used > _SEEN_EVERY):
        ApiToken.objects.filter(pk=token.pk).update(last_used=now)
    grants = tuple(grant for grant in actor.grants if not token.roles or grant.role in token.roles)
    return replace(actor, grants=grants)
