"""Handing in: the Book is checked, frozen and sealed, once."""

import pytest
from msgspec.structs import replace

from jixiao.exchange.book_json import book_from_json
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError
from jixiao.web.rounds.actions.submit import Submit
from jixiao.web.rounds.lock import locked_tables
from jixiao.web.rounds.models import Submission
from jixiao.web.rounds.seal import is_intact
from jixiao.web.rounds.state import State
from jixiao.web.store.load import load_book
from tests.web.conftest import County
from tests.web.rounds.round_case import fill, hand_in, open_round, take


def test_the_frozen_version_is_the_book_with_its_slip_and_seal(county: County) -> None:
    assignment = open_round(county)
    head = fill(assignment)
    assert hand_in(county, assignment=assignment).state == State.SUBMITTED
    submission = Submission.objects.get()
    assert book_from_json(submission.snapshot) == replace(load_book(head), prior=None)
    assert submission.coverage["failed"] == 0
    assert submission.coverage["passed"] > 1000
    assert is_intact(submission)


def test_an_altered_version_is_found(county: County) -> None:
    assignment = open_round(county)
    fill(assignment)
    hand_in(county, assignment=assignment)
    submission = Submission.objects.get()
    submission.snapshot["tables"]["indicator"][0]["score"] = {"number": "99", "quantum": "0"}
    assert not is_intact(submission)


def test_over_an_error_only_with_a_reason(county: County) -> None:
    assignment = open_round(county)
    fill(assignment, is_mended=False)
    with pytest.raises(ActionError, match="还有 5 处错误"):
        hand_in(county, assignment=assignment)
    assignment.refresh_from_db()
    hand_in(county, assignment=assignment, reason="决算批复后再更正")
    assert Submission.objects.get().override_reason == "决算批复后再更正"


def test_the_same_request_twice_is_one_submission(county: County) -> None:
    assignment = open_round(county)
    fill(assignment)
    hand_in(county, assignment=assignment, key="k1")
    again = perform(Submit(assignment.pk, step="submit", version=1, request_key="k1"), actor=county.actor("approver"))
    assert again.state == State.SUBMITTED
    assert Submission.objects.count() == 1


def test_tables_are_locked_while_they_are_with_reviewers(county: County) -> None:
    assignment = open_round(county)
    fill(assignment)
    assert locked_tables(county.unit.pk, year=2023) == {}
    hand_in(county, assignment=assignment)
    assert set(locked_tables(county.unit.pk, year=2023).values()) == {"已报送"}
    take(county, who="department", step="return", assignment=assignment, reason="得分有误")
    assert locked_tables(county.unit.pk, year=2023) == {}
