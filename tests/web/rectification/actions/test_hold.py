"""Holding an item: foreign is not there, seen is not yet allowed, and nobody judges what he took part in."""

import pytest

from jixiao.web.accounts.models import Grant
from jixiao.web.accounts.role import OWN_ROLES, Role
from jixiao.web.action_error import DeniedError, NotFoundError
from jixiao.web.rectification.actions.hold import REVIEWERS, check_outside, hold_item
from jixiao.web.rectification.models import RectificationItem
from tests.web.conftest import County, give
from tests.web.rectification.rectify_case import hand_in_mistakes, raise_text, report_it


@pytest.fixture
def item(county: County) -> RectificationItem:
    return report_it(county, item=raise_text(county, assignment=hand_in_mistakes(county)))


def test_role_and_place_decide(county: County, item: RectificationItem) -> None:
    assert hold_item(item.pk, actor=county.actor("finance"), roles=REVIEWERS, who="审核人") == item
    with pytest.raises(DeniedError, match="由整改单位办理"):
        hold_item(item.pk, actor=county.actor("reader"), roles=OWN_ROLES, who="整改单位")
    with pytest.raises(NotFoundError):
        hold_item(item.pk, actor=county.actor("approver_other"), roles=OWN_ROLES, who="整改单位")


def test_who_took_part_does_not_judge_even_in_a_new_role(county: County, item: RectificationItem) -> None:
    check_outside(item, actor=county.actor("finance"))
    Grant.objects.filter(person=county.people["preparer"]).delete()
    give(county.people["preparer"], role=Role.FINANCE, unit=county.region)
    with pytest.raises(DeniedError):
        check_outside(item, actor=county.actor("preparer"))
