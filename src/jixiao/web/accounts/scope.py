"""The one place that scopes queries: what a person may see is ANDed into every query of pages, actions and the API.

A model says how it hangs on units by `scope_unit` (the lookup of its unit) and `scope_year` (the lookup of its fiscal
year, empty for none). A guard test holds that no page or action asks a model in another way.
"""

from typing import Protocol, TypeVar, cast

from django.db.models import Model, Q, QuerySet

from jixiao.web.accounts.actor import Actor, Granted
from jixiao.web.accounts.role import SUBTREE_ROLES, Role
from jixiao.web.action_error import NotFoundError

Scoped = TypeVar("Scoped", bound=Model)
BUSINESS_ROLES = frozenset(set(Role) - {Role.EVALUATOR})  # an evaluator sees assigned projects only


class _ScopedModel(Protocol):
    scope_unit: str
    scope_year: str


def visible(model: type[Scoped], *, actor: Actor, roles: frozenset[Role] = BUSINESS_ROLES) -> QuerySet[Scoped]:
    """Return the rows of a model that an actor may see in one of some roles.

    Args:
        model: A model with `scope_unit` and `scope_year`.
        actor: Who asks.
        roles: The roles that open it.
    """
    lookups = cast("_ScopedModel", model)
    conditions = [
        _reach(grant, unit=lookups.scope_unit, year=lookups.scope_year) for grant in actor.grants if grant.role in roles
    ]
    manager = model._default_manager
    if not conditions:
        return manager.none()
    anywhere = conditions[0]
    for condition in conditions[1:]:
        anywhere |= condition
    return manager.filter(anywhere)


def find_visible(
    model: type[Scoped],
    *,
    actor: Actor,
    pk: int,
    roles: frozenset[Role] = BUSINESS_ROLES,
    is_locked: bool = False,
    related: tuple[str, ...] = (),
) -> Scoped:
    """Return one row that an actor may see.

    Args:
        model: A model with `scope_unit` and `scope_year`.
        actor: Who asks.
        pk: The id of the row.
        roles: The roles that open it.
        is_locked: Whether the row is locked until the transaction ends.
        related: What is read with it.

    Raises:
        NotFoundError: If there is none, or none for this actor.
    """
    rows = visible(model, actor=actor, roles=roles)
    if related:
        rows = rows.select_related(*related)
    if is_locked:
        rows = rows.select_for_update(of=("self",))
    row = rows.filter(pk=pk).first()
    if row is None:
        raise NotFoundError
    return row


def _reach(grant: Granted, *, unit: str, year: str) -> Q:
    prefix = f"{unit}__" if unit else ""
    is_subtree = grant.role in SUBTREE_ROLES
    where = Q(**{f"{prefix}path__startswith": grant.path}) if is_subtree else Q(**{f"{prefix}path": grant.path})
    return where & Q(**{year: grant.year}) if year and grant.year else where
