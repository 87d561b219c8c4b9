"""The tasks of an evaluator: the only door of that role, open from the first to the last day."""

import datetime as dt

from django.db.models import QuerySet
from django.utils import timezone

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.find_actor import people_with
from jixiao.web.accounts.models import Person, Unit
from jixiao.web.accounts.role import Role
from jixiao.web.action_error import NotFoundError
from jixiao.web.review.models import EvaluatorTask


def open_tasks(actor: Actor, *, today: dt.date) -> QuerySet[EvaluatorTask]:
    """Return the tasks of an actor that are open on a day; nobody else has any."""
    if Role.EVALUATOR not in actor.roles:
        return EvaluatorTask.objects.none()
    rows = EvaluatorTask.objects.filter(person=actor.person_id, valid_from__lte=today, valid_to__gte=today)
    return rows.select_related("assignment__round", "assignment__unit")


def evaluators_for(unit: Unit) -> QuerySet[Person]:
    """Return the persons who evaluate for a unit or a place above it; those of other counties are nobody here."""
    above = [int(part) for part in unit.path.strip("/").split("/")]
    return people_with({Role.EVALUATOR}, units=above, day=timezone.localdate())


def find_task(actor: Actor, *, pk: int, today: dt.date) -> EvaluatorTask:
    """Return one open task of an actor.

    Raises:
        NotFoundError: If there is none, it is somebody else's, or its time is over.
    """
    task = open_tasks(actor, today=today).filter(pk=pk).first()
    if task is None:
        raise NotFoundError
    return task
