"""One attempt at a job: its progress, and that nothing is written to what was taken away."""

import pytest

from jixiao.web.jobs.claim import claim_next
from jixiao.web.jobs.job_run import JobRun, LostJobError, StoppedError
from jixiao.web.jobs.models import Job, JobState
from tests.web.conftest import County
from tests.web.jobs.job_case import KIND, start

pytestmark = pytest.mark.usefixtures("copying")


def _run(county: County, *, is_stopped: bool = False) -> JobRun:
    start(county, files=(("甲.txt", b"one"),))
    job = claim_next(kinds=[KIND])
    assert job is not None
    return JobRun(job, actor=county.actor("preparer"), is_stopped=lambda: is_stopped)


def test_progress_is_told(county: County) -> None:
    _run(county).tell("第 2 个单位", done=2, total=5)
    job = Job.objects.get()
    assert (job.doing, job.done, job.total) == ("第 2 个单位", 2, 5)


def test_what_was_sent_is_read(county: County) -> None:
    assert [(name, path.read_bytes()) for name, path in _run(county).sent()] == [("甲.txt", b"one")]


@pytest.mark.parametrize("change", [{"claim": "another"}, {"state": JobState.CANCELLED}])
def test_nothing_is_written_to_what_was_taken_away(county: County, change: dict[str, str]) -> None:
    run = _run(county)
    Job.objects.update(**change)
    with pytest.raises(LostJobError):
        run.tell("第 2 个单位", done=2, total=5)
    assert Job.objects.get().done == 0


def test_a_runner_that_is_to_stop_stops_at_the_next_step(county: County) -> None:
    with pytest.raises(StoppedError):
        _run(county, is_stopped=True).tell("第 2 个单位", done=2, total=5)
