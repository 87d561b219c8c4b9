"""Which attachments a person sees: by unit and year as everything else, and by the level of each."""

from collections.abc import Collection

from django.db.models import QuerySet

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.role import Role
from jixiao.web.accounts.scope import BUSINESS_ROLES, visible
from jixiao.web.action_error import NotFoundError
from jixiao.web.files.models import Attachment

_ROLES = {
    Attachment.Level.OPEN: BUSINESS_ROLES,
    Attachment.Level.INTERNAL: BUSINESS_ROLES,
    Attachment.Level.SENSITIVE: BUSINESS_ROLES - {Role.READER},
}


def visible_attachments(actor: Actor) -> QuerySet[Attachment]:
    """Return the attachments that are there for an actor, oldest first."""
    rows = Attachment.objects.none()
    for level, roles in _ROLES.items():
        rows |= visible(Attachment, actor=actor, roles=roles).filter(level=level, removed__isnull=True)
    return rows.select_related("file", "unit", "person")


def find_attachment(pk: int, *, actor: Actor) -> Attachment:
    """Return one attachment.

    Raises:
        NotFoundError: If there is none for this actor, or it was removed.
    """
    found = visible_attachments(actor).filter(pk=pk).first()
    if found is None:
        raise NotFoundError
    return found


def attachments_of(subjects: Collection[str], *, actor: Actor, unit_id: int, year: int) -> QuerySet[Attachment]:
    """Return what is attached to some things of a unit and year, for `files/list.html`."""
    return visible_attachments(actor).filter(unit=unit_id, year=year, subject__in=subjects)
