"""Find the roles that a person holds right now: asked at every request, and again where an action has its locks."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from django.db.models import Q, QuerySet
from django.utils import timezone

from jixiao.web.accounts.actor import CONSOLE, NOBODY, Actor, Granted
from jixiao.web.accounts.models import Grant, Person
from jixiao.web.accounts.role import PersonKind, Role


def actor_of(person: Person, *, source: str = "", today: dt.date | None = None) -> Actor:
    """Return the actor of a person; one who is disabled or expired is nobody."""
    day = today or timezone.localdate()
    if not person.is_enabled or (person.valid_until and person.valid_until < day):
        return NOBODY
    kind = PersonKind(person.kind)
    grants = _grants(person, day=day) if kind is PersonKind.BUSINESS else ()
    return Actor(person_id=person.pk, name=person.name, kind=kind, grants=grants, source=source)


def still(actor: Actor) -> Actor:
    """Return what holds of an actor at this moment: no more than before, and less if a role or the account was taken.

    Who acts from the console of the server, or for the system, is what they say.
    """
    if not actor.is_known or actor.source == CONSOLE:
        return actor
    now = actor_of(Person.objects.get(pk=actor.person_id), source=actor.source)
    return replace(now, grants=tuple(grant for grant in actor.grants if grant in now.grants))


def grants_on(day: dt.date) -> QuerySet[Grant]:
    """Return the roles of everybody that hold on a day."""
    begun = Q(valid_from__isnull=True) | Q(valid_from__lte=day)
    not_over = Q(valid_to__isnull=True) | Q(valid_to__gte=day)
    existing = Q(unit__valid_to__isnull=True) | Q(unit__valid_to__gte=day)
    return Grant.objects.filter(begun & not_over & existing)


def people_with(roles: Iterable[Role], *, units: Iterable[int], day: dt.date) -> QuerySet[Person]:
    """Return who holds one of some roles at one of some units, by their ids, on a day and may work then, by name."""
    holders = grants_on(day).filter(role__in=tuple(roles), unit__in=tuple(units)).values("person")
    working = Q(valid_until__isnull=True) | Q(valid_until__gte=day)
    return Person.objects.filter(working, pk__in=holders, state=Person.State.ACTIVE).order_by("name", "pk")


def _grants(person: Person, *, day: dt.date) -> tuple[Granted, ...]:
    rows = grants_on(day).filter(person=person)
    return tuple(
        Granted(Role(role), unit_id, path, year)
        for role, unit_id, path, year in rows.values_list("role", "unit_id", "unit__path", "year")
    )
