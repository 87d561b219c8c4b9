"""Tell that a job is alive while it runs, however long one of its steps takes."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from django.db import connection
from django.db.utils import Error
from django.utils import timezone

from jixiao.web.jobs.models import Job, JobState

_LOG = logging.getLogger("jixiao.web.jobs")
EVERY_SECONDS = 10.0
Beating = Callable[[Job], AbstractContextManager[None]]


@contextmanager
def no_beat(job: Job) -> Iterator[None]:
    """Leave the telling to the job's own progress."""
    yield


@contextmanager
def steady_beat(job: Job) -> Iterator[None]:
    """Renew the heartbeat of a job from a thread of its own."""
    over = threading.Event()
    thread = threading.Thread(target=_beat, args=(job, over), daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def renew(job: Job) -> bool:
    """Renew the heartbeat, and return whether the job is still this runner's."""
    mine = Job.objects.filter(pk=job.pk, claim=job.claim, state=JobState.RUNNING)
    return bool(mine.update(heartbeat=timezone.now()))


def _beat(job: Job, over: threading.Event) -> None:
    try:
        while not over.wait(EVERY_SECONDS):
            try:
                renew(job)
            except Error:
                _LOG.warning("the heartbeat of job %s could not be written", job.pk)
    finally:
        connection.close()
