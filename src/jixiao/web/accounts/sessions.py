"""Logins: begun with a new session, ended with a reason, at most as many at once as the installation allows."""

from django.conf import settings
from django.contrib.auth import login, update_session_auth_hash
from django.contrib.sessions.models import Session
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from jixiao.web.accounts.find_actor import actor_of
from jixiao.web.accounts.middleware import source_of
from jixiao.web.accounts.models import LoginSession, Person
from jixiao.web.audit.record import Event, append_event

ELSEWHERE = "在另一处登录"
_BACKEND = "jixiao.web.accounts.login.PersonBackend"
_MOST_AGENT = 200


def begin_login(request: HttpRequest, *, person: Person) -> LoginSession:
    """Log a person in with a new session; older logins beyond the limit end and learn why."""
    with transaction.atomic():
        login(request, person, backend=_BACKEND)
        request.session.cycle_key()
        most = settings.CONFIGURATION.number("sessions_per_person")
        old = LoginSession.objects.select_for_update().filter(person=person, ended__isnull=True)
        for other in list(old.order_by("-started"))[most - 1 :]:
            close_login(other, because=ELSEWHERE)
        begun = LoginSession.objects.create(
            person=person,
            session_key=request.session.session_key or "",
            source=source_of(request),
            agent=request.headers.get("User-Agent", "")[:_MOST_AGENT],
        )
        if person.initial_until is not None:  # the code of a new account opens once
            person.initial_until = timezone.now()
        person.last_seen = timezone.now()
        person.save(update_fields=["initial_until", "last_seen"])
        append_event(Event("login.ok", actor_of(person, source=source_of(request)), f"person/{person.pk}"))
    return begun


def close_login(login_session: LoginSession, *, because: str) -> None:
    """End a login; its session is gone from the server."""
    Session.objects.filter(session_key=login_session.session_key).delete()
    if login_session.ended is None:
        login_session.ended, login_session.ended_because = timezone.now(), because
        login_session.save(update_fields=["ended", "ended_because"])


def close_all(person: Person, *, because: str, but: str = "") -> int:
    """End every login of a person except the one with a session key; return how many ended."""
    rows = LoginSession.objects.filter(person=person, ended__isnull=True).exclude(session_key=but)
    for row in rows:
        close_login(row, because=because)
    return len(rows)


def keep_login(request: HttpRequest) -> None:
    """Let a login go on after the password changed: its session gets a new name, and its record follows."""
    old = request.session.session_key
    row = LoginSession.objects.get(session_key=old)
    update_session_auth_hash(request, row.person)
    row.session_key = request.session.session_key or ""
    row.save(update_fields=["session_key"])
