"""Screening: its hits are kept, and only the head of the unit may say that one may be published."""

import pytest

from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, ConflictError, DeniedError, NotFoundError
from jixiao.web.disclosure.actions.screen import Acknowledge, KeepScreening, WithdrawWord
from jixiao.web.disclosure.models import ScreeningNote
from tests.web.conftest import County
from tests.web.disclosure.disclose_case import DAY, HIT, YEAR, accept, finalise, made_for, screen_it


def test_hits_are_kept_with_their_places(county: County) -> None:
    accept(county)
    run = screen_it(county, hits=(HIT,))
    assert run.hits[0]["key"] == "a1b2"
    assert run.hits[0]["spots"] == [{"where": "报告.docx，第3段", "excerpt": "138****0000"}]
    assert screen_it(county).pk == run.pk  # one a version


@pytest.mark.parametrize("who", ["department", "reader"])
def test_only_unit_and_finance_screen(county: County, who: str) -> None:
    accept(county)
    with pytest.raises(DeniedError):
        screen_it(county, who=who)


def test_another_version_is_not_kept(county: County) -> None:
    form = accept(county)
    action = KeepScreening(county.unit.pk, YEAR, form.pk + 1000, DAY, made_for(county))
    with pytest.raises(ConflictError, match="新的版本"):
        perform(action, actor=county.actor("preparer"))


def test_the_head_of_the_unit_acknowledges_and_takes_back(county: County) -> None:
    finalise(county)
    screen_it(county, hits=(HIT,))
    actor = county.actor("approver")
    with pytest.raises(ActionError, match="没有写明"):
        perform(Acknowledge(county.unit.pk, YEAR, HIT.key, " "), actor=actor)
    with pytest.raises(ActionError, match="不在最近一次"):
        perform(Acknowledge(county.unit.pk, YEAR, "other", "办公电话"), actor=actor)
    assert perform(Acknowledge(county.unit.pk, YEAR, HIT.key, "办公电话"), actor=actor).reason == "办公电话"
    perform(WithdrawWord(county.unit.pk, YEAR, HIT.key), actor=actor)
    assert not ScreeningNote.objects.exists()
    with pytest.raises(ActionError, match="已经撤回"):
        perform(WithdrawWord(county.unit.pk, YEAR, HIT.key), actor=actor)


@pytest.mark.parametrize("who", ["preparer", "department", "finance", "reader"])
def test_nobody_else_acknowledges(county: County, who: str) -> None:
    finalise(county)
    screen_it(county, hits=(HIT,))
    with pytest.raises(DeniedError, match="单位负责人"):
        perform(Acknowledge(county.unit.pk, YEAR, HIT.key, "办公电话"), actor=county.actor(who))
    with pytest.raises(DeniedError):
        perform(WithdrawWord(county.unit.pk, YEAR, HIT.key), actor=county.actor(who))


def test_a_foreign_head_sees_nothing(county: County) -> None:
    finalise(county)
    screen_it(county, hits=(HIT,))
    with pytest.raises(NotFoundError):
        perform(Acknowledge(county.unit.pk, YEAR, HIT.key, "办公电话"), actor=county.actor("approver_other"))
