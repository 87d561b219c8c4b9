"""One mutation is one action: permission, change and audit row in one transaction."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from django.db import transaction

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.find_actor import still
from jixiao.web.action_error import ActionError, DeniedError, NotFoundError
from jixiao.web.audit.record import Event, append_event
from jixiao.web.text_rule import is_keepable

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Effect(Generic[Result]):
    """What an action did.

    Unit:
        result: what the caller gets.
        subject: what it was done to, e.g. "assignment/12"; empty if nothing changed, and no row is written then.
        unit_id: whose it is, 0 for nobody's.
        detail: old and new contents and the like, plain JSON values without floats.
    """

    result: Result
    subject: str = ""
    unit_id: int = 0
    detail: Mapping[str, Any] = field(default_factory=dict)


class Action(ABC, Generic[Result]):
    """One thing a person can do; a subclass is a dataclass whose fields are what was asked."""

    @property
    @abstractmethod
    def event(self) -> str:
        """What the audit log calls it, e.g. form.submit; a class attribute in most actions."""

    @abstractmethod
    def permit(self, actor: Actor) -> None:
        """Raise unless the actor may do it; called inside the transaction, after rows are locked."""

    @abstractmethod
    def change(self, actor: Actor) -> Effect[Result]:
        """Do it and tell what was done."""


def perform(action: Action[Result], *, actor: Actor) -> Result:
    """Do an action for an actor, with its audit row; a refusal is audited too and changes nothing.

    Raises:
        ActionError: If it may not or cannot be done.
    """
    try:
        with transaction.atomic():
            now = _permitted(action, actor=actor)
            _refuse_unkeepable(action)
            effect = action.change(now)
            if effect.subject:
                append_event(_event(action, actor=now, effect=effect))
    except (DeniedError, NotFoundError) as error:
        _record_refusal(action, actor=actor, error=error)
        raise
    return effect.result


def _permitted(action: Action[Result], *, actor: Actor) -> Actor:
    """Return the actor as it may act once the locks are held: without what was taken back meanwhile."""
    action.permit(actor)
    now = still(actor)
    if now != actor:
        action.permit(now)
    return now


def _refuse_unkeepable(action: Action[Result]) -> None:
    """Refuse a text that some database, workbook or document could not hold."""
    if not all(is_keepable(content) for content in vars(action).values()):
        raise ActionError("内容里有不能保存的控制字符或残缺的字符，没有办理。请删去从别处复制来的特殊符号后再提交。")


def _event(action: Action[Result], *, actor: Actor, effect: Effect[Result]) -> Event:
    return Event(
        name=action.event,
        actor=actor,
        subject=effect.subject,
        unit_id=effect.unit_id,
        outcome="ok",
        detail=effect.detail,
    )


def _record_refusal(action: Action[Result], *, actor: Actor, error: ActionError) -> None:
    detail = {"code": error.code, "asked": repr(action)[:500]}
    with transaction.atomic():
        append_event(
            Event(
                name=action.event,
                actor=actor,
                subject=type(action).__name__,
                unit_id=0,
                outcome="denied",
                detail=detail,
            )
        )
