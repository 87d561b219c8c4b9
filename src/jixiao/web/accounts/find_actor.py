"""Find the roles that a person holds right now; asked at every request, so that a change holds at the next one."""

import datetime as dt

from django.db.models import Q
from django.utils import timezone

from jixiao.web.accounts.actor import NOBODY, Actor, Granted
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


def _grants(person: Person, *, day: dt.date) -> tuple[Granted, ...]:
    begun = Q(valid_from__isnull=True) | Q(valid_from__lte=day)
    not_over = Q(valid_to__isnull=True) | Q(valid_to__gte=day)
    existing = Q(unit__valid_to__isnull=True) | Q(unit__valid_to__gte=day)
    rows = Grant.objects.filter(begun & not_over & existing, person=person)
    return tuple(
        Granted(Role(role), unit_id, path, year)
        for role, unit_id, path, year in rows.values_list("role", "unit_id", "unit__path", "year")
    )
