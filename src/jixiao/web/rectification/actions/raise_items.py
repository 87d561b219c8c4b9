"""Raise items to rectify: chosen findings of a version, problems that its Book tells, or a problem in own words."""

import datetime as dt
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, ConflictError, LockedError
from jixiao.web.rectification.actions.hold import REVIEWERS
from jixiao.web.rectification.models import RectificationItem, Stage
from jixiao.web.rectification.recurrence import earlier_of
from jixiao.web.rectification.register import add_step
from jixiao.web.rounds.models import Assignment, Submission

_TOKEN_BYTES = 6


@dataclass
class RaiseItems(Action[list[RectificationItem]]):
    """Raise items from the newest version of a form.

    Unit:
        version: the number of the version that the reviewer saw, 0 where none was handed in.
        fingerprints: the chosen findings of that version.
        problems: the keys of chosen rows of 问题整改 of that version.
        text: a problem in the reviewer's own words, empty for none.
        due: the last day that the reviewer sets, None to leave it to the unit.
    """

    assignment: int
    version: int
    fingerprints: Sequence[str] = ()
    problems: Sequence[str] = ()
    text: str = ""
    due: dt.date | None = None
    event = "rectify.raise"

    def permit(self, actor: Actor) -> None:
        """Only reviewers raise items, on the version that they saw."""
        self.row = find_visible(Assignment, actor=actor, pk=self.assignment, roles=REVIEWERS, is_locked=True)
        self.newest: Submission | None = self.row.submissions.last()
        if (self.newest.number if self.newest else 0) != self.version:
            raise ConflictError("单位刚刚报送了新的版本，所选问题可能已经改好。请刷新页面后重新选择。")

    def change(self, actor: Actor) -> Effect[list[RectificationItem]]:
        """Make an item for each problem; one that is still open stays as it is, a closed one is opened again."""
        wanted = [*self._from_findings(), *self._from_problems(), *self._from_text()]
        if not wanted:
            raise ActionError("还没有选择问题，也没有填写问题。请至少选择一条或填写一条。")
        kept = [self._keep(fields, actor=actor) for fields in wanted]
        raised = [row for row in kept if row is not None]
        if not raised:
            raise LockedError("所选问题都已经在整改中，没有重复提出。可以到整改台账查看。")
        detail = {"items": [row.pk for row in raised], "version": self.version}
        return Effect(raised, f"assignment/{self.row.pk}", self.row.unit_id, detail)

    def _from_findings(self) -> list[dict[str, Any]]:
        chosen = set(self.fingerprints)
        found = [it for it in (self.newest.findings if self.newest else ()) if it["fingerprint"] in chosen]
        if len({it["fingerprint"] for it in found}) != len(chosen):
            raise ActionError("所选的检查结果不在这一版里。请刷新页面后重新选择。")
        return [
            {
                "key": f"{it['rule']}/{it['instance']}",
                "content": statement_in(it),
                "rule": it["rule"],
                "instance": it["instance"],
                "fingerprint": it["fingerprint"],
                "finding": it,
                "submission": self.newest,
                "version": self.version,
            }
            for it in found
        ]

    def _from_problems(self) -> list[dict[str, Any]]:
        rows = {row["key"]: row for row in problem_rows(self.newest)}
        if not set(self.problems) <= set(rows):
            raise ActionError("所选的问题不在这一版的“问题整改”表里。请刷新页面后重新选择。")
        return [
            {
                "key": f"problem/{key}",
                "content": rows[key].get("content", ""),
                "owner": rows[key].get("owner", ""),
                "measure": rows[key].get("measure", ""),
                "submission": self.newest,
                "version": self.version,
            }
            for key in self.problems
        ]

    def _from_text(self) -> list[dict[str, Any]]:
        text = self.text.strip()
        return [{"key": f"person/{secrets.token_hex(_TOKEN_BYTES)}", "content": text}] if text else []

    def _keep(self, fields: Mapping[str, Any], *, actor: Actor) -> RectificationItem | None:
        unit, year = self.row.unit, self.row.round.year
        known = RectificationItem.objects.select_for_update().filter(unit=unit, year=year, key=fields["key"]).first()
        if known is not None and known.stage != Stage.CLOSED:
            return None
        if known is None:
            known = RectificationItem(unit=unit, year=year, raised_by_id=actor.person_id)
            note = f"在第 {self.version} 版提出" if fields.get("rule") else "提出"
        else:
            note = f"销号后在第 {self.version} 版又出现，重新提出"
        for name, content in fields.items():
            setattr(known, name, content)
        known.stage, known.closed_by, known.due = Stage.OPEN, "", self.due or known.due
        self._count(known)
        known.save()
        add_step(known, note=note, actor=actor)
        return known

    def _count(self, item: RectificationItem) -> None:
        names = {"rule": item.rule, "instance": item.instance, "content": item.content}
        earlier = earlier_of(item.unit_id, year=item.year, **names)
        item.recurrences, item.recurrence_of = len(earlier.years), earlier.latest


def statement_in(finding: Mapping[str, Any]) -> str:
    """Return what is wrong as a frozen finding tells it, without rule, place, basis and remedy, which stand beside."""
    told = str(finding["message"]).removeprefix(f"【{finding['rule']}】")
    for word in ("位置：", "依据："):
        told = told.partition(word)[0] or told
    return told


def problem_rows(submission: Submission | None) -> list[dict[str, Any]]:
    """Return the rows of 问题整改 of a version that tell a problem."""
    rows = submission.snapshot["tables"].get("problem", ()) if submission else ()
    return [row for row in rows if row.get("content")]
