"""Each request learns who acts in it; a login that is idle, too old, ended elsewhere or withdrawn is over."""

import datetime as dt
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils import timezone

from jixiao.web.accounts.actor import NOBODY
from jixiao.web.accounts.find_actor import actor_of
from jixiao.web.accounts.models import LoginSession, Person
from jixiao.web.accounts.request import ActorRequest

ENDED = "ended_because"  # what the session tells the login page
_ALWAYS_OPEN = ("accounts:password", "accounts:logout")  # for whoever has to set a new password first
_SEEN_EVERY = dt.timedelta(seconds=60)  # how often a visit is written down


class ActorMiddleware:
    """Sets `request.actor` and keeps every page out of caches."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: ActorRequest) -> HttpResponse:
        """Find the actor, answer, and forbid caches to keep the answer."""
        request.actor = NOBODY
        person = request.user if isinstance(request.user, Person) else None
        if person is None:
            tell_why_over(request)
        else:
            self._enter(request, person=person)
        is_bound = person is not None and request.actor.is_known and must_renew(person, now=timezone.now())
        is_elsewhere = is_bound and request.path not in {resolve_url(name) for name in _ALWAYS_OPEN}
        response = redirect("accounts:password") if is_elsewhere else self.get_response(request)
        if "Cache-Control" not in response:
            response["Cache-Control"] = "private, no-store"
        return response

    def _enter(self, request: ActorRequest, *, person: Person) -> None:
        login = LoginSession.objects.filter(session_key=request.session.session_key or "", person=person).first()
        reason = why_over(login, now=timezone.now())
        actor = actor_of(person, source=source_of(request))
        if reason or not actor.is_known or login is None:
            end_login(login, because=reason or "账号停用")
            logout(request)
            request.session[ENDED] = reason or "账号停用"
            return
        request.actor = actor
        if timezone.now() - login.last_seen > _SEEN_EVERY:
            login.save(update_fields=["last_seen"])


def tell_why_over(request: HttpRequest) -> None:
    """Keep for the login page why the login of this browser ended, where it ended elsewhere."""
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    ended = LoginSession.objects.filter(session_key=key, ended__isnull=False).first() if key else None
    if ended is not None and ENDED not in request.session:
        request.session[ENDED] = ended.ended_because


def must_renew(person: Person, *, now: dt.datetime) -> bool:
    """Whether a person has to set a new password before anything else."""
    days = settings.CONFIGURATION.number("password_days")
    changed = person.password_changed or person.created
    return person.must_change or (days > 0 and now - changed > dt.timedelta(days=days))


def why_over(login: LoginSession | None, *, now: dt.datetime) -> str:
    """Return why a login is over, empty while it is good."""
    if login is None:
        return "没有登录记录"
    if login.ended is not None:
        return login.ended_because
    if now - login.last_seen > dt.timedelta(minutes=settings.CONFIGURATION.number("idle_minutes")):
        return "长时间没有操作"
    if now - login.started > dt.timedelta(hours=settings.CONFIGURATION.number("session_hours")):
        return "登录时间过长"
    return ""


def end_login(login: LoginSession | None, *, because: str) -> None:
    """Mark a login as over; its first reason stays."""
    if login is not None and login.ended is None:
        login.ended = timezone.now()
        login.ended_because = because
        login.save(update_fields=["ended", "ended_because"])


def source_of(request: HttpRequest) -> str:
    """Return the address a request comes from; what a proxy says counts only if the proxy is one of ours."""
    address = str(request.META.get("REMOTE_ADDR", ""))
    if address in settings.CONFIGURATION.listed("proxies"):
        return str(request.META.get("HTTP_X_FORWARDED_FOR", address)).rpartition(",")[2].strip() or address
    return address
