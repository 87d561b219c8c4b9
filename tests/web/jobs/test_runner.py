"""Running the queue: what is done, fails, dies, is cancelled, or belongs to somebody without a role."""

import threading

from jixiao.errors import JixiaoError
from jixiao.web.accounts.models import Grant
from jixiao.web.action import perform
from jixiao.web.jobs.actions import CancelJob
from jixiao.web.jobs.beat import no_beat
from jixiao.web.jobs.job_run import JobRun
from jixiao.web.jobs.kind import Outcome
from jixiao.web.jobs.models import Job, JobState
from jixiao.web.jobs.runner import run_pending, work
from tests.web.conftest import County
from tests.web.jobs.job_case import copy_files, kind_that, start


def test_a_job_is_done_with_its_files_and_counts(county: County) -> None:
    with kind_that(copy_files):
        start(county, files=(("甲.txt", b"one"), ("乙.txt", b"three")))
        assert run_pending() == 1
    job = Job.objects.get()
    assert (job.state, job.done, job.total, job.message) == (JobState.DONE, 2, 2, "抄写了 2 个文件。")
    assert [(file["name"], file["size"]) for file in job.result["files"]] == [("甲.txt", 3), ("乙.txt", 5)]
    assert job.size == 2 * (3 + 5)


def test_a_refusal_is_told_and_not_tried_again(county: County) -> None:
    def refuse(run: JobRun) -> Outcome:
        message = f"{run.job.year}年度没有数据。"
        raise JixiaoError(message)

    with kind_that(refuse):
        start(county)
        run_pending()
        assert run_pending() == 0
    job = Job.objects.get()
    assert (job.state, job.message) == (JobState.FAILED, "2023年度没有数据。")


def test_a_mistake_of_ours_is_tried_three_times_and_told_without_its_trace(county: County) -> None:
    tries = []

    def die(run: JobRun) -> Outcome:
        tries.append(run.job.attempts)
        message = "secret detail"
        raise ZeroDivisionError(message)

    with kind_that(die):
        start(county)
        run_pending()
    job = Job.objects.get()
    assert tries == [1, 2, 3]
    assert job.state == JobState.PARKED
    assert "secret" not in job.message


def test_a_cancelled_job_stops_at_its_next_step(county: County) -> None:
    steps = []

    def go_on(run: JobRun) -> Outcome:
        for number in range(3):
            run.tell("步骤", done=number, total=3)
            steps.append(number)
            if number == 1:
                perform(CancelJob(run.job.token), actor=county.actor("preparer"))
        return Outcome("做完了。")

    with kind_that(go_on):
        start(county)
        run_pending()
    assert steps == [0, 1]
    assert Job.objects.get().state == JobState.CANCELLED


def test_nothing_is_run_for_a_person_whose_role_was_taken_back(county: County) -> None:
    with kind_that(copy_files):
        start(county, files=(("甲.txt", b"one"),))
        Grant.objects.filter(person=county.people["preparer"]).delete()
        run_pending()
    job = Job.objects.get()
    assert job.state == JobState.FAILED
    assert "权限已经收回" in job.message


def test_quick_work_does_not_wait_behind_slow_work(county: County) -> None:
    with kind_that(copy_files):
        start(county)
        assert run_pending(is_quick=True) == 0
    with kind_that(copy_files, is_quick=True):
        assert run_pending(is_quick=True) == 1


def test_a_runner_that_stops_gives_its_job_back(county: County) -> None:
    stop = threading.Event()

    def go_on(run: JobRun) -> Outcome:
        stop.set()
        run.tell("步骤", done=1, total=2)
        return Outcome("做完了。")

    with kind_that(go_on):
        start(county)
        work(stop, is_quick=False, beat=no_beat, pause=0)
    job = Job.objects.get()
    assert (job.state, job.attempts) == (JobState.WAITING, 0)
