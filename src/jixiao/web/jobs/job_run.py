"""What a kind of work is given while it runs: the job, its files, and a way to tell how far it is."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.utils import timezone

from jixiao.errors import JixiaoError
from jixiao.web.accounts.actor import Actor
from jixiao.web.jobs.folder import JobFolder, files_of
from jixiao.web.jobs.models import Job, JobState


class LostJobError(JixiaoError):
    """The job was cancelled, or another runner has taken it over: nothing more may be written to it."""


class StoppedError(JixiaoError):
    """The runner was told to stop; the job waits for the next one."""


class JobRun:
    """One attempt at a job."""

    def __init__(self, job: Job, *, actor: Actor, is_stopped: Callable[[], bool] = lambda: False) -> None:
        """Hold the job as it was claimed, its owner as he is now, and how to learn that the runner is to stop."""
        self.job = job
        self.is_stopped = is_stopped
        self.actor = actor
        self.folder = JobFolder(job.token)
        self.files: list[dict[str, Any]] = []

    def sent(self) -> Iterator[tuple[str, Path]]:
        """Yield the name and place of each file that was sent."""
        for number, file in enumerate(files_of(self.job.payload.get("inputs")), start=1):
            yield str(file["name"]), self.folder.sent(number)

    def keep(self, name: str, *, content: bytes, note: str = "") -> int:
        """Keep a file that was made, and return its number, from 1."""
        number = len(self.files) + 1
        size = self.folder.keep_made(number, attempt=self.job.attempts, content=content)
        self.files.append({"name": name, "size": size, "note": note})
        return number

    def tell(self, doing: str, *, done: int, total: int) -> None:
        """Tell how far it is.

        Raises:
            LostJobError: If it is no longer this runner's.
            StoppedError: If the runner is to stop.
        """
        if self.is_stopped():
            message = f"job {self.job.pk} waits for the next runner"
            raise StoppedError(message)
        self.write(doing=doing[:200], done=done, total=max(total, 1), heartbeat=timezone.now())

    def write(self, **columns: object) -> None:
        """Write columns of the job, if it is still this runner's.

        Raises:
            LostJobError: If it is not.
        """
        mine = Job.objects.filter(pk=self.job.pk, claim=self.job.claim, state=JobState.RUNNING)
        if not mine.update(**columns):
            message = f"job {self.job.pk} was taken away"
            raise LostJobError(message)
