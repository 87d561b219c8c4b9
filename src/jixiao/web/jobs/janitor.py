"""Delete what has expired: the jobs with their files, and folders that no job knows."""

import datetime as dt
import logging
import shutil
import threading

from django.db import transaction
from django.utils import timezone

from jixiao.web.accounts.actor import SYSTEM
from jixiao.web.audit.record import Event, append_event
from jixiao.web.jobs.folder import JobFolder, jobs_folder
from jixiao.web.jobs.models import Job

_LOG = logging.getLogger("jixiao.web.jobs")
_ORPHAN_HOURS = 24  # a folder is written before its row is


def sweep(*, now: dt.datetime | None = None) -> int:
    """Delete the jobs whose day has come, their files with them, and return how many there were."""
    moment = now or timezone.now()
    expired = list(Job.objects.filter(expires__lte=moment))
    for job in expired:
        drop_job(job)
    _sweep_orphans(moment)
    return len(expired)


def drop_job(job: Job) -> None:
    """Delete one expired job; the row goes first, so that nobody is led to files that are gone."""
    detail = {"kind": job.kind, "because": "expired", "bytes": job.size}
    with transaction.atomic():
        number = job.pk
        job.delete()
        append_event(Event("file.remove", SYSTEM, f"job/{number}", job.unit_id, detail=detail))
    JobFolder(job.token).drop()


def sweep_again(stop: threading.Event, *, pause: float) -> None:
    """Sweep now and again until told to stop."""
    while not stop.is_set():
        try:
            sweep()
        except Exception:  # noqa: BLE001 - the thread outlives whatever happens; it is logged
            _LOG.exception("what has expired could not be deleted")
        stop.wait(pause)


def _sweep_orphans(moment: dt.datetime) -> None:
    known = set(Job.objects.values_list("token", flat=True))
    before = (moment - dt.timedelta(hours=_ORPHAN_HOURS)).timestamp()
    for path in jobs_folder().iterdir():
        if path.name not in known and path.stat().st_mtime < before:
            shutil.rmtree(path, ignore_errors=True)
