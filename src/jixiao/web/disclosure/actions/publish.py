"""Set the day from which a duty is counted, and record what was really published."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.role import OWN_ROLES
from jixiao.web.accounts.scope import visible
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, ConflictError, DeniedError, LockedError, NotFoundError
from jixiao.web.disclosure.accepted import find_accepted
from jixiao.web.disclosure.actions.screen import MAKERS
from jixiao.web.disclosure.models import DutyDay, Publication
from jixiao.web.rounds.models import Assignment

_DIGEST_SIGNS = 64


@dataclass
class SetDutyDay(Action[int]):
    """Set the day for some units at once: all of them or none."""

    units: Sequence[int]
    year: int
    duty: str
    day: dt.date
    event = "disclose.day"

    def permit(self, actor: Actor) -> None:
        """The unit itself and finance may."""
        forms = visible(Assignment, actor=actor, roles=MAKERS).filter(round__year=self.year, unit__in=self.units)
        known = set(forms.values_list("unit", flat=True))
        if not self.units or known != set(self.units):
            raise NotFoundError

    def change(self, actor: Actor) -> Effect[int]:
        """Keep the day."""
        for unit in sorted(set(self.units)):
            defaults = {"day": self.day, "person_id": actor.person_id}
            DutyDay.objects.update_or_create(unit_id=unit, year=self.year, duty=self.duty, defaults=defaults)
        detail = {"units": sorted(set(self.units)), "year": self.year, "duty": self.duty, "day": self.day.isoformat()}
        own = self.units[0] if len(set(self.units)) == 1 else 0
        return Effect(len(set(self.units)), f"duty/{self.duty}", own, detail)


@dataclass
class Publish(Action[Publication]):
    """Record that something was published: when, where, what.

    Unit:
        version: the id of the final version that was published.
        digest: SHA-256 of the published file.
        comparison: how its numbers stand to the final version; empty where it was not compared.
    """

    unit: int
    year: int
    version: int
    duty: str
    date: dt.date
    address: str
    name: str
    digest: str
    comparison: Mapping[str, Any] = field(default_factory=dict, repr=False)
    event = "disclose.publish"

    def permit(self, actor: Actor) -> None:
        """Only the unit records what it published, and only what is final."""
        self.accepted = find_accepted(self.unit, year=self.year, actor=actor, is_locked=True)
        if not actor.has_role(OWN_ROLES, path=self.accepted.form.unit.path, year=self.year):
            raise DeniedError("公开情况由本单位登记，您没有这个权限。")
        if not self.accepted.is_final:
            raise LockedError("这份材料还没有定稿，不能登记公开。请等财政定稿。")
        if self.accepted.version.pk != self.version:
            raise ConflictError("定稿已经换成新的版本。请刷新页面后重新登记。")

    def change(self, actor: Actor) -> Effect[Publication]:
        """Keep it."""
        if not self.address.strip():
            raise ActionError("没有填写公开渠道。请填写网址或公开栏的位置。")
        if self.date > timezone.localdate():
            raise ActionError(f"公开日期 {self.date} 还没有到。请填写实际公开的日期。")
        if len(self.digest) != _DIGEST_SIGNS:
            raise ActionError("没有选择公开的文件。请上传实际公开的文件，或选择已生成的公开文件包。")
        row = Publication.objects.create(
            submission=self.accepted.version,
            duty=self.duty,
            date=self.date,
            address=self.address.strip(),
            name=self.name,
            digest=self.digest,
            comparison=dict(self.comparison),
            person_id=actor.person_id,
        )
        detail = {"date": self.date.isoformat(), "address": row.address, "digest": row.digest, "duty": self.duty}
        return Effect(row, f"submission/{self.accepted.version.pk}", self.unit, detail)
