"""The tree of units: a unit is added below another, and moved with all that hangs on it."""

import datetime as dt

from django.db.models import Value
from django.db.models.functions import Concat, Substr

from jixiao.web.accounts.models import Unit, UnitChange, UnitKind


def add_unit(  # the columns of a unit
    code: str, *, name: str, kind: UnitKind = UnitKind.UNIT, parent: Unit | None = None, region: str = ""
) -> Unit:
    """Add a unit and return it; its path begins with that of its parent."""
    unit = Unit.objects.create(
        code=code, name=name, kind=kind, parent=parent, region=region or (parent.region if parent else "")
    )
    unit.path = f"{parent.path if parent else '/'}{unit.pk}/"
    unit.save(update_fields=["path"])
    return unit


def move_unit(unit: Unit, *, parent: Unit, date: dt.date, reason: str) -> UnitChange:
    """Hang a unit below another parent; from now on only the new parent reaches it and what is below it."""
    change = UnitChange.objects.create(
        unit=unit,
        kind=UnitChange.Kind.MOVED,
        date=date,
        old_name=unit.name,
        old_parent=unit.parent,
        counterpart=parent,
        reason=reason,
    )
    old, new = unit.path, f"{parent.path}{unit.pk}/"
    Unit.objects.filter(path__startswith=old).update(path=Concat(Value(new), Substr("path", len(old) + 1)))
    unit.parent, unit.path = parent, new
    unit.save(update_fields=["parent"])
    return change


def rename_unit(unit: Unit, *, name: str, date: dt.date, reason: str) -> UnitChange:
    """Give a unit another name; what it did before keeps the old one."""
    change = UnitChange.objects.create(
        unit=unit, kind=UnitChange.Kind.RENAMED, date=date, old_name=unit.name, old_parent=unit.parent, reason=reason
    )
    unit.name = name
    unit.save(update_fields=["name"])
    return change


def name_on(unit: Unit, *, date: dt.date) -> str:
    """Return what a unit was called on a day."""
    later = unit.changes.filter(kind=UnitChange.Kind.RENAMED, date__gt=date).order_by("date", "pk").first()
    return later.old_name if later else unit.name
