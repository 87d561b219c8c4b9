"""What every page is given: who looks at it, and where that person can go."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.request import actor_in
from jixiao.web.accounts.role import PersonKind, Role


@dataclass(frozen=True, slots=True)
class Door:
    """One entry of the main menu and whose it is."""

    label: str
    address: str
    is_for: Callable[[Actor], bool]


def _of_business(actor: Actor) -> bool:
    return actor.is_known and actor.kind is PersonKind.BUSINESS


def _with(*roles: Role) -> Callable[[Actor], bool]:
    return lambda actor: bool(actor.roles & set(roles))


def _who_is(*kinds: PersonKind) -> Callable[[Actor], bool]:
    return lambda actor: actor.is_known and actor.kind in kinds


DOORS = (
    Door("首页", "dashboard:home", _of_business),
    Door("填报", "books:index", _with(Role.PREPARER, Role.APPROVER)),
    Door("审核", "review:index", _with(Role.DEPARTMENT, Role.FINANCE)),
    Door("评价任务", "review:tasks", _with(Role.EVALUATOR)),
    Door("轮次", "rounds:index", _with(Role.FINANCE)),
    Door("总览", "dashboard:county", _with(Role.FINANCE, Role.DEPARTMENT, Role.READER)),
    Door("整改", "rectification:index", _of_business),
    Door("文件", "documents:index", _of_business),
    Door("公开", "disclosure:index", _of_business),
    Door("检查文件", "documents:check", _of_business),
    Door("账号", "accounts:people", _who_is(PersonKind.SYSTEM, PersonKind.SECURITY)),
    Door("角色", "accounts:grants", _who_is(PersonKind.SECURITY)),
    Door("单位", "accounts:units", _who_is(PersonKind.SYSTEM, PersonKind.SECURITY)),
    Door("运行", "operation:index", _who_is(PersonKind.SYSTEM)),
    Door("审计", "audit:index", _who_is(PersonKind.AUDIT, PersonKind.SECURITY)),
)


def page_context(request: HttpRequest) -> dict[str, Any]:
    """Return what the frame of every page shows."""
    actor = actor_in(request)
    return {
        "actor": actor,
        "person": {"name": actor.name, "role": role_words(actor)} if actor.is_known else None,
        "person_links": [{"label": "我的账号", "url": reverse("accounts:own")}],
        "logout_url": reverse("accounts:logout"),
        "home_url": reverse("dashboard:home") if _of_business(actor) else "/",
        "nav_items": list(_open_doors(actor, here=request.path)),
        "csrf_cookie": settings.CSRF_COOKIE_NAME,
        "money_unit": "万元",
    }


def role_words(actor: Actor) -> str:
    """Return what a person is here, in words."""
    if actor.kind is not PersonKind.BUSINESS:
        return str(actor.kind.label)
    return "、".join(str(role.label) for role in Role if role in actor.roles) or "尚未授予角色"


def _open_doors(actor: Actor, *, here: str) -> Iterator[dict[str, Any]]:
    for door in DOORS:
        if not door.is_for(actor):
            continue
        try:
            url = reverse(door.address)
        except NoReverseMatch:
            continue
        yield {"label": door.label, "url": url, "is_current": here.startswith(url) and (url != "/" or here == "/")}
