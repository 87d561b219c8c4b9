"""Close an item: because its rule passes on a newer version, or because a reviewer outside the unit signs."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from jixiao.county.rectification.action import close_by_reviewer, close_by_rule, reopen, send_back
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.role import OWN_ROLES
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, DeniedError
from jixiao.web.rectification.actions.hold import REVIEWERS, check_outside, hold_item
from jixiao.web.rectification.models import RectificationItem
from jixiao.web.rectification.register import move
from jixiao.web.rectification.rerun import Reruns
from jixiao.web.rounds.models import Assignment

_REVIEWER = "主管部门或财政部门的审核人"


@dataclass(frozen=True, slots=True)
class Closed:
    """What a re-run closed, and why the others stay open, a sentence each."""

    rows: tuple[RectificationItem, ...]
    told: tuple[str, ...]


@dataclass
class CloseByRule(Action[Closed]):
    """Run the rules of some items again and close those whose rule passes; nobody can type a pass."""

    pks: Sequence[int]
    event = "rectify.close_by_rule"

    def permit(self, actor: Actor) -> None:
        """Unit and reviewers may ask for it, for the answer is the rule's; the forms are held first."""
        chosen = [find_visible(RectificationItem, actor=actor, pk=pk) for pk in sorted(set(self.pks))]
        forms = {row.submission.assignment_id for row in chosen if row.submission}
        for pk in sorted(forms):
            find_visible(Assignment, actor=actor, pk=pk, is_locked=True)
        roles = OWN_ROLES | REVIEWERS
        self.rows = [hold_item(row.pk, actor=actor, roles=roles, who="整改单位或审核人") for row in chosen]
        if not self.rows:
            raise ActionError("还没有选择问题。请勾选后再复核。")

    def change(self, actor: Actor) -> Effect[Closed]:
        """Close what passes and tell why the rest does not."""
        reruns, closed, told = Reruns(), [], []
        for row in self.rows:
            try:
                move(row, by=partial(close_by_rule, rerun=reruns.of(row)), person=actor)
            except ActionError as error:
                told.append(error.message)
            else:
                closed.append(row)
        if not closed:
            raise ActionError("\n".join(told))
        detail = {"closed": [row.pk for row in closed], "open": len(told)}
        return Effect(Closed(tuple(closed), tuple(told)), f"rectification/{closed[0].pk}", closed[0].unit_id, detail)


@dataclass
class _ByReviewer(Action[RectificationItem]):
    """What a reviewer outside the unit does, with a reason."""

    pk: int
    reason: str

    def permit(self, actor: Actor) -> None:
        """Only reviewers, and nobody of the unit."""
        self.row = hold_item(self.pk, actor=actor, roles=REVIEWERS, who=_REVIEWER)
        check_outside(self.row, actor=actor)

    def effect(self, actor: Actor) -> Effect[RectificationItem]:
        """Return what was done."""
        detail = {"stage": str(self.row.stage), "reason": self.reason.strip(), "by": actor.name}
        return Effect(self.row, f"rectification/{self.row.pk}", self.row.unit_id, detail)


@dataclass
class SignOff(_ByReviewer):
    """Close an item by signature."""

    event = "rectify.sign_off"

    def change(self, actor: Actor) -> Effect[RectificationItem]:
        """Close it; the pure logic refuses what was not submitted and a signature without a reason."""
        if actor.name == self.row.owner:
            raise DeniedError("您是这个问题的责任人，不能自己签字销号。")
        signed = partial(close_by_reviewer, reviewer=actor.name, reason=self.reason, unit_people=())
        move(self.row, by=signed, person=actor)
        return self.effect(actor)


@dataclass
class SendBack(_ByReviewer):
    """Send an item back to the unit."""

    event = "rectify.return"

    def change(self, actor: Actor) -> Effect[RectificationItem]:
        """Send it back."""
        move(self.row, by=partial(send_back, reason=self.reason, actor=actor.name), person=actor)
        return self.effect(actor)


@dataclass
class ReopenItem(_ByReviewer):
    """Open a closed item again."""

    event = "rectify.reopen"

    def change(self, actor: Actor) -> Effect[RectificationItem]:
        """Open it."""
        move(self.row, by=partial(reopen, reason=self.reason, actor=actor.name), person=actor)
        return self.effect(actor)
