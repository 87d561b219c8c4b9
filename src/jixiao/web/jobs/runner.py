"""Run what waits in the queue."""

import logging
import threading
from collections.abc import Callable

from django.utils import timezone

from jixiao.errors import JixiaoError
from jixiao.web.accounts.find_actor import actor_of
from jixiao.web.jobs.beat import Beating, no_beat
from jixiao.web.jobs.claim import claim_next, put_back, release, take_over_silent
from jixiao.web.jobs.job_run import JobRun, LostJobError, StoppedError
from jixiao.web.jobs.kind import KINDS, JobKind, Outcome, kinds_by_pace
from jixiao.web.jobs.models import Job, JobState

_LOG = logging.getLogger("jixiao.web.jobs")
_WITHDRAWN = "没有完成：您在这个单位的权限已经收回。"


def run_pending(
    *, is_quick: bool = False, beat: Beating = no_beat, is_stopped: Callable[[], bool] = lambda: False
) -> int:
    """Run the jobs that wait, oldest first, until there are none, and return how many were run.

    Args:
        is_quick: Whether only quick kinds are run.
        beat: Keeps telling that a job is alive while it runs.
        is_stopped: Whether no other job is to be begun.
    """
    take_over_silent()
    count = 0
    while not is_stopped() and (job := claim_next(kinds=kinds_by_pace(is_quick=is_quick))) is not None:
        with beat(job):
            run_job(job, is_stopped=is_stopped)
        count += 1
    return count


def run_job(job: Job, *, is_stopped: Callable[[], bool] = lambda: False) -> None:
    """Run one claimed job; whatever it does, the runner goes on."""
    run = JobRun(job, actor=actor_of(job.owner, source="jobs"), is_stopped=is_stopped)
    try:
        _finish(run, outcome=_outcome(run, kind=KINDS[job.kind]))
    except LostJobError:
        _LOG.info("job %s was taken away while it ran", job.pk)
    except StoppedError:
        release(job)
    except JixiaoError as error:
        _fail(run, message=str(error))
    except Exception:  # noqa: BLE001 - a job that dies is counted, whatever it died of
        _LOG.exception("job %s died", job.pk)
        put_back(job)


def _outcome(run: JobRun, *, kind: JobKind) -> Outcome:
    if not run.actor.has_role(kind.roles, path=run.job.unit.path, year=run.job.year):
        raise JixiaoError(_WITHDRAWN)
    return kind.run(run)


def _finish(run: JobRun, *, outcome: Outcome) -> None:
    made = sum(int(file["size"]) for file in run.files)
    run.write(
        state=JobState.DONE,
        done=Job.objects.values_list("total", flat=True).get(pk=run.job.pk),
        doing="",
        message=outcome.message,
        result={**outcome.detail, "files": run.files},
        size=run.job.size + made,
        finished=timezone.now(),
    )


def _fail(run: JobRun, *, message: str) -> None:
    try:
        run.write(state=JobState.FAILED, doing="", message=message, finished=timezone.now())
    except LostJobError:
        _LOG.info("job %s was taken away before it failed", run.job.pk)


def work(stop: threading.Event, *, is_quick: bool, beat: Beating, pause: float) -> None:
    """Run what waits, again and again, until told to stop; a database that does not answer is asked again."""
    while not stop.is_set():
        try:
            run_pending(is_quick=is_quick, beat=beat, is_stopped=stop.is_set)
        except Exception:  # noqa: BLE001 - the thread outlives whatever happens; it is logged
            _LOG.exception("the queue could not be read")
        stop.wait(pause)
