"""The states of an assignment and the steps between them, as data: a step that is not here cannot be taken."""

from dataclasses import dataclass

from django.db.models import TextChoices

from jixiao.web.accounts.role import Role


class State(TextChoices):
    """Where an assignment stands."""

    EMPTY = "empty", "未填"
    DRAFTING = "drafting", "填报中"
    CHECKED = "checked", "自检"
    SUBMITTED = "submitted", "已报送"
    REVIEWING = "reviewing", "审核中"
    RETURNED = "returned", "退回"
    ACCEPTED = "accepted", "接收"
    FINAL = "final", "定稿"
    DISCLOSED = "disclosed", "公开"


class Level(TextChoices):
    """Whose turn a review is."""

    DEPARTMENT = "department", "主管部门"
    FINANCE = "finance", "财政"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: from which states, to which, by whom.

    Unit:
        is_apart: whether it may not be taken by a person who prepared or submitted the form.
        needs_reason: whether it is nothing without a written reason.
    """

    label: str
    sources: frozenset[State]
    target: State
    roles: frozenset[Role]
    is_apart: bool = False
    needs_reason: bool = False


_UNIT = frozenset({Role.PREPARER, Role.APPROVER})
_REVIEW = frozenset({Role.DEPARTMENT, Role.FINANCE})
_OPEN = frozenset({State.EMPTY, State.DRAFTING, State.CHECKED, State.RETURNED})
STEPS = {
    "start": Step("填报", frozenset({State.EMPTY, State.CHECKED, State.RETURNED}), State.DRAFTING, _UNIT),
    "check": Step("提请报送", _OPEN, State.CHECKED, _UNIT),
    "submit": Step("报送", frozenset({State.CHECKED}), State.SUBMITTED, frozenset({Role.APPROVER})),
    "withdraw": Step("撤回", frozenset({State.SUBMITTED}), State.DRAFTING, frozenset({Role.APPROVER})),
    "review": Step("开始审核", frozenset({State.SUBMITTED}), State.REVIEWING, _REVIEW, is_apart=True),
    "pass_on": Step(
        "转财政审核",
        frozenset({State.SUBMITTED, State.REVIEWING}),
        State.SUBMITTED,
        frozenset({Role.DEPARTMENT}),
        is_apart=True,
    ),
    "return": Step(
        "退回",
        frozenset({State.SUBMITTED, State.REVIEWING}),
        State.RETURNED,
        _REVIEW,
        is_apart=True,
        needs_reason=True,
    ),
    "accept": Step("接收", frozenset({State.REVIEWING}), State.ACCEPTED, frozenset({Role.FINANCE}), is_apart=True),
    "finalise": Step("定稿", frozenset({State.ACCEPTED}), State.FINAL, frozenset({Role.FINANCE}), is_apart=True),
    "correct": Step(
        "更正",
        frozenset({State.ACCEPTED, State.FINAL, State.DISCLOSED}),
        State.DRAFTING,
        frozenset({Role.FINANCE}),
        needs_reason=True,
    ),
    "disclose": Step("公开", frozenset({State.FINAL}), State.DISCLOSED, frozenset({Role.APPROVER})),
}
OTHER_STEPS = {"extend": "延期", "remind": "提醒", "delegate": "指定经办人"}  # they change no state
EDITABLE = frozenset({State.EMPTY, State.DRAFTING, State.RETURNED})
WITH_REVIEWERS = frozenset({State.SUBMITTED, State.REVIEWING})
DONE = frozenset({State.ACCEPTED, State.FINAL, State.DISCLOSED})
LEVEL_OF_ROLE = {Role.DEPARTMENT: Level.DEPARTMENT, Role.FINANCE: Level.FINANCE}
