"""Problems to rectify with everything that happened to them, and what is decided on the use of results."""

from django.db import models

from jixiao.web.accounts.models import Person, Unit
from jixiao.web.rounds.models import Submission


class Stage(models.TextChoices):
    """How far an item is; the names and labels are those of the register."""

    OPEN = "open", "待整改"
    PLANNED = "planned", "整改中"
    SUBMITTED = "submitted", "已提交"
    RETURNED = "returned", "已退回"
    CLOSED = "closed", "已完成"


WITH_UNIT = frozenset({Stage.OPEN, Stage.PLANNED, Stage.RETURNED})


class RectificationItem(models.Model):
    """One problem to rectify.

    Unit:
        key: unique within unit and year: rule/instance, problem/row of the Book, or person/token.
        submission, version: the version on which it was found; empty and 0 where a person wrote it.
        finding: what the check said of it, as the version froze it.
        closed_by: 规则复核 or the reviewer who signed, empty while it is open.
        recurrences: in how many earlier years the same was found; `recurrence_of` is the latest of them.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="rectification_items")
    year = models.SmallIntegerField()
    key = models.CharField(max_length=220)
    content = models.TextField()
    rule = models.CharField(max_length=8, blank=True)
    instance = models.CharField(max_length=200, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)
    finding = models.JSONField(default=dict)
    submission = models.ForeignKey(Submission, models.PROTECT, null=True, related_name="+")
    version = models.SmallIntegerField(default=0)
    owner = models.CharField("责任人", max_length=60, blank=True)
    measure = models.TextField("整改措施", blank=True)
    due = models.DateField("整改期限", null=True)
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.OPEN)
    closed_by = models.CharField(max_length=60, blank=True)
    recurrences = models.SmallIntegerField(default=0)
    recurrence_of = models.ForeignKey("self", models.SET_NULL, null=True, related_name="+")
    raised_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    raised = models.DateTimeField(auto_now_add=True)

    scope_unit = "unit"
    scope_year = "year"

    class Meta:
        """The first due first; one a problem, and closed exactly when somebody or a rule closed it."""

        ordering = ("due", "pk")
        constraints = (
            models.UniqueConstraint(fields=("unit", "year", "key"), name="rectification_item_once"),
            models.CheckConstraint(
                condition=models.Q(stage=Stage.CLOSED) ^ models.Q(closed_by=""), name="rectification_closed_by_somebody"
            ),
        )

    def __str__(self) -> str:
        return self.content


class ItemStep(models.Model):
    """One thing that happened to an item."""

    item = models.ForeignKey(RectificationItem, models.CASCADE, related_name="steps")
    on = models.DateField()
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    stage = models.CharField(max_length=10, choices=Stage)
    note = models.TextField(blank=True)
    at = models.DateTimeField(auto_now_add=True)

    scope_unit = "item__unit"
    scope_year = "item__year"

    class Meta:
        """Oldest first."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.on} {self.person} {self.get_stage_display()}"


class ResultUse(models.Model):
    """The results of a county's projects, on which the use of results is decided.

    Unit:
        standings: as `standing_json.py` writes them, numbers exact as texts.
        sources: the accepted versions they were taken from, by id and digest, and what was passed over.
    """

    owner = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    year = models.SmallIntegerField()
    standings = models.JSONField()
    sources = models.JSONField()
    rule_pack = models.CharField(max_length=80)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    scope_unit = "owner"
    scope_year = "year"

    class Meta:
        """Newest first."""

        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.owner} {self.year}"
