"""Long work: what was asked for, how far it is, and what came of it."""

import secrets

from django.db import models
from django.db.models import Q

from jixiao.web.accounts.models import Person, Unit

_TOKEN_BYTES = 32


def new_token() -> str:
    """Return a name that nobody guesses: 256 random bits."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


class JobState(models.TextChoices):
    """Where a job stands."""

    WAITING = "waiting", "排队中"
    RUNNING = "running", "进行中"
    DONE = "done", "已完成"
    FAILED = "failed", "没有完成"
    PARKED = "parked", "已停放"
    CANCELLED = "cancelled", "已取消"


UNFINISHED = frozenset({JobState.WAITING, JobState.RUNNING})


class Job(models.Model):
    """One piece of long work of one person; its files lie in the folder of its token until it expires.

    Unit:
        token: names it in addresses, and its folder.
        year: the fiscal year it is about; 0 for none.
        payload: what was asked for, as its kind reads it, with "inputs": the names and sizes of the files sent.
        done, total: how far it is.
        doing: what is being done now.
        result: what came of it, as its kind tells it, with "files": the names and sizes of the files made.
        message: what was and was not done, or why it failed; full Chinese sentences.
        size: bytes of its files.
        claim: names the runner that has it; whoever was overtaken holds another.
        attempts: how often it was begun.
        expires: when it is deleted with its files.
    """

    token = models.CharField(max_length=64, unique=True, default=new_token)
    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    payload = models.JSONField(default=dict)
    owner = models.ForeignKey(Person, models.CASCADE, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    year = models.SmallIntegerField(default=0)
    state = models.CharField(max_length=10, choices=JobState, default=JobState.WAITING)
    done = models.IntegerField(default=0)
    total = models.IntegerField(default=1)
    doing = models.CharField(max_length=200, blank=True)
    result = models.JSONField(default=dict)
    message = models.TextField(blank=True)
    size = models.BigIntegerField(default=0)
    claim = models.CharField(max_length=64, blank=True)
    attempts = models.SmallIntegerField(default=0)
    created = models.DateTimeField(auto_now_add=True)
    started = models.DateTimeField(null=True, blank=True)
    heartbeat = models.DateTimeField(null=True, blank=True)
    finished = models.DateTimeField(null=True, blank=True)
    expires = models.DateTimeField()

    scope_unit = "unit"
    scope_year = "year"

    class Meta:
        """Newest first; the states are those above."""

        ordering = ("-pk",)
        indexes = (models.Index(fields=("state", "kind"), name="job_queue"),)
        constraints = (models.CheckConstraint(condition=Q(state__in=JobState.values), name="job_state_known"),)

    def __str__(self) -> str:
        return self.title

    @property
    def is_finished(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state not in UNFINISHED
