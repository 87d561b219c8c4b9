"""The long work: screening leads to hits, a package only past them, a stale version to nothing."""

from unittest.mock import patch

import pytest

from jixiao.web.action import perform
from jixiao.web.action_error import ActionError
from jixiao.web.disclosure.accepted import find_accepted
from jixiao.web.disclosure.actions.screen import Acknowledge
from jixiao.web.disclosure.models import Package, ScreeningRun
from jixiao.web.disclosure.work import PACKAGE, SCREEN, SITE, package, register_kinds, screen, site
from jixiao.web.jobs.job_run import JobRun
from jixiao.web.jobs.kind import KINDS
from jixiao.web.jobs.models import Job, JobState
from jixiao.web.rounds.models import Assignment
from tests.web.conftest import County
from tests.web.disclosure.disclose_case import DAY, HIT, YEAR, finalise, made_for, screen_it


def run_of(county: County, *, kind: str, who: str = "approver", unit: int = 0, **payload: object) -> JobRun:
    """Return an attempt at a job as the queue hands it over."""
    actor = county.actor(who)
    job = Job.objects.create(
        kind=kind,
        title=kind,
        payload=payload,
        owner_id=actor.person_id,
        unit_id=unit or county.unit.pk,
        year=YEAR,
        state=JobState.RUNNING,
        claim="claim",
        expires="2099-01-01T00:00:00Z",
    )
    return JobRun(job, actor=actor)


def version_of(form: Assignment) -> int:
    """Return the id of the newest version."""
    return form.submissions.latest("number").pk


def test_the_kinds_are_known() -> None:
    register_kinds()
    assert {SCREEN, PACKAGE, SITE} <= set(KINDS)
    assert KINDS[SITE].roles == {"finance"}


def test_a_screening_keeps_its_hits(county: County) -> None:
    form = finalise(county)
    run = run_of(county, kind=SCREEN, version=version_of(form), kinds=["部门绩效评价报告"], date=DAY.isoformat())
    with patch("jixiao.web.disclosure.work.make_disclosure", return_value=made_for(county, hits=(HIT,))):
        assert "还有 1 项要处理" in screen(run).message
    assert ScreeningRun.objects.get().hits[0]["key"] == HIT.key


def test_a_package_is_stopped_until_the_hit_is_acknowledged(county: County) -> None:
    form = finalise(county)
    screen_it(county, hits=(HIT,))
    run = run_of(county, kind=PACKAGE, version=version_of(form), is_preview=False)
    with (
        patch("jixiao.web.disclosure.work.make_disclosure", return_value=made_for(county, hits=(HIT,))),
        pytest.raises(ActionError, match="还有 1 项不宜公开"),
    ):
        package(run)
    assert not Package.objects.exists()
    perform(Acknowledge(county.unit.pk, YEAR, HIT.key, "办公电话"), actor=county.actor("approver"))
    with patch("jixiao.web.disclosure.work.make_disclosure", return_value=made_for(county, hits=(HIT,))):
        assert "已生成" in package(run).message
    assert Package.objects.get().submission_id == version_of(form)


def test_a_version_accepted_meanwhile_stops_the_work(county: County) -> None:
    form = finalise(county)
    run = run_of(county, kind=SCREEN, version=version_of(form) + 1, kinds=[], date=DAY.isoformat())
    with pytest.raises(ActionError, match="新的版本"):
        screen(run)


def test_a_site_of_nothing_is_none(county: County) -> None:
    finalise(county)
    assert find_accepted(county.unit.pk, year=YEAR, actor=county.actor("finance")).is_final
    run = run_of(county, kind=SITE, who="finance", unit=county.region.pk, is_preview=False, has_pdf=False)
    with pytest.raises(ActionError, match="没有可以公开的单位"):
        site(run)
