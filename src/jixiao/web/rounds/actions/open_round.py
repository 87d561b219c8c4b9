"""Open a round for the units below an office, extend, remind and delegate."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils import timezone

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.find_actor import people_with
from jixiao.web.accounts.models import Unit, UnitKind
from jixiao.web.accounts.role import OWN_ROLES, Role
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, DeniedError, NotFoundError
from jixiao.web.checks.rule_pack import rule_pack_version
from jixiao.web.rounds.models import Assignment, Decision, Round, RoundKind
from jixiao.web.rounds.state import DONE

_FINANCE = frozenset({Role.FINANCE})
_LAST_MONTH = 12


@dataclass
class OpenRound(Action[Round]):
    """A new round: an assignment for each chosen unit.

    Unit:
        units: the ids of the units; empty for all budget units and departments below the owner.
    """

    owner: int
    kind: RoundKind
    year: int
    title: str
    due: dt.date
    first_month: int = 1
    last_month: int = 12
    units: Sequence[int] = ()
    tables: Sequence[str] = ()
    reports: Sequence[str] = ()
    event = "round.open"

    def permit(self, actor: Actor) -> None:
        """Only who reviews for finance at the owner opens rounds."""
        self.office = Unit.objects.filter(pk=self.owner).first()
        if self.office is None or not actor.has_role(_FINANCE, path=self.office.path, year=self.year):
            raise NotFoundError

    def change(self, actor: Actor) -> Effect[Round]:
        """Make the round and its assignments."""
        if self.office is None:
            raise NotFoundError
        if not self.title.strip() or not 1 <= self.first_month <= self.last_month <= _LAST_MONTH:
            raise ActionError("轮次要有名称，监控期间要在 1–12 月之间，起始月不晚于截止月。")
        below = Unit.objects.filter(path__startswith=self.office.path, valid_to__isnull=True)
        asked = below.filter(pk__in=self.units) if self.units else below.exclude(kind__in=_NOT_ASKED)
        if self.units and asked.count() != len(set(self.units)):
            raise NotFoundError
        new = Round.objects.create(
            owner=self.office,
            kind=self.kind,
            year=self.year,
            title=self.title.strip(),
            first_month=self.first_month,
            last_month=self.last_month,
            due=self.due,
            tables=list(self.tables),
            reports=list(self.reports),
            rule_pack=rule_pack_version(),
            opened_by_id=actor.person_id,
        )
        rows = Assignment.objects.bulk_create(Assignment(round=new, unit=unit, due=self.due) for unit in asked)
        if not rows:
            raise ActionError("没有可以布置的单位。请先在单位树里增加预算单位。")
        return Effect(new, f"round/{new.pk}", self.office.pk, {"title": new.title, "units": len(rows)})


_NOT_ASKED = (UnitKind.REGION, UnitKind.FINANCE)


@dataclass
class _OnAssignments(Action[int]):
    """Something a finance reviewer does to several assignments at once: all of them or none."""

    pks: Sequence[int]
    reason: str = field(default="", kw_only=True)

    def permit(self, actor: Actor) -> None:
        """Hold each assignment; one that is not there for the actor refuses the whole."""
        self.rows = [
            find_visible(Assignment, actor=actor, pk=pk, roles=_FINANCE, is_locked=True) for pk in sorted(set(self.pks))
        ]
        if not self.rows:
            raise ActionError("还没有选择单位。请勾选后再办理。")

    def note(self, row: Assignment, *, step: str, actor: Actor) -> None:
        """Keep what was done to an assignment."""
        Decision.objects.create(assignment=row, step=step, person_id=actor.person_id, reason=self.reason.strip())


@dataclass
class Extend(_OnAssignments):
    """Give units until a later day."""

    due: dt.date = field(kw_only=True)
    event = "form.extend"

    def change(self, actor: Actor) -> Effect[int]:
        """Move the last day."""
        if self.due < timezone.localdate():
            raise ActionError("新的截止日期已经过去。请选今天或以后的日期。")
        for row in self.rows:
            row.due = self.due
            row.save(update_fields=["due", "changed"])
            self.note(row, step="extend", actor=actor)
        detail = {"due": self.due.isoformat(), "assignments": [row.pk for row in self.rows]}
        return Effect(len(self.rows), f"round/{self.rows[0].round_id}", 0, detail)


@dataclass
class Remind(_OnAssignments):
    """Remind units that are late; it stands on their home page."""

    event = "form.remind"

    def change(self, actor: Actor) -> Effect[int]:
        """Keep the reminder for those who still owe something."""
        late = [row for row in self.rows if row.state not in DONE]
        for row in late:
            self.note(row, step="remind", actor=actor)
        return Effect(len(late), f"round/{self.rows[0].round_id}", 0, {"assignments": [row.pk for row in late]})


@dataclass
class Delegate(Action[Assignment]):
    """Ask a person of the unit to do a form."""

    pk: int
    person: int
    event = "form.delegate"

    def permit(self, actor: Actor) -> None:
        """Only the head of the unit hands it on, and only to somebody who works for the unit."""
        self.row = find_visible(Assignment, actor=actor, pk=self.pk, is_locked=True)
        path, year = self.row.unit.path, self.row.round.year
        if not actor.has_role({Role.APPROVER}, path=path, year=year):
            raise DeniedError("只有单位负责人可以指定经办人。")

    def change(self, actor: Actor) -> Effect[Assignment]:
        """Name the person."""
        colleagues = people_with(OWN_ROLES, units=(self.row.unit_id,), day=timezone.localdate())
        self.row.delegate = colleagues.filter(pk=self.person).first()
        if self.row.delegate is None:
            raise ActionError("这个人在本单位没有经办或负责人角色。请先请安全管理员授予角色。")
        self.row.save(update_fields=["delegate", "changed"])
        detail = {"person": self.person}
        return Effect(self.row, f"assignment/{self.row.pk}", self.row.unit_id, detail)
