"""What the unit does: it plans, proves and reports, and none of it closes an item."""

import datetime as dt
from typing import Any

import pytest

from jixiao.web.action import Action, perform
from jixiao.web.action_error import ActionError, DeniedError, LockedError, NotFoundError
from jixiao.web.files.keep import keep_bytes
from jixiao.web.files.models import Attachment
from jixiao.web.rectification.actions.carry_out import AddEvidence, PlanItem, RemoveEvidence, ReportItem
from jixiao.web.rectification.models import Stage
from tests.web.conftest import County
from tests.web.rectification.rectify_case import hand_in_mistakes, plan_it, raise_error, report_it

DUE = dt.date(2099, 1, 1)


def test_the_unit_plans_and_reports(county: County) -> None:
    item = raise_error(county, assignment=hand_in_mistakes(county))
    assert plan_it(county, item=item).stage == Stage.PLANNED
    assert report_it(county, item=item).stage == Stage.SUBMITTED
    item.refresh_from_db()
    assert item.closed_by == ""
    assert [step.stage for step in item.steps.all()] == ["open", "planned", "planned", "submitted"]


@pytest.mark.parametrize("who", ["department", "finance", "reader"])
def test_who_sees_an_item_but_is_not_the_unit_may_not_plan(county: County, who: str) -> None:
    item = raise_error(county, assignment=hand_in_mistakes(county))
    plan, report, add = PlanItem(item.pk, "李四", "改", DUE), ReportItem(item.pk, "好了"), AddEvidence(item.pk, 1, "a")
    actions: tuple[Action[Any], ...] = (plan, report, add)
    for action in actions:
        with pytest.raises(DeniedError, match="整改单位"):
            perform(action, actor=county.actor(who))


@pytest.mark.parametrize("who", ["preparer_other", "department_other", "evaluator"])
def test_a_foreign_item_looks_like_none(county: County, who: str) -> None:
    item = raise_error(county, assignment=hand_in_mistakes(county))
    with pytest.raises(NotFoundError):
        perform(PlanItem(item.pk, "李四", "改", DUE), actor=county.actor(who))


def test_a_plan_needs_a_day_that_is_not_over(county: County) -> None:
    item = raise_error(county, assignment=hand_in_mistakes(county))
    actor = county.actor("preparer")
    with pytest.raises(ActionError, match="没有填写整改期限"):
        perform(PlanItem(item.pk, "张三", "改", None), actor=actor)
    with pytest.raises(ActionError, match="早于今天"):
        perform(PlanItem(item.pk, "张三", "改", dt.date(2020, 1, 1)), actor=actor)
    with pytest.raises(ActionError, match="没有填写责任人"):
        perform(PlanItem(item.pk, " ", "改", DUE), actor=actor)


def test_without_a_plan_nothing_is_reported(county: County) -> None:
    item = raise_error(county, assignment=hand_in_mistakes(county))
    with pytest.raises(ActionError, match="待整改"):
        perform(ReportItem(item.pk, "好了"), actor=county.actor("preparer"))


def test_evidence_is_fixed_once_it_was_reported(county: County) -> None:
    item = raise_error(county, assignment=hand_in_mistakes(county))
    actor = county.actor("preparer")
    stored = keep_bytes(b"1")
    wrong = perform(AddEvidence(item.pk, stored.pk, "错.pdf"), actor=actor)
    perform(RemoveEvidence(item.pk, wrong.pk), actor=actor)
    with pytest.raises(ActionError, match="可能已经撤下"):
        perform(RemoveEvidence(item.pk, wrong.pk), actor=actor)
    report_it(county, item=item)
    kept = Attachment.objects.get(removed__isnull=True)
    assert (kept.name, kept.subject) == ("验收清单.pdf", f"rectification/{item.pk}")
    with pytest.raises(LockedError):
        perform(RemoveEvidence(item.pk, kept.pk), actor=actor)
    with pytest.raises(LockedError):
        perform(AddEvidence(item.pk, stored.pk, "晚.pdf"), actor=actor)


def test_an_empty_file_is_no_evidence(county: County) -> None:
    item = raise_error(county, assignment=hand_in_mistakes(county))
    with pytest.raises(ActionError, match="空的"):
        perform(AddEvidence(item.pk, keep_bytes(b"").pk, "空.pdf"), actor=county.actor("preparer"))
