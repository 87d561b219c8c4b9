"""The site holds what is final, screened and clear, and tells what is not in it."""

import pytest

from jixiao.web.action import perform
from jixiao.web.action_error import ActionError
from jixiao.web.disclosure.accepted import find_accepted
from jixiao.web.disclosure.actions.screen import Acknowledge, KeepScreening
from jixiao.web.disclosure.making import make_disclosure
from jixiao.web.disclosure.site import MadeSite, make_site
from tests.web.conftest import County
from tests.web.disclosure.disclose_case import DAY, YEAR, accept, finalise

KIND = "部门绩效评价报告"


def make(county: County, *, is_preview: bool = False) -> MadeSite:
    """Make the site of the region."""
    actor = county.actor("finance")
    return make_site(county.region, year=YEAR, actor=actor, is_preview=is_preview, has_pdf=False)


def screen_and_clear(county: County) -> None:
    """Screen the real report and have the head of the unit acknowledge every hit."""
    actor = county.actor("approver")
    accepted = find_accepted(county.unit.pk, year=YEAR, actor=actor)
    made = make_disclosure(accepted, kinds=[KIND], date=DAY, styles=("docx", "html"))
    perform(KeepScreening(county.unit.pk, YEAR, accepted.version.pk, DAY, made), actor=actor)
    for hit in made.screening.open:
        perform(Acknowledge(county.unit.pk, YEAR, hit.key, "已核对"), actor=actor)


def test_what_was_not_screened_is_left_out_and_told(county: County) -> None:
    finalise(county)
    with pytest.raises(ActionError, match=r"没有可以公开的单位.*农技站"):
        make(county)


def test_what_is_only_accepted_is_in_the_preview_alone(county: County) -> None:
    accept(county)
    screen_and_clear(county)
    with pytest.raises(ActionError, match="还没有定稿的单位"):
        make(county)
    made = make(county, is_preview=True)
    assert "index.html" in made.files
    assert not any(path.endswith(".pdf") for path in made.files)
    assert [source["unit"] for source in made.sources] == [county.unit.pk]
    assert made.left_out == []
