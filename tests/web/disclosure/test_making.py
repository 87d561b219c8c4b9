"""What is made of an accepted version, with what the unit acknowledged."""

import pytest

from jixiao.pipelines.disclose_unit import check_screened
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError
from jixiao.web.disclosure.accepted import find_accepted
from jixiao.web.disclosure.actions.screen import Acknowledge, KeepScreening
from jixiao.web.disclosure.making import acknowledged, hit_to_json, kept_screening, make_disclosure, notes_of
from tests.web.conftest import County
from tests.web.disclosure.disclose_case import DAY, HIT, YEAR, finalise, screen_it

KIND = "部门绩效评价报告"


def test_before_a_screening_there_is_nothing_to_make_again(county: County) -> None:
    finalise(county)
    accepted = find_accepted(county.unit.pk, year=YEAR, actor=county.actor("approver"))
    with pytest.raises(ActionError, match="公开前检查"):
        kept_screening(accepted)
    screen_it(county, hits=(HIT,))
    assert kept_screening(accepted).date == DAY


def test_a_real_report_is_screened_and_acknowledged_place_by_place(county: County) -> None:
    finalise(county)
    actor = county.actor("approver")
    accepted = find_accepted(county.unit.pk, year=YEAR, actor=actor)
    started: list[str] = []
    made = make_disclosure(accepted, kinds=[KIND], date=DAY, styles=("docx",), on_start=started.append)
    assert started[0] == f"生成{KIND}"
    assert [it.kind for it in made.documents] == [KIND]
    perform(KeepScreening(county.unit.pk, YEAR, accepted.version.pk, DAY, made), actor=actor)
    for hit in made.screening.open:
        perform(Acknowledge(county.unit.pk, YEAR, hit.key, "已核对，可以公开"), actor=actor)
    check_screened(make_disclosure(accepted, kinds=[KIND], date=DAY, styles=("docx",)))


def test_a_word_names_who_gave_it(county: County) -> None:
    finalise(county)
    screen_it(county, hits=(HIT,))
    perform(Acknowledge(county.unit.pk, YEAR, HIT.key, "办公电话"), actor=county.actor("approver"))
    accepted = find_accepted(county.unit.pk, year=YEAR, actor=county.actor("approver"))
    (word,) = acknowledged(notes_of(accepted))
    assert (word.key, word.reason, word.by) == (HIT.key, "办公电话", "单位负责人")
    assert hit_to_json(HIT)["text"].startswith("“138****0000”")
