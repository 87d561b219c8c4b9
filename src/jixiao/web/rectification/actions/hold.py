"""Hold an item: it is locked, and whoever acts has one of some roles at its unit."""

from collections.abc import Iterable

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Grant
from jixiao.web.accounts.role import OWN_ROLES, Role
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action_error import DeniedError
from jixiao.web.rectification.models import ItemStep, RectificationItem, Stage

REVIEWERS = frozenset({Role.DEPARTMENT, Role.FINANCE})
_UNIT_STAGES = (Stage.PLANNED, Stage.SUBMITTED)


def hold_item(pk: int, *, actor: Actor, roles: Iterable[Role], who: str) -> RectificationItem:
    """Return an item, locked until the transaction ends.

    Args:
        pk: Its id.
        actor: Who acts.
        roles: The roles that may do it at the unit of the item.
        who: Whose it is to do, for the sentence of a refusal.

    Raises:
        NotFoundError: If there is none for this actor.
        DeniedError: If the actor sees it but holds none of the roles.
    """
    row = find_visible(RectificationItem, actor=actor, pk=pk, is_locked=True)
    if not actor.has_role(roles, path=row.unit.path, year=row.year):
        raise DeniedError(f"这一步由{who}办理，您没有这个权限。")
    return row


def check_outside(row: RectificationItem, *, actor: Actor) -> None:
    """Refuse a reviewer who works for the unit or took part in its rectification, in whatever role.

    Raises:
        DeniedError: If it is one of them.
    """
    works_there = Grant.objects.filter(person=actor.person_id, unit=row.unit_id, role__in=OWN_ROLES).exists()
    took_part = ItemStep.objects.filter(item=row, person=actor.person_id, stage__in=_UNIT_STAGES).exists()
    if works_there or took_part:
        raise DeniedError("整改单位的人不能给本单位的整改签字。请由主管部门或财政部门的其他审核人办理。")
