"""Take one step of an assignment: the one mechanism behind every button of a round."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.role import OWN_ROLES, Role
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, ConflictError, DeniedError, LockedError
from jixiao.web.rounds.lock import hold_book
from jixiao.web.rounds.models import Assignment, Decision
from jixiao.web.rounds.state import LEVEL_OF_ROLE, STEPS, WITH_REVIEWERS, State, Step

_STEPS_OF_UNIT = tuple(name for name, step in STEPS.items() if step.roles <= OWN_ROLES)


@dataclass
class TakeStep(Action[Assignment]):
    """One step on one assignment.

    Unit:
        version: the version of the assignment that the person saw.
        reason: why, where the step needs it.
        letter: the findings and remarks that a return lists.
    """

    pk: int
    step: str
    version: int
    reason: str = ""
    letter: Sequence[Mapping[str, Any]] = field(default_factory=list)

    @property
    def event(self) -> str:
        """The name of the step in the audit log."""
        return f"form.{self.step}"

    @property
    def rule(self) -> Step:
        """What the step demands."""
        return STEPS[self.step]

    def permit(self, actor: Actor) -> None:
        """Hold state, role, turn, version and the separation of persons."""
        self.assignment = find_visible(Assignment, actor=actor, pk=self.pk, is_locked=True)
        hold_book(self.assignment.unit_id, year=self.assignment.round.year)
        _check_role(self.assignment, rule=self.rule, actor=actor)
        if self.assignment.version != self.version or self.assignment.state not in self.rule.sources:
            raise _already_handled(self.assignment)
        if self.rule.needs_reason and not self.reason.strip():
            raise ActionError(f"{self.rule.label}要写明理由。请填写理由后再{self.rule.label}。")
        if self.rule.is_apart:
            check_apart(self.assignment, actor=actor)

    def change(self, actor: Actor) -> Effect[Assignment]:
        """Move the assignment on and keep the decision."""
        assignment, old = self.assignment, self.assignment.state
        assignment.state = self.rule.target
        assignment.version += 1
        if self.step == "pass_on":
            assignment.level = LEVEL_OF_ROLE[Role.FINANCE]
        assignment.save()
        submission = assignment.submissions.last()
        Decision.objects.create(
            assignment=assignment,
            submission=submission,
            step=self.step,
            level=assignment.level,
            person_id=actor.person_id,
            reason=self.reason.strip(),
            letter=list(self.letter),
        )
        detail = {"from": old, "to": assignment.state, "digest": submission.digest if submission else ""}
        return Effect(assignment, f"assignment/{assignment.pk}", assignment.unit_id, detail)


def check_apart(assignment: Assignment, *, actor: Actor) -> None:
    """Refuse a reviewer who prepared or submitted the form, or was asked to, in whatever role and post then and now.

    Raises:
        DeniedError: If it is the same person.
    """
    own = assignment.decisions.filter(person=actor.person_id, step__in=_STEPS_OF_UNIT)
    is_asked = assignment.delegate_id == actor.person_id
    if is_asked or own.exists() or assignment.prepared_by.filter(pk=actor.person_id).exists():
        raise DeniedError("填报或报送过这份材料的人不能审核它。请由其他审核人办理。")


def _check_role(assignment: Assignment, *, rule: Step, actor: Actor) -> None:
    held = actor.roles_for(assignment.unit.path, year=assignment.round.year) & rule.roles
    if assignment.state in WITH_REVIEWERS and held & set(LEVEL_OF_ROLE):
        held = frozenset(role for role in held if LEVEL_OF_ROLE.get(role) == assignment.level)
    if not held:
        raise DeniedError(f"您没有在这一环节{rule.label}的权限。")


def _already_handled(assignment: Assignment) -> ActionError:
    last = assignment.decisions.last()
    state = State(assignment.state).label
    if last is None:
        return LockedError(f"这份材料现在是“{state}”，不能办理这一步。请刷新页面。")
    return ConflictError(f"已被处理：{last.person} 已在您之前办理，现在是“{state}”。请刷新页面。")
