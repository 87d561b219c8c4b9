"""The home page: what is due, what is wrong, what waits for me."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import OWN_ROLES, PersonKind, Role
from jixiao.web.accounts.scope import visible
from jixiao.web.checks.models import CheckRun
from jixiao.web.rounds.models import Assignment
from jixiao.web.rounds.state import DONE, LEVEL_OF_ROLE, WITH_REVIEWERS
from jixiao.web.store.models import YearBook

_ADMINISTRATION = {
    PersonKind.SYSTEM: "accounts:people",
    PersonKind.SECURITY: "accounts:people",
    PersonKind.AUDIT: "audit:index",
}
_REVIEWERS = frozenset(LEVEL_OF_ROLE)
_SOON_DAYS = 7


@dataclass(frozen=True, slots=True)
class Due:
    """One form that a unit owes.

    Unit:
        days: until the last day, negative when it is over.
        errors, warnings: found on the Book as it stands, None where nothing was checked.
    """

    assignment: Assignment
    book: YearBook | None
    days: int
    errors: int | None
    warnings: int | None

    @property
    def is_late(self) -> bool:
        """Whether the last day is over and it is still with the unit."""
        return self.days < 0 and self.assignment.state not in (WITH_REVIEWERS | DONE)

    @property
    def is_soon(self) -> bool:
        """Whether the last day is near."""
        return 0 <= self.days <= _SOON_DAYS and not self.is_late


@require_safe
def home(request: ActorRequest) -> HttpResponse:
    """Show what is due, what is wrong and what waits for the person."""
    actor = request.actor
    if actor.kind in _ADMINISTRATION:
        return redirect(_ADMINISTRATION[actor.kind])
    today = timezone.localdate()
    context = {
        "owed": list(owed(actor, today=today)),
        "waiting": list(waiting(actor)),
        "is_reviewer": bool(actor.roles & _REVIEWERS),
        "is_unit": bool(actor.roles & OWN_ROLES),
        "is_evaluator": Role.EVALUATOR in actor.roles,
    }
    return render(request, "dashboard/home.html", context)


def owed(actor: Actor, *, today: dt.date) -> Iterable[Due]:
    """Return the forms of an actor's own units that are not accepted yet, the most urgent first."""
    open_forms = visible(Assignment, actor=actor, roles=OWN_ROLES).exclude(state__in=DONE)
    rows = open_forms.filter(round__closed__isnull=True).select_related("round", "unit").order_by("due")
    books = {
        (book.unit_id, book.year): book
        for book in visible(YearBook, actor=actor, roles=OWN_ROLES).filter(unit__in={row.unit_id for row in rows})
    }
    runs = {run.book_id: run for run in CheckRun.objects.filter(book__in=list(books.values()))}
    for row in rows:
        book = books.get((row.unit_id, row.round.year))
        run = runs.get(book.pk) if book else None
        is_fresh = run is not None and book is not None and run.revision == book.revision
        errors, warnings = (run.errors, run.warnings) if run is not None and is_fresh else (None, None)
        yield Due(row, book, (row.due - today).days, errors, warnings)


def waiting(actor: Actor) -> Iterable[Assignment]:
    """Return the forms that wait for the review of an actor, at the level whose turn it is, the oldest first."""
    rows = Assignment.objects.none()
    for role, level in LEVEL_OF_ROLE.items():
        rows = rows | visible(Assignment, actor=actor, roles=frozenset({role})).filter(level=level)
    return rows.filter(state__in=WITH_REVIEWERS).select_related("round", "unit").order_by("changed")
