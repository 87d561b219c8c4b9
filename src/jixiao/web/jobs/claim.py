"""The queue: a job is claimed by one runner, taken over when that runner is silent, and parked when it kills three."""

import datetime as dt
from collections.abc import Collection

from django.db.models import F
from django.utils import timezone

from jixiao.web.jobs.models import Job, JobState, new_token

MOST_ATTEMPTS = 3
SILENT_SECONDS = 60
_PARKED = "运行了 {count} 次都没有完成，已停放。请把任务编号 {number} 告诉系统管理员，也可以换个范围再试。"


def claim_next(*, kinds: Collection[str]) -> Job | None:
    """Claim the oldest waiting job of some kinds; of two runners that want the same one, one gets it.

    The update says which state it saw: it changes nothing where another was first.
    """
    for number in (
        Job.objects.filter(state=JobState.WAITING, kind__in=kinds).order_by("pk").values_list("pk", flat=True)
    ):
        claim, now = new_token(), timezone.now()
        columns = {"state": JobState.RUNNING, "claim": claim, "started": now, "heartbeat": now}
        waiting = Job.objects.filter(pk=number, state=JobState.WAITING)
        if waiting.update(**columns, attempts=F("attempts") + 1):
            return Job.objects.select_related("owner", "unit").get(pk=number)
    return None


def take_over_silent(*, now: dt.datetime | None = None) -> int:
    """Let the jobs of silent runners wait again, or park them, and return how many there were."""
    since = (now or timezone.now()) - dt.timedelta(seconds=SILENT_SECONDS)
    silent = Job.objects.filter(state=JobState.RUNNING, heartbeat__lt=since)
    return sum(put_back(job) for job in silent)


def put_back(job: Job) -> bool:
    """Let a job that was begun wait again; after three attempts it is parked. Return whether it was still as seen."""
    mine = Job.objects.filter(pk=job.pk, claim=job.claim, state=JobState.RUNNING)
    if job.attempts < MOST_ATTEMPTS:
        return bool(mine.update(state=JobState.WAITING, claim="", heartbeat=None))
    message = _PARKED.format(count=job.attempts, number=job.pk)
    return bool(mine.update(state=JobState.PARKED, claim="", message=message, finished=timezone.now()))


def release(job: Job) -> bool:
    """Give a job back because its runner stops, which is no fault of the job."""
    mine = Job.objects.filter(pk=job.pk, claim=job.claim, state=JobState.RUNNING)
    return bool(mine.update(state=JobState.WAITING, claim="", heartbeat=None, attempts=F("attempts") - 1))
