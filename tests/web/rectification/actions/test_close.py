"""Closing: by the rule on a newer version or by a reviewer outside the unit, never by typing."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from jixiao.web.accounts.role import Role
from jixiao.web.action import Action, perform
from jixiao.web.action_error import ActionError, DeniedError, NotFoundError
from jixiao.web.rectification.actions.carry_out import ReportItem
from jixiao.web.rectification.actions.close import CloseByRule, ReopenItem, SendBack, SignOff
from jixiao.web.rectification.models import RectificationItem, Stage
from jixiao.web.rounds.models import Submission
from tests.web.conftest import County, give
from tests.web.rectification.rectify_case import (
    hand_in_mended,
    hand_in_mistakes,
    raise_error,
    raise_text,
    report_it,
)


def test_the_same_rule_passing_on_a_newer_version_closes(county: County) -> None:
    form = hand_in_mistakes(county)
    item = raise_error(county, assignment=form)
    with pytest.raises(ActionError, match="复核的是第 1 版"):
        perform(CloseByRule([item.pk]), actor=county.actor("preparer"))
    hand_in_mended(county, assignment=form)
    closed = perform(CloseByRule([item.pk]), actor=county.actor("preparer"))
    assert [row.pk for row in closed.rows] == [item.pk]
    item.refresh_from_db()
    assert (item.stage, item.closed_by) == (Stage.CLOSED, "规则复核")


def test_words_in_the_report_close_nothing(county: County) -> None:
    item = report_it(county, item=raise_error(county, assignment=hand_in_mistakes(county)))
    perform(SendBack(item.pk, "没有改"), actor=county.actor("finance"))
    perform(ReportItem(item.pk, "已完成，销号，规则复核通过"), actor=county.actor("preparer"))
    item.refresh_from_db()
    assert (item.stage, item.closed_by) == (Stage.SUBMITTED, "")
    with pytest.raises(IntegrityError), transaction.atomic():
        RectificationItem.objects.filter(pk=item.pk).update(stage=Stage.CLOSED)


def test_an_altered_version_closes_nothing(county: County) -> None:
    form = hand_in_mistakes(county)
    item = raise_error(county, assignment=form)
    hand_in_mended(county, assignment=form)
    newest = Submission.objects.get(number=2)
    newest.snapshot["year"] = 2022
    newest.save()
    with pytest.raises(ActionError, match="被改动过"):
        perform(CloseByRule([item.pk]), actor=county.actor("finance"))


def test_what_a_person_found_no_rule_closes(county: County) -> None:
    form = hand_in_mistakes(county)
    item = raise_text(county, assignment=form)
    with pytest.raises(ActionError, match="不是规则发现的"):
        perform(CloseByRule([item.pk]), actor=county.actor("finance"))


def test_several_are_rerun_at_once_and_the_rest_is_told(county: County) -> None:
    form = hand_in_mistakes(county)
    item, other = raise_error(county, assignment=form), raise_text(county, assignment=form)
    hand_in_mended(county, assignment=form)
    closed = perform(CloseByRule([item.pk, other.pk]), actor=county.actor("finance"))
    assert [row.pk for row in closed.rows] == [item.pk]
    assert len(closed.told) == 1
    with pytest.raises(ActionError, match="还没有选择"):
        perform(CloseByRule([]), actor=county.actor("finance"))


def test_a_reviewer_signs_with_a_reason(county: County) -> None:
    item = report_it(county, item=raise_text(county, assignment=hand_in_mistakes(county)))
    with pytest.raises(ActionError, match="销号理由"):
        perform(SignOff(item.pk, " "), actor=county.actor("finance"))
    signed = perform(SignOff(item.pk, "清单与发票一致"), actor=county.actor("finance"))
    assert (signed.stage, signed.closed_by) == (Stage.CLOSED, "财政审核")


def test_what_was_not_reported_is_not_signed(county: County) -> None:
    item = raise_text(county, assignment=hand_in_mistakes(county))
    with pytest.raises(ActionError, match="不能签字销号"):
        perform(SignOff(item.pk, "好"), actor=county.actor("finance"))


@pytest.mark.parametrize("who", ["preparer", "approver", "reader"])
def test_neither_unit_nor_reader_signs(county: County, who: str) -> None:
    item = report_it(county, item=raise_text(county, assignment=hand_in_mistakes(county)))
    for action in (SignOff(item.pk, "好"), SendBack(item.pk, "好"), ReopenItem(item.pk, "好")):
        with pytest.raises(DeniedError):
            perform(action, actor=county.actor(who))


def test_a_reviewer_who_also_works_for_the_unit_does_not_sign(county: County) -> None:
    item = report_it(county, item=raise_text(county, assignment=hand_in_mistakes(county)))
    give(county.people["finance"], role=Role.APPROVER, unit=county.unit)
    with pytest.raises(DeniedError, match="不能给本单位的整改签字"):
        perform(SignOff(item.pk, "好"), actor=county.actor("finance"))


def test_a_foreign_item_looks_like_none(county: County) -> None:
    item = raise_text(county, assignment=hand_in_mistakes(county))
    actions: tuple[Action[Any], ...] = (SignOff(item.pk, "好"), CloseByRule([item.pk]))
    for action in actions:
        with pytest.raises(NotFoundError):
            perform(action, actor=county.actor("department_other"))


def test_a_closed_item_is_opened_again_with_a_reason(county: County) -> None:
    item = report_it(county, item=raise_text(county, assignment=hand_in_mistakes(county)))
    perform(SignOff(item.pk, "好"), actor=county.actor("finance"))
    with pytest.raises(ActionError, match="重新打开的原因"):
        perform(ReopenItem(item.pk, ""), actor=county.actor("finance"))
    opened = perform(ReopenItem(item.pk, "抽查发现清单不全"), actor=county.actor("finance"))
    assert (opened.stage, opened.closed_by) == (Stage.RETURNED, "")
    with pytest.raises(ActionError, match="不能重新打开"):
        perform(ReopenItem(item.pk, "再开"), actor=county.actor("finance"))
