"""Issue and revoke the keys of own scripts."""

import datetime as dt
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.role import Role
from jixiao.web.action import Action, Effect, Result
from jixiao.web.action_error import ActionError, DeniedError, NotFoundError
from jixiao.web.api.models import ApiToken
from jixiao.web.api.token import PREFIX, digest_of

MOST_DAYS = 366  # a forgotten key is over within a year
_BYTES = 32
_MOST_TOKENS = 20


class _OwnToken(Action[Result]):
    """An action of a logged-in person on the own keys."""

    def permit(self, actor: Actor) -> None:
        """Refuse whoever is not logged in."""
        if not actor.is_known:
            raise DeniedError("请先登录。")


@dataclass
class IssueToken(_OwnToken[str]):
    """A new key; the result is the key, which nobody can read again.

    Unit:
        roles: the roles it is limited to; empty for all.
    """

    label: str
    expires: dt.date
    roles: Sequence[str] = ()
    event = "token.issue"

    def change(self, actor: Actor) -> Effect[str]:
        """Keep its digest."""
        today = timezone.localdate()
        if not self.label.strip():
            raise ActionError("请写明密钥的用途。")
        if not today <= self.expires <= today + dt.timedelta(days=MOST_DAYS):
            raise ActionError(f"有效期要在今天到 {MOST_DAYS} 天之内。请改选日期。")
        if not set(self.roles) <= set(Role.values):
            raise ActionError("没有这样的角色。请刷新页面重新选择。")
        if ApiToken.objects.filter(person=actor.person_id).count() >= _MOST_TOKENS:
            raise ActionError(f"密钥最多 {_MOST_TOKENS} 个。请先收回不用的。")
        key = PREFIX + secrets.token_urlsafe(_BYTES)
        token = ApiToken.objects.create(
            person_id=actor.person_id,
            label=self.label.strip(),
            digest=digest_of(key),
            roles=sorted(self.roles),
            expires=self.expires,
        )
        detail = {"label": token.label, "roles": token.roles, "expires": self.expires.isoformat()}
        return Effect(key, f"token/{token.pk}", detail=detail)


@dataclass
class RevokeToken(_OwnToken[None]):
    """Take a key back; it opens nothing from now on."""

    pk: int
    event = "token.revoke"

    def change(self, actor: Actor) -> Effect[None]:
        """Remove it; one of somebody else is not there."""
        token = ApiToken.objects.filter(person=actor.person_id, pk=self.pk).first()
        if token is None:
            raise NotFoundError
        detail = {"label": token.label}
        token.delete()
        return Effect(None, f"token/{self.pk}", detail=detail)
