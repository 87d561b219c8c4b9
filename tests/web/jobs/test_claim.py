"""The queue: one runner a job, silent runners are overtaken, and what kills three is parked."""

import datetime as dt

import pytest
from django.utils import timezone

from jixiao.web.jobs.claim import MOST_ATTEMPTS, SILENT_SECONDS, claim_next, put_back, release, take_over_silent
from jixiao.web.jobs.models import Job, JobState
from tests.web.conftest import County
from tests.web.jobs.job_case import KIND, start

pytestmark = pytest.mark.usefixtures("copying")


def test_a_job_is_claimed_once(county: County) -> None:
    job = start(county)
    first = claim_next(kinds=[KIND])
    assert first is not None
    assert (first.pk, first.state, first.attempts) == (job.pk, JobState.RUNNING, 1)
    assert claim_next(kinds=[KIND]) is None


def test_the_oldest_comes_first_and_other_kinds_wait(county: County) -> None:
    old, new = start(county), start(county)
    assert claim_next(kinds=["another"]) is None
    claimed = [claim_next(kinds=[KIND]) for _ in range(2)]
    assert [job and job.pk for job in claimed] == [old.pk, new.pk]


@pytest.mark.parametrize(("late", "count"), [(-1, 0), (1, 1)])
def test_a_silent_runner_is_overtaken(county: County, late: int, count: int) -> None:
    start(county)
    claimed = claim_next(kinds=[KIND])
    assert claimed is not None
    assert claimed.heartbeat is not None
    now = claimed.heartbeat + dt.timedelta(seconds=SILENT_SECONDS + late)
    assert take_over_silent(now=now) == count
    assert Job.objects.get().state == (JobState.WAITING if count else JobState.RUNNING)


def test_what_dies_three_times_is_parked_and_says_so(county: County) -> None:
    start(county)
    for _ in range(MOST_ATTEMPTS):
        claimed = claim_next(kinds=[KIND])
        assert claimed is not None
        assert put_back(claimed)
    parked = Job.objects.get()
    assert parked.state == JobState.PARKED
    assert f"任务编号 {parked.pk}" in parked.message
    assert claim_next(kinds=[KIND]) is None


def test_a_runner_that_was_overtaken_puts_nothing_back(county: County) -> None:
    start(county)
    first = claim_next(kinds=[KIND])
    assert first is not None
    take_over_silent(now=timezone.now() + dt.timedelta(hours=1))
    second = claim_next(kinds=[KIND])
    assert second is not None
    assert not put_back(first)
    assert Job.objects.get().claim == second.claim


def test_a_stopped_runner_costs_no_attempt(county: County) -> None:
    start(county)
    claimed = claim_next(kinds=[KIND])
    assert claimed is not None
    assert release(claimed)
    job = Job.objects.get()
    assert (job.state, job.attempts) == (JobState.WAITING, 0)
