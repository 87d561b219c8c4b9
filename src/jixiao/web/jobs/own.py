"""The jobs of a person: only their owner sees them, as long as he may still read what they are about."""

from django.db.models import QuerySet
from django.utils import timezone

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.role import Role
from jixiao.web.accounts.scope import visible
from jixiao.web.action_error import NotFoundError
from jixiao.web.jobs.kind import KINDS
from jixiao.web.jobs.models import Job

EVERY_ROLE = frozenset(Role)


def own_jobs(actor: Actor) -> QuerySet[Job]:
    """Return the jobs of an actor that have not expired, newest first."""
    rows = visible(Job, actor=actor, roles=EVERY_ROLE).select_related("unit")
    return rows.filter(owner=actor.person_id, expires__gt=timezone.now())


def find_own(token: str, *, actor: Actor, is_locked: bool = False) -> Job:
    """Return a job of an actor.

    Raises:
        NotFoundError: If there is none, it is another's, it has expired, or the role it was begun in is gone.
    """
    rows = own_jobs(actor)
    if is_locked:
        rows = rows.select_for_update(of=("self",))
    job = rows.filter(token=token).first()
    if job is None or not may_read(job, actor=actor):
        raise NotFoundError
    return job


def may_read(job: Job, *, actor: Actor) -> bool:
    """Whether an actor holds one of the roles that a job needs."""
    kind = KINDS.get(job.kind)
    return kind is not None and actor.has_role(kind.roles, path=job.unit.path, year=job.year)
