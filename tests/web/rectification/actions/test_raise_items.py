"""Raising items: by reviewers, from the version they saw, each problem once."""

import datetime as dt

import pytest

from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, ConflictError, LockedError, NotFoundError
from jixiao.web.audit.models import Entry
from jixiao.web.rectification.actions.close import SignOff
from jixiao.web.rectification.actions.raise_items import RaiseItems, problem_rows, statement_in
from jixiao.web.rectification.models import RectificationItem, Stage
from jixiao.web.rounds.models import Submission
from tests.web.conftest import County
from tests.web.rectification.rectify_case import (
    first_error,
    hand_in_mended,
    hand_in_mistakes,
    raise_error,
    raise_text,
    report_it,
)


def test_an_item_is_what_the_version_froze(county: County) -> None:
    form = hand_in_mistakes(county)
    found = first_error(form)
    item = raise_error(county, assignment=form)
    assert (item.rule, item.instance, item.version) == (found["rule"], found["instance"], 1)
    assert item.content == statement_in(found)
    assert not item.content.startswith("【")
    assert item.stage == Stage.OPEN
    entry = Entry.objects.get(event="rectify.raise")
    assert entry.detail == {"items": [item.pk], "version": 1}


@pytest.mark.parametrize("who", ["preparer", "approver", "reader", "department_other", "evaluator"])
def test_only_reviewers_of_the_unit_raise_items(county: County, who: str) -> None:
    form = hand_in_mistakes(county)
    with pytest.raises(NotFoundError):
        perform(RaiseItems(form.pk, 1, text="问题"), actor=county.actor(who))
    assert not RectificationItem.objects.exists()


def test_an_open_item_is_not_raised_twice(county: County) -> None:
    form = hand_in_mistakes(county)
    raise_error(county, assignment=form)
    with pytest.raises(LockedError, match="已经在整改中"):
        raise_error(county, assignment=form, who="finance")


def test_what_comes_again_after_it_was_closed_is_opened_again(county: County) -> None:
    form = hand_in_mistakes(county)
    item = report_it(county, item=raise_error(county, assignment=form))
    perform(SignOff(item.pk, "已核对"), actor=county.actor("finance"))
    again = raise_error(county, assignment=form)
    assert again.pk == item.pk
    assert (again.stage, again.closed_by) == (Stage.OPEN, "")


def test_a_newer_version_is_shown_before_anything_is_raised(county: County) -> None:
    form = hand_in_mistakes(county)
    found = first_error(form)
    hand_in_mended(county, assignment=form)
    with pytest.raises(ConflictError, match="新的版本"):
        perform(RaiseItems(form.pk, 1, [found["fingerprint"]]), actor=county.actor("finance"))
    with pytest.raises(ActionError, match="不在这一版里"):
        perform(RaiseItems(form.pk, 2, [found["fingerprint"]]), actor=county.actor("finance"))


def test_nothing_chosen_raises_nothing(county: County) -> None:
    form = hand_in_mistakes(county)
    with pytest.raises(ActionError, match="至少选择一条"):
        perform(RaiseItems(form.pk, 1, text="  "), actor=county.actor("finance"))


def test_problems_of_the_book_and_of_a_person_become_items(county: County) -> None:
    form = hand_in_mistakes(county)
    rows = problem_rows(Submission.objects.get())
    due = dt.date(2030, 1, 31)
    raised = perform(RaiseItems(form.pk, 1, problems=[rows[0]["key"]], due=due), actor=county.actor("finance"))
    assert (raised[0].key, raised[0].content) == (f"problem/{rows[0]['key']}", rows[0]["content"])
    assert (raised[0].due, raised[0].rule) == (due, "")
    with pytest.raises(ActionError, match="不在这一版的"):
        perform(RaiseItems(form.pk, 1, problems=["gone"]), actor=county.actor("finance"))
    assert raise_text(county, assignment=form).key.startswith("person/")
