"""Jobs in processes of their own: one that crashes or hangs takes nothing along."""

from multiprocessing import active_children

from jixiao.pipelines.worker_pool import Failure, run_jobs
from tests.pipelines.strange_job import CRASH, HANG, strange

SECONDS = 20  # enough to start a process on a busy machine


def test_each_job_has_its_answer() -> None:
    started: list[int] = []
    answers = run_jobs([-3, 4, -5], run=abs, workers=2, seconds=SECONDS, on_start=started.append)
    assert dict(answers) == {0: 3, 1: 4, 2: 5}
    assert started == [-3, 4, -5]


def test_no_job_is_no_process() -> None:
    assert list(run_jobs([], run=abs, workers=2, seconds=SECONDS)) == []


def test_a_job_that_crashes_or_hangs_stops_no_other() -> None:
    jobs = [HANG, CRASH, "a", CRASH, "b"]
    answers = dict(run_jobs(jobs, run=strange, workers=2, seconds=SECONDS))
    assert answers == {0: Failure.TOO_LONG, 1: Failure.CRASHED, 2: "A", 3: Failure.CRASHED, 4: "B"}


def test_who_stops_leaves_no_process_behind() -> None:
    answers = run_jobs(["a", HANG], run=strange, workers=2, seconds=600)
    assert next(answers) == (0, "A")
    answers.close()
    assert active_children() == []
