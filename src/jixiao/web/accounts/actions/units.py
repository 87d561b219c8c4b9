"""What the system administrator does with the tree of units."""

import datetime as dt
from dataclasses import dataclass

from jixiao.web.accounts.actions.administer import AdministratorAction
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Unit, UnitChange, UnitKind
from jixiao.web.accounts.role import PersonKind
from jixiao.web.accounts.tree import add_unit, move_unit, rename_unit
from jixiao.web.action import Effect
from jixiao.web.action_error import ActionError, ConflictError, NotFoundError

_SYSTEM = frozenset({PersonKind.SYSTEM})


@dataclass
class AddUnit(AdministratorAction[Unit]):
    """A new unit below another."""

    code: str
    name: str
    kind: UnitKind = UnitKind.UNIT
    parent: int = 0
    event = "unit.add"
    allowed = _SYSTEM

    def change(self, actor: Actor) -> Effect[Unit]:
        """Add it; a code is given once."""
        if Unit.objects.filter(code=self.code.strip()).exists():
            raise ConflictError(f"单位代码 {self.code} 已有单位使用。请核对代码。")
        parent = _unit(self.parent) if self.parent else None
        unit = add_unit(self.code.strip(), name=self.name.strip(), kind=self.kind, parent=parent)
        return Effect(unit, f"unit/{unit.pk}", unit.pk, {"code": unit.code, "name": unit.name})


@dataclass
class ChangeUnit(AdministratorAction[Unit]):
    """Rename, move or close a unit from a day on, on a written basis."""

    pk: int
    date: dt.date
    reason: str
    name: str = ""
    parent: int = 0
    is_closed: bool = False
    event = "unit.change"
    allowed = _SYSTEM

    def change(self, actor: Actor) -> Effect[Unit]:
        """Do what was asked; the old name and parent are kept for every earlier day."""
        unit = _unit(self.pk)
        if not (self.name or self.parent or self.is_closed):
            raise ActionError("没有要变更的内容。请填写新名称、新上级或选择撤销。")
        if self.name:
            rename_unit(unit, name=self.name.strip(), date=self.date, reason=self.reason)
        if self.parent:
            parent = _unit(self.parent)
            if parent.path.startswith(unit.path):
                raise ActionError("不能划转到自己或自己的下级之下。请另选上级单位。")
            move_unit(unit, parent=parent, date=self.date, reason=self.reason)
        if self.is_closed:
            _close(unit, date=self.date, reason=self.reason)
        detail = {"name": self.name, "parent": self.parent, "closed": self.is_closed, "date": self.date.isoformat()}
        return Effect(unit, f"unit/{unit.pk}", unit.pk, detail)


def _close(unit: Unit, *, date: dt.date, reason: str) -> None:
    UnitChange.objects.create(
        unit=unit,
        kind=UnitChange.Kind.CLOSED,
        date=date,
        old_name=unit.name,
        old_parent=unit.parent,
        reason=reason,
    )
    unit.valid_to = date
    unit.save(update_fields=["valid_to"])


def _unit(pk: int) -> Unit:
    unit = Unit.objects.select_for_update(of=("self",)).filter(pk=pk).first()
    if unit is None:
        raise NotFoundError
    return unit
