"""Who asks: the key of a script, or the session of a browser, which then has to prove that the page is ours."""

from typing import cast

from django.http import HttpRequest
from ninja.security.base import AuthBase
from ninja.utils import check_csrf

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.middleware import source_of
from jixiao.web.accounts.request import ActorRequest, actor_in
from jixiao.web.accounts.role import PersonKind
from jixiao.web.action_error import ActionError, DeniedError
from jixiao.web.api.token import actor_of_key

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class CsrfError(ActionError):
    """A browser sent something without the token of a page of ours."""

    code = "csrf"
    status = 403

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__("没有办理：请求没有带页面的校验码。脚本请用密钥访问，页面请刷新后重试。")


class BearerOrSession(AuthBase):
    """Sets the actor of the request; a key goes before a session."""

    openapi_type = "http"
    openapi_scheme = "bearer"

    def __call__(self, request: HttpRequest) -> Actor | None:
        """Return the actor, None for nobody.

        Raises:
            CsrfError: If a browser's request is not from a page of ours.
        """
        kind, _, key = request.headers.get("Authorization", "").partition(" ")
        if kind:
            actor = actor_of_key(key.strip(), source=source_of(request)) if kind.lower() == "bearer" else None
            if actor is None or not actor.is_known:
                return None
            cast("ActorRequest", request).actor = actor
            return actor
        actor = actor_in(request)
        if actor.is_known and request.method not in _SAFE and check_csrf(request) is not None:
            raise CsrfError
        return actor if actor.is_known else None


class BusinessOnly(BearerOrSession):
    """Lets in whom `BearerOrSession` lets in, but no administrator."""

    def __call__(self, request: HttpRequest) -> Actor | None:
        """Return the actor, None for nobody.

        Raises:
            DeniedError: For an administrator.
        """
        actor = super().__call__(request)
        if actor is not None and actor.kind is not PersonKind.BUSINESS:
            raise DeniedError("这一项只给业务人员办理。")
        return actor
