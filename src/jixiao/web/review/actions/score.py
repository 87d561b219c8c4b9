"""Scores of reviewers and evaluators beside the self-scores, each with a reason."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from django.utils import timezone

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.role import Role
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, NotFoundError
from jixiao.web.review.actions.propose import REVIEWERS, hold_turn
from jixiao.web.review.items import scored_items
from jixiao.web.review.models import EvaluatorTask, ReviewScore
from jixiao.web.review.tasks import evaluators_for, find_task
from jixiao.web.rounds.models import Assignment, Submission

_FINANCE = frozenset({Role.FINANCE})
_MOST_PLACES = 2


@dataclass
class GiveScore(Action[ReviewScore]):
    """A score for one indicator of the newest version.

    Unit:
        task: the evaluator's task, 0 for a reviewer.
        score: a decimal as typed.
    """

    assignment: int
    item: str
    score: str
    reason: str
    task: int = 0
    event = "score.give"

    def permit(self, actor: Actor) -> None:
        """A reviewer in turn, or an evaluator within the task."""
        self.project: str | None = None
        if self.task:
            task = find_task(actor, pk=self.task, today=timezone.localdate())
            self.row, self.project, self.role = task.assignment, task.project, Role.EVALUATOR
            return
        self.row = find_visible(Assignment, actor=actor, pk=self.assignment, roles=REVIEWERS, is_locked=True)
        hold_turn(self.row, actor=actor)
        held = actor.roles_for(self.row.unit.path, year=self.row.round.year)
        self.role = Role.FINANCE if Role.FINANCE in held else Role.DEPARTMENT

    def change(self, actor: Actor) -> Effect[ReviewScore]:
        """Keep it within 0 and the weight of the item; a difference from the self-score needs a reason."""
        submission: Submission | None = self.row.submissions.last()
        if submission is None:
            raise ActionError("还没有报送过，不能打分。")
        item = next((it for it in scored_items(submission.snapshot) if it.path == self.item), None)
        if item is None or (self.project and item.project != self.project):
            raise NotFoundError
        points = _points(self.score)
        _hold_limits(points, weight=item.weight)
        if points != item.self_score and not self.reason.strip():
            raise ActionError("与自评得分不同，请写明理由。")
        kept, _ = ReviewScore.objects.update_or_create(
            submission=submission,
            item=self.item,
            person_id=actor.person_id,
            defaults={"score": f"{points:f}", "reason": self.reason.strip(), "role": self.role},
        )
        detail = {"item": self.item, "score": kept.score}
        return Effect(kept, f"submission/{submission.pk}", self.row.unit_id, detail)


@dataclass
class AssignEvaluator(Action[EvaluatorTask]):
    """Give an evaluator one project of a form, from day to day."""

    assignment: int
    person: int
    project: str
    valid_from: dt.date
    valid_to: dt.date
    event = "evaluator.assign"

    def permit(self, actor: Actor) -> None:
        """Only finance assigns evaluators."""
        self.row = find_visible(Assignment, actor=actor, pk=self.assignment, roles=_FINANCE)

    def change(self, actor: Actor) -> Effect[EvaluatorTask]:
        """Keep the task."""
        person = evaluators_for(self.row.unit).filter(pk=self.person).first()
        if person is None:
            raise ActionError("这个人没有第三方评价角色。请先请安全管理员授予。")
        if self.valid_from > self.valid_to:
            raise ActionError("开始日期不能晚于结束日期。")
        task, _ = EvaluatorTask.objects.update_or_create(
            person=person,
            assignment=self.row,
            project=self.project,
            defaults={"valid_from": self.valid_from, "valid_to": self.valid_to, "given_by_id": actor.person_id},
        )
        detail = {"person": person.pk, "project": self.project}
        return Effect(task, f"assignment/{self.row.pk}", self.row.unit_id, detail)


def _hold_limits(points: Decimal, *, weight: Decimal | None) -> None:
    if points < 0:
        raise ActionError("得分不能小于 0。")
    if weight is not None and points > weight:
        raise ActionError(f"得分要在 0 到 {weight} 之间。", detail={"weight": str(weight)})


def _points(text: str) -> Decimal:
    try:
        points = Decimal(text.strip())
    except InvalidOperation as error:
        raise ActionError(f"“{text}”不是得分。请填数字，最多两位小数。") from error
    exponent = points.as_tuple().exponent
    is_plain = text.strip().replace(".", "", 1).removeprefix("-").isdecimal()
    if not is_plain or not isinstance(exponent, int) or -exponent > _MOST_PLACES:
        raise ActionError(f"“{text}”不是得分。请填数字，最多两位小数。")
    return points
