"""What is published is the accepted, frozen version and never the working copy."""

import pytest

from jixiao.web.action_error import LockedError, NotFoundError
from jixiao.web.disclosure.accepted import accepted_forms, find_accepted
from jixiao.web.rounds.models import Submission
from jixiao.web.store.models import AmountRow
from tests.web.conftest import County
from tests.web.disclosure.disclose_case import YEAR, accept, finalise
from tests.web.rounds.round_case import fill, hand_in, open_round, take


def test_before_it_is_accepted_there_is_nothing_to_publish(county: County) -> None:
    form = open_round(county)
    fill(form)
    hand_in(county, assignment=form)
    with pytest.raises(LockedError, match="没有被财政接收"):
        find_accepted(county.unit.pk, year=YEAR, actor=county.actor("preparer"))
    assert not accepted_forms(county.actor("preparer")).exists()


def test_what_is_accepted_is_no_final_yet(county: County) -> None:
    form = accept(county)
    assert not find_accepted(county.unit.pk, year=YEAR, actor=county.actor("preparer")).is_final
    take(county, who="finance", step="finalise", assignment=form)
    assert find_accepted(county.unit.pk, year=YEAR, actor=county.actor("preparer")).is_final


def test_the_working_copy_does_not_count(county: County) -> None:
    finalise(county)
    before = find_accepted(county.unit.pk, year=YEAR, actor=county.actor("preparer")).book()
    AmountRow.objects.update(fen=1)
    assert find_accepted(county.unit.pk, year=YEAR, actor=county.actor("preparer")).book() == before


def test_a_correction_takes_it_away(county: County) -> None:
    form = finalise(county)
    take(county, who="finance", step="correct", assignment=form, reason="金额有误")
    with pytest.raises(LockedError):
        find_accepted(county.unit.pk, year=YEAR, actor=county.actor("preparer"), is_locked=True)


def test_an_altered_version_is_not_published(county: County) -> None:
    finalise(county)
    version = Submission.objects.get()
    version.snapshot["year"] = 2022
    version.save()
    with pytest.raises(LockedError, match="被改动过"):
        find_accepted(county.unit.pk, year=YEAR, actor=county.actor("preparer")).book()


@pytest.mark.parametrize("who", ["preparer_other", "department_other", "evaluator"])
def test_a_foreign_year_looks_like_none(county: County, who: str) -> None:
    finalise(county)
    for unit, year in ((county.unit.pk, YEAR), (county.unit.pk, 1999), (999_999, YEAR)):
        with pytest.raises(NotFoundError):
            find_accepted(unit, year=year, actor=county.actor(who))
