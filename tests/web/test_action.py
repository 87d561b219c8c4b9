"""One action, one transaction: the change and its audit row stand or fall together."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field

import pytest

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Grant, Unit
from jixiao.web.accounts.role import Role
from jixiao.web.action import Action, Effect, perform
from jixiao.web.action_error import ActionError, ConflictError, DeniedError, LockedError, NotFoundError
from jixiao.web.audit.models import Entry
from tests.web.conftest import County


@dataclass
class Rename(Action[str]):
    """Renames a unit, and stumbles where a test asks for it."""

    unit: Unit
    name: str
    refusal: ActionError | None = None
    stumbling: Exception | None = None
    hidden: str = field(default="", repr=False)
    note: object = ""
    is_silent: bool = False
    event = "test.rename"

    def permit(self, actor: Actor) -> None:
        if self.refusal is not None and actor.is_known:
            raise self.refusal

    def change(self, actor: Actor) -> Effect[str]:
        self.unit.name = self.name
        self.unit.save()
        if self.stumbling is not None:
            raise self.stumbling
        subject = "" if self.is_silent else f"unit/{self.unit.pk}"
        return Effect(self.name, subject, self.unit.pk, {"by": actor.name, "note": self.note})


@dataclass
class WaitingRename(Rename):
    """Asks for a role, and waits for a lock while somebody takes that role away."""

    meanwhile: Callable[[], object] = int
    event = "test.wait"

    def permit(self, actor: Actor) -> None:
        if not actor.has_role({Role.PREPARER}, path=self.unit.path, year=2024):
            raise DeniedError("不归您办理。")
        self.meanwhile()


def name_of(unit: Unit) -> str:
    return Unit.objects.get(pk=unit.pk).name


def test_a_change_is_done_and_written_down(county: County) -> None:
    actor = county.actor("system")
    assert perform(Rename(county.unit, "示例县种业站"), actor=actor) == "示例县种业站"
    entry = Entry.objects.get()
    assert (entry.event, entry.outcome, entry.subject) == ("test.rename", "ok", f"unit/{county.unit.pk}")
    assert (entry.person_id, entry.person_name, entry.source) == (actor.person_id, actor.name, "127.0.0.1")
    assert (entry.unit_id, entry.detail) == (county.unit.pk, {"by": actor.name, "note": ""})


@pytest.mark.parametrize("who", ["preparer", "preparer_other"])
def test_what_is_taken_back_while_a_lock_is_waited_for_does_nothing(county: County, who: str) -> None:
    """The role of the one who acts decides; what happens to others does not."""
    taken = Grant.objects.filter(person=county.people[who])
    action = WaitingRename(county.unit, "改名", meanwhile=taken.delete)
    with nullcontext() if who == "preparer_other" else pytest.raises(DeniedError):
        perform(action, actor=county.actor("preparer"))
    assert (name_of(county.unit) == "改名") is (who == "preparer_other")
    assert Entry.objects.get().outcome == ("ok" if who == "preparer_other" else "denied")


def test_what_changed_nothing_is_not_written_down(county: County) -> None:
    perform(Rename(county.unit, county.unit.name, is_silent=True), actor=county.actor("system"))
    assert not Entry.objects.exists()


@pytest.mark.parametrize("refusal", [DeniedError("不归您办理。"), NotFoundError()])
def test_who_may_not_is_written_down_and_changes_nothing(county: County, refusal: ActionError) -> None:
    with pytest.raises(type(refusal)):
        perform(Rename(county.unit, "改名", refusal=refusal, hidden="s3cret"), actor=county.actor("reader"))
    entry = Entry.objects.get()
    assert (entry.outcome, entry.subject, entry.detail["code"]) == ("denied", "Rename", refusal.code)
    assert "改名" in entry.detail["asked"]
    assert "s3cret" not in entry.detail["asked"]
    assert name_of(county.unit) == "示例县农技站"


@pytest.mark.parametrize("stumbling", [ActionError("没有填写。"), ConflictError("已被处理。"), LockedError("已锁定。")])
def test_what_cannot_be_done_is_undone_and_is_no_offence(county: County, stumbling: ActionError) -> None:
    with pytest.raises(type(stumbling)):
        perform(Rename(county.unit, "改名", stumbling=stumbling), actor=county.actor("system"))
    assert name_of(county.unit) == "示例县农技站"
    assert not Entry.objects.exists()


def test_a_change_that_cannot_be_written_down_does_not_happen(county: County) -> None:
    with pytest.raises(TypeError, match="no float"):
        perform(Rename(county.unit, "改名", note=0.5), actor=county.actor("system"))
    assert name_of(county.unit) == "示例县农技站"


def test_a_long_question_is_cut_in_the_log(county: County) -> None:
    with pytest.raises(DeniedError):
        perform(Rename(county.unit, "长" * 2000, refusal=DeniedError("不行。")), actor=county.actor("system"))
    assert len(Entry.objects.get().detail["asked"]) == 500
