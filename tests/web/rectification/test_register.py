"""Rows and the pure logic: what goes out comes back, and a refusal changes nothing."""

from functools import partial

import pytest

from jixiao.county.rectification.action import send_back
from jixiao.county.rectification.item import Stage as PureStage
from jixiao.web.action_error import ActionError
from jixiao.web.rectification.models import Stage
from jixiao.web.rectification.register import evidence_of, evidence_subject, item_of, move
from tests.web.conftest import County
from tests.web.rectification.rectify_case import hand_in_mistakes, raise_text, report_it


def test_a_row_is_an_item_with_evidence_and_history(county: County) -> None:
    row = report_it(county, item=raise_text(county, assignment=hand_in_mistakes(county)))
    item = item_of(row)
    assert (item.stage, item.owner, item.unit) == (PureStage.SUBMITTED, "张三", county.unit.name)
    assert [it.name for it in item.evidence] == ["验收清单.pdf"]
    assert [step.stage for step in item.history] == [PureStage.OPEN, PureStage.PLANNED, PureStage.SUBMITTED]
    assert [it.subject for it in evidence_of(row)] == [evidence_subject(row.pk)]


def test_every_stage_has_the_word_of_the_register() -> None:
    assert {stage.name: str(stage.label) for stage in Stage} == {stage.name: stage.value for stage in PureStage}


def test_what_the_pure_logic_refuses_changes_nothing(county: County) -> None:
    row = raise_text(county, assignment=hand_in_mistakes(county))
    with pytest.raises(ActionError, match="不能退回"):
        move(row, by=partial(send_back, reason="不全", actor="李四"), person=county.actor("finance"))
    row.refresh_from_db()
    assert (row.stage, row.steps.count()) == (Stage.OPEN, 1)
