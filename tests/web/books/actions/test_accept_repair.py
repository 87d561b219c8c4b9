"""A repair is saved like what is typed, or refused as a whole."""

import pytest

from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, LockedError, NotFoundError
from jixiao.web.audit.models import Entry
from jixiao.web.books.actions.accept_repair import AcceptRepair
from jixiao.web.checks.run import check_head
from jixiao.web.rounds.state import State
from jixiao.web.store.models import CellChange, YearBook
from tests.web.books.book_case import stored_book
from tests.web.conftest import County
from tests.web.rounds.round_case import hand_in, open_round


def mark_of(head: YearBook, *, rule: str) -> str:
    head.refresh_from_db()
    return next(str(found["fingerprint"]) for found in check_head(head).findings if found["rule"] == rule)


def test_a_blank_score_is_filled_in_and_the_work_begins(county: County) -> None:
    assignment = open_round(county)
    head = stored_book(county)
    perform(AcceptRepair(head.pk, mark_of(head, rule="R110")), actor=county.actor("preparer"))
    change = CellChange.objects.get()
    assert (change.path, change.old, change.new) == ("indicator/d9/score", "", "10")
    assignment.refresh_from_db()
    assert assignment.state == State.DRAFTING
    entry = Entry.objects.get(event="finding.repair")
    assert entry.detail == {"rule": "R110", "figure": "indicator/d9/score", "from": "", "to": "10"}


def test_a_finding_without_a_repair_has_none_to_accept(county: County) -> None:
    head = stored_book(county)
    with pytest.raises(ActionError, match="没有可以采纳的改法"):
        perform(AcceptRepair(head.pk, mark_of(head, rule="R004")), actor=county.actor("preparer"))


def test_nobody_repairs_for_others_nor_what_is_handed_in(county: County) -> None:
    assignment = open_round(county)
    head = stored_book(county)
    mark = mark_of(head, rule="R103")
    with pytest.raises(NotFoundError):
        perform(AcceptRepair(head.pk, mark), actor=county.actor("finance"))
    hand_in(county, assignment=assignment, reason="仍要报送")
    with pytest.raises(LockedError):
        perform(AcceptRepair(head.pk, mark), actor=county.actor("preparer"))
    assert not CellChange.objects.exists()
