"""A reviewer proposes a change of a figure; the unit accepts or declines it."""

from dataclasses import dataclass

from django.utils import timezone

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.role import OWN_ROLES, Role
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, ConflictError, DeniedError, LockedError
from jixiao.web.review.models import Proposal
from jixiao.web.rounds.actions.take_step import check_apart
from jixiao.web.rounds.models import Assignment
from jixiao.web.rounds.state import LEVEL_OF_ROLE, WITH_REVIEWERS

REVIEWERS = frozenset({Role.DEPARTMENT, Role.FINANCE})


def hold_turn(assignment: Assignment, *, actor: Actor) -> None:
    """Refuse whoever does not review this form right now.

    Raises:
        LockedError: If it is not with reviewers.
        DeniedError: If it is not this reviewer's turn, or the reviewer prepared it.
    """
    if assignment.state not in WITH_REVIEWERS:
        raise LockedError("这份材料现在不在审核环节。请刷新页面。")
    held = actor.roles_for(assignment.unit.path, year=assignment.round.year) & REVIEWERS
    if all(LEVEL_OF_ROLE[role] != assignment.level for role in held):
        raise DeniedError("现在轮到另一级审核。")
    check_apart(assignment, actor=actor)


@dataclass
class Propose(Action[Proposal]):
    """A proposal to change one cell."""

    assignment: int
    path: str
    label: str
    old: str
    new: str
    reason: str
    event = "review.propose"

    def permit(self, actor: Actor) -> None:
        """Only the reviewer whose turn it is proposes."""
        self.row = find_visible(Assignment, actor=actor, pk=self.assignment, roles=REVIEWERS, is_locked=True)
        hold_turn(self.row, actor=actor)

    def change(self, actor: Actor) -> Effect[Proposal]:
        """Keep it; without a reason it is none."""
        if not self.reason.strip() or not self.path.strip():
            raise ActionError("提出修改建议要写明改哪一格和理由。")
        proposal = Proposal.objects.create(
            assignment=self.row,
            path=self.path.strip(),
            label=self.label.strip(),
            old=self.old.strip(),
            new=self.new.strip(),
            reason=self.reason.strip(),
            person_id=actor.person_id,
        )
        detail = {"path": proposal.path, "new": proposal.new}
        return Effect(proposal, f"assignment/{self.row.pk}", self.row.unit_id, detail)


@dataclass
class AnswerProposal(Action[Proposal]):
    """The unit accepts or declines a proposal; the figure itself is changed by the unit, in its table."""

    pk: int
    is_accepted: bool
    answer: str = ""
    event = "review.answer"

    def permit(self, actor: Actor) -> None:
        """Only the unit answers, once."""
        self.row = find_visible(Proposal, actor=actor, pk=self.pk, roles=OWN_ROLES, is_locked=True)
        if self.row.state != Proposal.State.OPEN:
            raise ConflictError(f"这条建议已答复：{self.row.get_state_display()}。")

    def change(self, actor: Actor) -> Effect[Proposal]:
        """Keep the answer; declining needs a reason."""
        if not self.is_accepted and not self.answer.strip():
            raise ActionError("不采纳要写明理由。")
        self.row.state = Proposal.State.ACCEPTED if self.is_accepted else Proposal.State.DECLINED
        self.row.answer = self.answer.strip()
        self.row.answered_by_id = actor.person_id
        self.row.answered = timezone.now()
        self.row.save()
        unit_id = self.row.assignment.unit_id
        return Effect(self.row, f"assignment/{self.row.assignment_id}", unit_id, {"state": str(self.row.state)})
