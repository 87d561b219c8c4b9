"""Keep what screening found, and the word of the unit's head that a thing may be published all the same."""

import datetime as dt
from dataclasses import dataclass, field

from jixiao.pipelines.disclose_unit import UnitDisclosure
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.role import OWN_ROLES, Role
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, ConflictError, DeniedError
from jixiao.web.checks.rule_pack import rule_pack_version
from jixiao.web.disclosure.accepted import find_accepted
from jixiao.web.disclosure.making import hit_to_json
from jixiao.web.disclosure.models import ScreeningNote, ScreeningRun

MAKERS = OWN_ROLES | {Role.FINANCE}


@dataclass
class KeepScreening(Action[ScreeningRun]):
    """Keep what screening found in what was made of an accepted version.

    Unit:
        version: the id of the version it was made from.
        date: the day under the reports.
        made: what was made of it, outside the transaction.
    """

    unit: int
    year: int
    version: int
    date: dt.date
    made: UnitDisclosure = field(repr=False)
    event = "disclose.screen"

    def permit(self, actor: Actor) -> None:
        """The unit and finance may screen, and only what is still the accepted version."""
        self.accepted = find_accepted(self.unit, year=self.year, actor=actor, is_locked=True)
        if not actor.has_role(MAKERS, path=self.accepted.form.unit.path, year=self.year):
            raise DeniedError("公开文件由本单位或财政部门生成，您没有这个权限。")
        if self.accepted.version.pk != self.version:
            raise ConflictError("检查期间接收了新的版本。请刷新页面后重新检查。")

    def change(self, actor: Actor) -> Effect[ScreeningRun]:
        """Keep the hits, those acknowledged too."""
        screening = self.made.screening
        hits = [*screening.open, *(hit for hit, _ in screening.settled)]
        documents = [it for it in self.made.documents if it.kind]
        run, _ = ScreeningRun.objects.update_or_create(
            submission=self.accepted.version,
            defaults={
                "kinds": [it.kind for it in documents],
                "date": self.date,
                "hits": [hit_to_json(hit) for hit in hits],
                "notices": list(self.made.notices),
                "rule_pack": rule_pack_version(),
                "person_id": actor.person_id,
            },
        )
        detail = {"hits": [hit.key for hit in hits], "open": len(screening.open), "digest": run.submission.digest}
        return Effect(run, f"submission/{self.accepted.version.pk}", self.unit, detail)


@dataclass
class Acknowledge(Action[ScreeningNote]):
    """Say that a thing may be published although screening finds it, with the reason."""

    unit: int
    year: int
    key: str
    reason: str
    event = "disclose.acknowledge"

    def permit(self, actor: Actor) -> None:
        """Only the head of the unit answers for it."""
        self.accepted = find_accepted(self.unit, year=self.year, actor=actor, is_locked=True)
        if not actor.has_role({Role.APPROVER}, path=self.accepted.form.unit.path, year=self.year):
            raise DeniedError("可否公开由单位负责人决定，您没有这个权限。")

    def change(self, actor: Actor) -> Effect[ScreeningNote]:
        """Keep the word; without a reason it is none, nor for what was not found."""
        run = ScreeningRun.objects.filter(submission=self.accepted.version).first()
        if run is None or self.key not in {hit["key"] for hit in run.hits}:
            raise ActionError("这一项不在最近一次公开前检查的结果里。请刷新页面。")
        if not self.reason.strip():
            raise ActionError("没有写明可以公开的理由。请填写理由后再确认。")
        defaults = {"reason": self.reason.strip(), "person_id": actor.person_id}
        note, _ = ScreeningNote.objects.update_or_create(
            unit_id=self.unit, year=self.year, key=self.key, defaults=defaults
        )
        return Effect(note, f"submission/{run.submission_id}", self.unit, {"key": self.key, "reason": note.reason})


@dataclass
class WithdrawWord(Action[int]):
    """Take the word back: the thing stops the package again."""

    unit: int
    year: int
    key: str
    event = "disclose.withdraw_word"

    def permit(self, actor: Actor) -> None:
        """Only the head of the unit takes it back."""
        self.accepted = find_accepted(self.unit, year=self.year, actor=actor, is_locked=True)
        if not actor.has_role({Role.APPROVER}, path=self.accepted.form.unit.path, year=self.year):
            raise DeniedError("可否公开由单位负责人决定，您没有这个权限。")

    def change(self, actor: Actor) -> Effect[int]:
        """Delete the word; the audit log keeps it."""
        count, _ = ScreeningNote.objects.filter(unit=self.unit, year=self.year, key=self.key).delete()
        if not count:
            raise ActionError("这一项没有说明，可能已经撤回。请刷新页面。")
        return Effect(count, f"submission/{self.accepted.version.pk}", self.unit, {"key": self.key, "by": actor.name})
