"""Finance opens rounds for the units below; several units are extended or reminded all together or not at all."""

import datetime as dt
from collections.abc import Sequence

import pytest
from django.utils import timezone

from jixiao.web.accounts.models import Unit
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, DeniedError, NotFoundError
from jixiao.web.audit.models import Entry
from jixiao.web.checks.rule_pack import rule_pack_version
from jixiao.web.rounds.actions.open_round import Delegate, Extend, OpenRound, Remind
from jixiao.web.rounds.models import Assignment, Decision, Round, RoundKind
from jixiao.web.rounds.state import State
from tests.web.conftest import County
from tests.web.rounds.round_case import DUE, open_round

DAY = dt.timedelta(days=1)


def opened(
    county: County,
    *,
    who: str = "finance",
    title: str = "2024年度绩效自评",
    units: Sequence[int] = (),
    first_month: int = 1,
    last_month: int = 12,
) -> Round:
    asked = (county.region.pk, RoundKind.EVALUATION, 2024, title, DUE)
    action = OpenRound(*asked, first_month=first_month, last_month=last_month, units=units)
    return perform(action, actor=county.actor(who))


def test_a_round_is_for_all_departments_and_units_below(county: County) -> None:
    new = opened(county)
    asked = {row.unit.code for row in new.assignments.all()}
    assert asked == {"301", "302", "301001", "301002", "302001"}  # neither region nor bureau
    assert {(row.state, row.due) for row in new.assignments.all()} == {("empty", DUE)}
    assert new.rule_pack == rule_pack_version()
    assert Entry.objects.get().detail == {"title": "2024年度绩效自评", "units": 5}


def test_a_round_is_for_chosen_units(county: County) -> None:
    new = opened(county, units=[county.unit.pk, county.other.pk])
    assert [row.unit for row in new.assignments.all()] == [county.unit, county.other]


def test_a_unit_elsewhere_or_closed_is_not_there(county: County) -> None:
    with pytest.raises(NotFoundError):
        opened(county, units=[county.unit.pk, 999_999])
    Unit.objects.filter(pk=county.sibling.pk).update(valid_to=DUE)
    with pytest.raises(NotFoundError):
        opened(county, units=[county.sibling.pk])
    assert {row.unit.code for row in opened(county).assignments.all()} == {"301", "302", "301001", "302001"}


@pytest.mark.parametrize("who", ["department", "approver", "reader", "evaluator", "system"])
def test_nobody_else_opens_a_round(county: County, who: str) -> None:
    with pytest.raises(NotFoundError):
        opened(county, who=who)
    assert not Round.objects.exists()


@pytest.mark.parametrize(
    ("first", "last", "is_good"), [(1, 12, True), (8, 8, True), (0, 8, False), (1, 13, False), (9, 8, False)]
)
def test_the_window_lies_in_the_year(county: County, first: int, last: int, *, is_good: bool) -> None:
    if is_good:
        assert opened(county, first_month=first, last_month=last).last_month == last
    else:
        with pytest.raises(ActionError, match="1–12 月"):
            opened(county, first_month=first, last_month=last)


def test_a_round_has_a_name(county: County) -> None:
    with pytest.raises(ActionError, match="要有名称"):
        opened(county, title="  ")


def test_a_round_for_nobody_is_none(county: County) -> None:
    Unit.objects.exclude(pk=county.region.pk).update(valid_to=DUE)
    with pytest.raises(ActionError, match="没有可以布置的单位"):
        opened(county)
    assert not Round.objects.exists()


def test_an_extension_moves_the_day_of_the_chosen_units(county: County) -> None:
    mine, other = open_round(county), open_round(county, unit=county.other)
    today = timezone.localdate()
    action = Extend([mine.pk, mine.pk], due=today, reason=" 汛期 ")
    assert perform(action, actor=county.actor("finance")) == 1
    assert Assignment.objects.get(pk=mine.pk).due == today
    assert Assignment.objects.get(pk=other.pk).due == DUE
    decision = Decision.objects.get()
    assert (decision.label, decision.reason) == ("延期", "汛期")


def test_an_extension_into_the_past_is_none(county: County) -> None:
    action = Extend([open_round(county).pk], due=timezone.localdate() - DAY)
    with pytest.raises(ActionError, match="已经过去"):
        perform(action, actor=county.actor("finance"))


def test_one_foreign_unit_refuses_the_whole(county: County) -> None:
    mine = open_round(county)
    for action in (Extend([mine.pk, 999_999], due=timezone.localdate()), Remind([mine.pk, 999_999])):
        with pytest.raises(NotFoundError):
            perform(action, actor=county.actor("finance"))
    with pytest.raises(NotFoundError):
        perform(Remind([mine.pk]), actor=county.actor("department"))
    assert not Decision.objects.exists()


def test_nobody_chosen_is_told(county: County) -> None:
    with pytest.raises(ActionError, match="还没有选择单位"):
        perform(Remind([]), actor=county.actor("finance"))


def test_who_is_done_is_not_reminded(county: County) -> None:
    done, late = open_round(county), open_round(county, unit=county.sibling)
    Assignment.objects.filter(pk=done.pk).update(state=State.ACCEPTED)
    assert perform(Remind([done.pk, late.pk]), actor=county.actor("finance")) == 1
    assert Decision.objects.get().assignment == late


def test_the_head_of_a_unit_hands_a_form_on_within_the_unit(county: County) -> None:
    form = open_round(county)
    row = perform(Delegate(form.pk, county.people["preparer"].pk), actor=county.actor("approver"))
    assert row.delegate == county.people["preparer"]
    for person in ("preparer_other", "department", "reader"):
        with pytest.raises(ActionError, match="没有经办或负责人角色"):
            perform(Delegate(form.pk, county.people[person].pk), actor=county.actor("approver"))
    with pytest.raises(DeniedError, match="只有单位负责人"):
        perform(Delegate(form.pk, county.people["preparer"].pk), actor=county.actor("preparer"))
    with pytest.raises(NotFoundError):
        perform(Delegate(form.pk, county.people["preparer"].pk), actor=county.actor("approver_other"))
