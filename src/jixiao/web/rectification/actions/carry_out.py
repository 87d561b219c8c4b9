"""What the unit does: plan, add evidence, report that it is mended; none of it closes an item."""

import datetime as dt
from dataclasses import dataclass
from functools import partial

from django.utils import timezone

from jixiao.county.rectification.action import plan, submit
from jixiao.county.rectification.item import Evidence
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Unit
from jixiao.web.accounts.role import OWN_ROLES
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, LockedError
from jixiao.web.files.models import Attachment, StoredFile
from jixiao.web.files.quota import hold_quota
from jixiao.web.rectification.actions.hold import hold_item
from jixiao.web.rectification.models import WITH_UNIT, RectificationItem
from jixiao.web.rectification.register import evidence_of, evidence_subject, move

PURPOSE = "整改佐证"
_UNIT = "整改单位"


@dataclass
class PlanItem(Action[RectificationItem]):
    """Name who mends it, how and by when."""

    pk: int
    owner: str
    measure: str
    due: dt.date | None
    event = "rectify.plan"

    def permit(self, actor: Actor) -> None:
        """Only the unit plans."""
        self.row = hold_item(self.pk, actor=actor, roles=OWN_ROLES, who=_UNIT)

    def change(self, actor: Actor) -> Effect[RectificationItem]:
        """Keep the plan."""
        if self.due is None:
            raise ActionError("没有填写整改期限。请填写哪一天前完成整改。")
        made = partial(plan, owner=self.owner, measure=self.measure, due=self.due, actor=actor.name)
        move(self.row, by=made, person=actor)
        return _effect(self.row, due=self.due.isoformat())


@dataclass
class AddEvidence(Action[Attachment]):
    """Attach a stored file to an item.

    Unit:
        file: the id of the stored file.
        name: as the sender calls it.
    """

    pk: int
    file: int
    name: str
    event = "rectify.evidence"

    def permit(self, actor: Actor) -> None:
        """Only the unit adds evidence, as long as it is with the unit."""
        self.row = hold_item(self.pk, actor=actor, roles=OWN_ROLES, who=_UNIT)
        if self.row.stage not in WITH_UNIT:
            raise LockedError(f"这个问题现在是“{self.row.get_stage_display()}”，不能再加佐证。请等审核人退回后补充。")

    def change(self, actor: Actor) -> Effect[Attachment]:
        """Keep it."""
        stored = StoredFile.objects.get(pk=self.file)
        hold_quota(Unit.objects.select_for_update().get(pk=self.row.unit_id), adding=stored.size)
        if not stored.size:
            raise ActionError("文件是空的，没有接收。请重新选择文件。")
        attachment = Attachment.objects.create(
            file=stored,
            name=self.name,
            unit=self.row.unit,
            year=self.row.year,
            purpose=PURPOSE,
            subject=evidence_subject(self.row.pk),
            person_id=actor.person_id,
        )
        detail = {"name": attachment.name, "digest": stored.digest}
        return Effect(attachment, f"rectification/{self.row.pk}", self.row.unit_id, detail)


@dataclass
class RemoveEvidence(Action[RectificationItem]):
    """Take a file away again, as long as nothing was reported on it."""

    pk: int
    attachment: int
    event = "rectify.evidence_remove"

    def permit(self, actor: Actor) -> None:
        """Only the unit takes its evidence away."""
        self.row = hold_item(self.pk, actor=actor, roles=OWN_ROLES, who=_UNIT)
        if self.row.stage not in WITH_UNIT:
            raise LockedError(f"这个问题现在是“{self.row.get_stage_display()}”，佐证已随结果提交，不能撤下。")

    def change(self, actor: Actor) -> Effect[RectificationItem]:
        """Mark it as taken away; the file itself is kept as long as the record."""
        found = next((it for it in evidence_of(self.row) if it.pk == self.attachment), None)
        if found is None:
            raise ActionError("没有这份佐证，可能已经撤下。请刷新页面。")
        found.removed = timezone.now()
        found.save(update_fields=["removed"])
        return _effect(self.row, name=found.name, by=actor.name)


@dataclass
class ReportItem(Action[RectificationItem]):
    """Report an item as mended: it then waits for the rule or a reviewer."""

    pk: int
    note: str
    event = "rectify.report"

    def permit(self, actor: Actor) -> None:
        """Only the unit reports."""
        self.row = hold_item(self.pk, actor=actor, roles=OWN_ROLES, who=_UNIT)

    def change(self, actor: Actor) -> Effect[RectificationItem]:
        """Hand it in with its evidence."""
        evidence = tuple(Evidence(it.name, it.file.digest) for it in evidence_of(self.row))
        move(self.row, by=partial(submit, evidence=evidence, note=self.note, actor=actor.name), person=actor)
        return _effect(self.row, evidence=[it.digest for it in evidence])


def _effect(row: RectificationItem, **detail: object) -> Effect[RectificationItem]:
    return Effect(row, f"rectification/{row.pk}", row.unit_id, detail)
