"""Save what was typed into one table: one revision, one audit entry, the same answer to the same request."""

from dataclasses import dataclass
from typing import Any

from jixiao.book.column import TableSchema
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.role import OWN_ROLES
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import NotFoundError
from jixiao.web.books.saving.answer import Answer
from jixiao.web.books.saving.asked import Asked, MalformedError
from jixiao.web.books.saving.store_save import TYPED, check_open, hold_for_saving, note_preparer, store_save
from jixiao.web.store.models import SavedRequest, YearBook

_MOST_PATHS = 50  # the audit names so many cells; the history of the Book has them all


@dataclass(frozen=True, slots=True)
class Saved:
    """The answer to a save with its HTTP status."""

    status: int
    body: dict[str, Any]


@dataclass
class SaveTable(Action[Saved]):
    """A save of one table.

    Unit:
        pk: the id of the head of the Book.
        request_key: the idempotency key; the same request sent again gets the same answer and changes nothing.
    """

    pk: int
    table: str
    asked: Asked
    request_key: str = ""
    event = "form.save"
    origin = TYPED

    @property
    def schema(self) -> TableSchema:
        """The table."""
        if self.table not in TABLE_BY_NAME:
            raise NotFoundError
        return TABLE_BY_NAME[self.table]

    def permit(self, actor: Actor) -> None:
        """Hold the Book of the own unit; a table that is with somebody else is not written."""
        found = find_visible(YearBook, actor=actor, pk=self.pk, roles=OWN_ROLES)
        self.head, self.assignments = hold_for_saving(found)
        self.known = self._known(actor)
        if self.known is None:
            check_open(self.schema, assignments=self.assignments, asked=self.asked)

    def change(self, actor: Actor) -> Effect[Saved]:
        """Write what can be written and keep the answer."""
        if self.known is not None:
            return Effect(self.known)
        answer = store_save(self.head, table=self.schema, asked=self.asked, actor=actor, origin=self.origin)
        saved = Saved(answer.status, answer.to_json())
        self._keep(saved, actor=actor)
        if not answer.changed:
            return Effect(saved)
        note_preparer(self.assignments, tables=(self.table,), actor=actor)
        return Effect(saved, f"book/{self.head.pk}", self.head.unit_id, self.detail(answer))

    def detail(self, answer: Answer) -> dict[str, Any]:
        """Return what the audit keeps."""
        return {
            "table": self.table,
            "revision": answer.revision,
            "cells": answer.changed,
            "rows": list(answer.rows)[:_MOST_PATHS],
            "conflicts": len(answer.conflicts),
        }

    def _known(self, actor: Actor) -> Saved | None:
        if not self.request_key:
            return None
        kept = SavedRequest.objects.filter(person=actor.person_id, key=self.request_key).first()
        if kept is None:
            return None
        if kept.answer.get("to") != self._target:
            raise MalformedError
        return Saved(kept.answer["status"], kept.answer["body"])

    def _keep(self, saved: Saved, *, actor: Actor) -> None:
        if self.request_key:
            answer = {"to": self._target, "status": saved.status, "body": saved.body}
            SavedRequest.objects.create(person_id=actor.person_id, key=self.request_key, answer=answer)

    @property
    def _target(self) -> str:
        return f"{self.pk}/{self.table}"
