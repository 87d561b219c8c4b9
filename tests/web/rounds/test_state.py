"""The states and steps as data: every state is reached and left, and no step skips the separation of persons."""

import pytest

from jixiao.web.accounts.role import Role
from jixiao.web.rounds.state import DONE, EDITABLE, LEVEL_OF_ROLE, STEPS, WITH_REVIEWERS, State


def reached(start: State, *, roles: frozenset[Role] = frozenset(Role)) -> set[State]:
    """Return the states that are reached from a state by some roles."""
    found, more = {start}, [start]
    while more:
        state = more.pop()
        new = {step.target for step in STEPS.values() if state in step.sources and step.roles & roles} - found
        found |= new
        more += new
    return found


def test_every_state_is_reached_from_the_beginning() -> None:
    assert reached(State.EMPTY) == set(State)


@pytest.mark.parametrize("state", State)
def test_no_state_is_without_a_way_out(state: State) -> None:
    assert reached(state) > {state}
    assert State.DRAFTING in reached(state)  # and everything can be corrected


@pytest.mark.parametrize("name", STEPS)
def test_every_step_can_be_taken_by_somebody_from_somewhere(name: str) -> None:
    step = STEPS[name]
    assert step.roles
    assert step.sources & reached(State.EMPTY)
    assert step.label


def test_a_unit_alone_gets_no_further_than_handing_in() -> None:
    alone = reached(State.EMPTY, roles=frozenset({Role.PREPARER, Role.APPROVER}))
    assert alone == {State.EMPTY, State.DRAFTING, State.CHECKED, State.SUBMITTED}


def test_a_preparer_alone_does_not_hand_in() -> None:
    assert State.SUBMITTED not in reached(State.EMPTY, roles=frozenset({Role.PREPARER}))


def test_finance_alone_accepts_and_nobody_else_does() -> None:
    assert {name for name, step in STEPS.items() if step.target in {State.ACCEPTED, State.FINAL}} == {
        "accept",
        "finalise",
    }
    assert STEPS["accept"].roles == STEPS["finalise"].roles == {Role.FINANCE}


def test_who_reviews_did_not_prepare() -> None:
    for step in STEPS.values():
        is_review = bool(step.sources & WITH_REVIEWERS) and Role.APPROVER not in step.roles
        assert step.is_apart or not is_review


def test_a_reader_and_an_evaluator_take_no_step() -> None:
    assert not any(step.roles & {Role.READER, Role.EVALUATOR} for step in STEPS.values())


def test_the_groups_of_states_do_not_overlap() -> None:
    assert not EDITABLE & WITH_REVIEWERS
    assert not EDITABLE & DONE
    assert not WITH_REVIEWERS & DONE
    assert set(State) - EDITABLE - WITH_REVIEWERS - DONE == {State.CHECKED}


def test_what_goes_back_says_why() -> None:
    assert {name for name, step in STEPS.items() if step.needs_reason} == {"return", "correct"}
    assert set(LEVEL_OF_ROLE) == STEPS["return"].roles
