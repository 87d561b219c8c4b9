"""Steps of a round: who may take which, from where, and what is kept."""

import pytest

from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, ConflictError, DeniedError, NotFoundError
from jixiao.web.audit.models import Entry
from jixiao.web.rounds.actions.take_step import TakeStep
from jixiao.web.rounds.models import Assignment
from jixiao.web.rounds.state import State
from tests.web.conftest import County
from tests.web.rounds.round_case import fill, hand_in, open_round, take


@pytest.fixture
def submitted(county: County) -> Assignment:
    assignment = open_round(county)
    fill(assignment)
    return hand_in(county, assignment=assignment)


def test_a_whole_round_is_played(county: County, submitted: Assignment) -> None:
    steps = [
        ("department", "review", State.REVIEWING),
        ("department", "pass_on", State.SUBMITTED),
        ("finance", "review", State.REVIEWING),
        ("finance", "accept", State.ACCEPTED),
        ("finance", "finalise", State.FINAL),
        ("approver", "disclose", State.DISCLOSED),
    ]
    for who, step, state in steps:
        assert take(county, who=who, step=step, assignment=submitted).state == state
    assert [decision.step for decision in submitted.decisions.all()] == [
        "check",
        "submit",
        "review",
        "pass_on",
        "review",
        "accept",
        "finalise",
        "disclose",
    ]
    audited = list(Entry.objects.values_list("event", flat=True))
    assert audited == [f"form.{decision.step}" for decision in submitted.decisions.all()]


def test_finance_waits_for_the_department(county: County, submitted: Assignment) -> None:
    with pytest.raises(DeniedError):
        take(county, who="finance", step="review", assignment=submitted)


def test_a_level_cannot_be_skipped(county: County, submitted: Assignment) -> None:
    with pytest.raises((DeniedError, ConflictError)):
        take(county, who="finance", step="accept", assignment=submitted)


def test_a_stranger_sees_nothing(county: County, submitted: Assignment) -> None:
    for who in ("department_other", "preparer_other", "evaluator", "system", "security", "audit"):
        with pytest.raises(NotFoundError):
            take(county, who=who, step="review", assignment=submitted)
    assert Entry.objects.filter(outcome="denied").count() == 6


def test_the_second_of_two_who_saw_the_same_version_is_told_who_was_first(
    county: County, submitted: Assignment
) -> None:
    seen = submitted.version
    take(county, who="department", step="review", assignment=submitted)
    submitted.version = seen
    with pytest.raises(ConflictError, match="已被处理"):
        perform(
            TakeStep(submitted.pk, step="return", version=seen, reason="数字不符"), actor=county.actor("department")
        )


def test_a_return_needs_a_reason(county: County, submitted: Assignment) -> None:
    with pytest.raises(ActionError, match="理由"):
        take(county, who="department", step="return", assignment=submitted, reason="  ")
    assert (
        take(county, who="department", step="return", assignment=submitted, reason="得分有误").state == State.RETURNED
    )


def test_nobody_reviews_what_they_prepared(county: County, submitted: Assignment) -> None:
    submitted.prepared_by.add(county.people["department"])
    with pytest.raises(DeniedError, match="不能审核"):
        take(county, who="department", step="review", assignment=submitted)


def test_a_withdrawn_form_can_be_edited_again(county: County, submitted: Assignment) -> None:
    assert take(county, who="approver", step="withdraw", assignment=submitted).state == State.DRAFTING
