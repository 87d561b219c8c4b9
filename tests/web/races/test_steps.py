"""Two who decide at the same moment: one of them wins, and form, history and audit agree who it was."""

import threading
from functools import partial

import pytest

from jixiao.web.accounts.role import Role
from jixiao.web.audit.models import Entry
from jixiao.web.rounds.models import Assignment, Decision, Submission
from jixiao.web.rounds.state import STEPS, State
from tests.web.books.race_case import at_once
from tests.web.conftest import County
from tests.web.races.duel import RACES, Told, doing, race
from tests.web.races.form_case import add_colleague, open_small, put_at, send, step, submit


@pytest.fixture
def form(county: County) -> Assignment:
    add_colleague(county, role=Role.FINANCE, name="finance_2")
    add_colleague(county, role=Role.APPROVER, name="approver_2")
    assignment, _ = open_small(county)
    return assignment


def check_one_won(form: Assignment, *, told: Told, steps: dict[str, str]) -> None:
    """Hold that one runner won and that the form, its history and the audit log tell of that one alone."""
    version = form.version
    assert len(told.done) == 1, told
    assert set(told.refused.values()) <= {"conflict", "locked"}
    taken = steps[told.done[0]]
    form.refresh_from_db()
    assert (form.version, form.state) == (version + 1, STEPS[taken].target)


def check_history(form: Assignment, *, races: int) -> None:
    """Hold that every race left one decision and one entry of the audit log."""
    decided = list(form.decisions.values_list("step", flat=True))
    audited = list(Entry.objects.filter(outcome="ok").order_by("seq").values_list("event", flat=True))
    assert len(decided) == races
    assert audited == [f"form.{name}" for name in decided]


DUELS = {
    "C06_accept_and_accept": (State.REVIEWING, {"finance": "accept", "finance_2": "accept"}),
    "C06_finalise_and_finalise": (State.ACCEPTED, {"finance": "finalise", "finance_2": "finalise"}),
    "C07_accept_and_return": (State.REVIEWING, {"finance": "accept", "finance_2": "return"}),
    "C07_review_and_withdraw": (State.SUBMITTED, {"finance": "review", "approver": "withdraw"}),
    "C07_return_and_withdraw": (State.SUBMITTED, {"finance": "return", "approver": "withdraw"}),
}


@pytest.mark.parametrize(("start", "steps"), DUELS.values(), ids=DUELS)
def test_c06_c07_one_of_two_decides(county: County, form: Assignment, start: State, steps: dict[str, str]) -> None:
    actors = {who: county.actor(who) for who in steps}
    for _ in range(RACES):
        send(county, assignment=form, state=start)
        told = race(**{who: doing(step(form, name=name), actor=actors[who]) for who, name in steps.items()})
        check_one_won(form, told=told, steps=steps)
    check_history(form, races=RACES)


def test_c06_the_naive_way_is_caught_by_the_same_count(county: County, form: Assignment) -> None:
    """Read, look, write: two who saw the same state both decide, so the history holds two for one race."""
    send(county, assignment=form)
    both_read = threading.Barrier(2)

    def decide(who: str) -> None:
        seen = Assignment.objects.get(pk=form.pk)
        assert seen.state == State.REVIEWING
        both_read.wait(timeout=30)
        seen.state = State.RETURNED
        seen.save()
        Decision.objects.create(assignment=seen, step="return", person=county.people[who])

    assert at_once([partial(decide, who) for who in ("finance", "finance_2")]) == []
    with pytest.raises(AssertionError):
        check_history(form, races=1)


def test_c05_the_same_request_twice_is_one_submission_with_one_answer(county: County, form: Assignment) -> None:
    approver = county.actor("approver")
    for number in range(1, RACES + 1):
        put_at(form, state=State.CHECKED)
        asked = partial(submit, form, key=f"key-{number}")
        told = race(first=doing(asked(), actor=approver), again=doing(asked(), actor=approver))
        assert len(told.done) == 2, told
        assert Submission.objects.count() == number
        form.refresh_from_db()
        assert form.state == State.SUBMITTED
    check_history(form, races=RACES)


def test_c05_c17_two_requests_are_one_submission_and_numbers_have_no_gap(county: County, form: Assignment) -> None:
    steps = {"approver": "submit", "approver_2": "submit"}
    actors = {who: county.actor(who) for who in steps}
    for number in range(1, RACES + 1):
        put_at(form, state=State.CHECKED)
        told = race(**{who: doing(submit(form, key=f"{who}-{number}"), actor=actors[who]) for who in steps})
        check_one_won(form, told=told, steps=steps)
    assert list(form.submissions.values_list("number", flat=True)) == list(range(1, RACES + 1))
    check_history(form, races=RACES)
