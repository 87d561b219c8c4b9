"""The accepted version of a unit's year: the only thing that is ever published."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from jixiao.book.book import Book
from jixiao.exchange.book_json import book_from_json
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.role import Role
from jixiao.web.accounts.scope import BUSINESS_ROLES, find_visible, visible
from jixiao.web.action_error import LockedError, NotFoundError
from jixiao.web.rounds.models import Assignment, Submission
from jixiao.web.rounds.seal import is_intact
from jixiao.web.rounds.state import DONE, State

PUBLISHABLE = frozenset({State.FINAL, State.DISCLOSED})


@dataclass(frozen=True, slots=True)
class Accepted:
    """A form that was accepted, with the version that was."""

    form: Assignment
    version: Submission

    @property
    def is_final(self) -> bool:
        """Whether it may be published; what is only accepted may be looked at."""
        return self.form.state in PUBLISHABLE

    def book(self) -> Book:
        """Return the frozen Book.

        Raises:
            LockedError: If the frozen version was altered.
        """
        if not is_intact(self.version):
            raise LockedError("定稿的内容被改动过，不能公开。请联系系统管理员。")
        return book_from_json(self.version.snapshot)


def find_accepted(
    unit: int, *, year: int, actor: Actor, roles: frozenset[Role] = BUSINESS_ROLES, is_locked: bool = False
) -> Accepted:
    """Return the accepted version of a unit's year; of several forms a final one, else the one accepted last.

    Raises:
        NotFoundError: If the actor sees no form of this unit and year.
        LockedError: If none of them is accepted.
    """
    forms = visible(Assignment, actor=actor, roles=roles).filter(unit=unit, round__year=year)
    if not forms.exists():
        raise NotFoundError
    found = [item for form in forms.filter(state__in=DONE) if (item := _accepted(form)) is not None]
    if not found:
        raise LockedError("这个年度还没有被财政接收的版本，不能公开。请先报送，由财政接收、定稿。")
    best = max(found, key=lambda it: (it.is_final, it.version.pk))
    if not is_locked:
        return best
    form = find_visible(Assignment, actor=actor, pk=best.form.pk, roles=roles, is_locked=True)
    held = _accepted(form) if form.state in DONE else None
    if held is None or held.version.pk != best.version.pk:
        raise LockedError("这份材料刚刚被更正，不再是定稿。请刷新页面。")
    return held


def accepted_forms(actor: Actor, *, states: Iterable[State] = DONE) -> QuerySet[Assignment]:
    """Return the forms that an actor sees and that were accepted."""
    return visible(Assignment, actor=actor).filter(state__in=states).select_related("unit", "round")


def _accepted(form: Assignment) -> Accepted | None:
    version = form.submissions.filter(decisions__step="accept").last()
    return None if version is None else Accepted(form, version)
