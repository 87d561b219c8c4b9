"""Start, cancel and remove a job, and note that its files were taken."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.utils import timezone

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Unit
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, LockedError, NotFoundError
from jixiao.web.files.quota import hold_quota
from jixiao.web.files.sent_file import SentFile
from jixiao.web.files.sent_name import clean_name
from jixiao.web.jobs.folder import JobFolder
from jixiao.web.jobs.kind import KINDS
from jixiao.web.jobs.models import UNFINISHED, Job, JobState
from jixiao.web.jobs.own import find_own, own_jobs

_MOST_UNFINISHED = 10  # of one person


@dataclass
class StartJob(Action[Job]):
    """Ask for long work.

    Unit:
        kind: the name of a registered kind.
        unit_id, year: what it is about; it can be asked for by whoever holds a role of the kind there.
        payload: what its kind reads.
    """

    kind: str
    unit_id: int
    title: str
    year: int = 0
    payload: Mapping[str, Any] = field(default_factory=dict)
    sent: Sequence[SentFile] = ()

    @property
    def event(self) -> str:
        """The event of the kind."""
        return KINDS[self.kind].event

    def permit(self, actor: Actor) -> None:
        """Hold role, number of unfinished jobs and room."""
        roles = KINDS[self.kind].roles
        self.unit = find_visible(Unit, actor=actor, pk=self.unit_id, roles=roles, is_locked=bool(self.sent))
        if not actor.has_role(roles, path=self.unit.path, year=self.year):
            raise NotFoundError
        if own_jobs(actor).filter(state__in=UNFINISHED).count() >= _MOST_UNFINISHED:
            raise ActionError(f"您已有 {_MOST_UNFINISHED} 项任务没有做完。请等它们完成，或先取消几项。")
        if self.sent:
            hold_quota(self.unit, adding=sum(file.size for file in self.sent))

    def change(self, actor: Actor) -> Effect[Job]:
        """Keep the files and put the job into the queue."""
        days = settings.CONFIGURATION.number("checked_file_days")
        job = Job(
            kind=self.kind,
            title=self.title[:200],
            owner_id=actor.person_id,
            unit=self.unit,
            year=self.year,
            expires=timezone.now() + dt.timedelta(days=days),
        )
        folder = JobFolder(job.token)
        inputs = [
            {"name": clean_name(file.name), "size": folder.keep_sent(number, pieces=file.pieces)}
            for number, file in enumerate(self.sent, start=1)
        ]
        job.size = sum(int(str(file["size"])) for file in inputs)
        job.payload = {**self.payload, "inputs": inputs}
        job.save(force_insert=True)
        detail = {"kind": self.kind, "title": job.title, "files": len(inputs), "bytes": job.size}
        return Effect(job, f"job/{job.pk}", self.unit.pk, detail)


@dataclass
class CancelJob(Action[Job]):
    """Cancel a job that is not finished; one that runs stops at its next step."""

    token: str = field(repr=False)
    event = "job.cancel"

    def permit(self, actor: Actor) -> None:
        """Hold owner and state."""
        self.job = find_own(self.token, actor=actor, is_locked=True)
        if self.job.is_finished:
            raise LockedError(f"这项任务{self.job.get_state_display()}，不用取消。")

    def change(self, actor: Actor) -> Effect[Job]:
        """Take it from the queue, or from its runner."""
        job = self.job
        job.state, job.claim, job.doing, job.finished = JobState.CANCELLED, "", "", timezone.now()
        job.message = f"已由 {actor.name} 取消，没有生成文件。"
        job.save(update_fields=["state", "claim", "doing", "finished", "message"])
        return Effect(job, f"job/{job.pk}", job.unit_id, {"kind": job.kind})


@dataclass
class RemoveJob(Action[str]):
    """Delete a finished job before its day; the result is the token of the folder, which goes after the row."""

    token: str = field(repr=False)
    event = "file.remove"

    def permit(self, actor: Actor) -> None:
        """Hold owner and state."""
        self.job = find_own(self.token, actor=actor, is_locked=True)
        if not self.job.is_finished:
            raise LockedError("这项任务还没有做完。请先取消，再删除。")

    def change(self, actor: Actor) -> Effect[str]:
        """Delete the row."""
        number, kind, size = self.job.pk, self.job.kind, self.job.size
        self.job.delete()
        return Effect(
            self.token, f"job/{number}", self.job.unit_id, {"kind": kind, "because": actor.name, "bytes": size}
        )


@dataclass
class NoteDownload(Action[Job]):
    """Note in the audit log that a file of a job was taken."""

    token: str = field(repr=False)
    file: str
    event = "file.download"

    def permit(self, actor: Actor) -> None:
        """Hold the owner."""
        self.job = find_own(self.token, actor=actor)

    def change(self, actor: Actor) -> Effect[Job]:
        """Write nothing but the audit row."""
        return Effect(self.job, f"job/{self.job.pk}", self.job.unit_id, {"file": self.file, "by": actor.person_id})
