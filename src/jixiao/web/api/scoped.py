"""What a person can see beside the scoped models: units, by the roles held, and the log, by the kind of account."""

from django.db.models import Q, QuerySet

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Unit
from jixiao.web.accounts.role import SUBTREE_ROLES
from jixiao.web.accounts.scope import BUSINESS_ROLES


def visible_units(actor: Actor) -> QuerySet[Unit]:
    """Return the units that an actor's roles reach."""
    anywhere = Q(pk__in=())
    for grant in actor.grants:
        if grant.role in BUSINESS_ROLES:
            is_subtree = grant.role in SUBTREE_ROLES
            anywhere |= Q(path__startswith=grant.path) if is_subtree else Q(path=grant.path)
    return Unit.objects.filter(anywhere)
