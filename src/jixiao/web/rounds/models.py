"""Rounds, the assignment of each unit, frozen submissions and what was decided on them."""

from django.db import models
from django.db.models import Q

from jixiao.web.accounts.models import Person, Unit
from jixiao.web.rounds.state import OTHER_STEPS, STEPS, Level, State


class RoundKind(models.TextChoices):
    """What a round asks for."""

    GOAL = "goal", "绩效目标申报"
    MONITORING = "monitoring", "绩效运行监控"
    EVALUATION = "evaluation", "绩效自评"


class Round(models.Model):
    """One round: the bureau asks its units for something by a day.

    Unit:
        owner: the region or finance office that opened it; it reaches the units below.
        first_month, last_month: the window of the year that it looks at.
        due: the last day.
        tables: the tables of the Book to fill, in order; empty for all.
        reports: the kinds of official documents it ends in.
    """

    owner = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    kind = models.CharField("类型", max_length=12, choices=RoundKind)
    year = models.SmallIntegerField("年度")
    title = models.CharField("名称", max_length=120)
    first_month = models.SmallIntegerField("起始月", default=1)
    last_month = models.SmallIntegerField("截止月", default=12)
    due = models.DateField("截止日期")
    tables = models.JSONField(default=list)
    reports = models.JSONField(default=list)
    rule_pack = models.CharField(max_length=80)
    opened_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    opened = models.DateTimeField(auto_now_add=True)
    closed = models.DateTimeField(null=True, blank=True)

    scope_unit = "owner"
    scope_year = "year"

    class Meta:
        """Newest first."""

        ordering = ("-year", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(first_month__gte=1) & Q(last_month__lte=12) & Q(first_month__lte=models.F("last_month")),
                name="round_window",
            ),
        )

    def __str__(self) -> str:
        return self.title


class Assignment(models.Model):
    """What one round asks of one unit, and where it stands.

    Unit:
        due: the last day for this unit, after an extension.
        version: counts the steps; a step names the version it saw, so that of two at once one is refused.
        level: whose turn a review is.
        delegate: the person who was asked to do it.
        round_number: 1, and one more for each correction after acceptance.
    """

    round = models.ForeignKey(Round, models.PROTECT, related_name="assignments")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="assignments")
    state = models.CharField(max_length=12, choices=State, default=State.EMPTY)
    due = models.DateField()
    version = models.IntegerField(default=1)
    level = models.CharField(max_length=12, choices=Level, default=Level.FINANCE)
    delegate = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    prepared_by = models.ManyToManyField(Person, related_name="+")
    changed = models.DateTimeField(auto_now=True)

    scope_unit = "unit"
    scope_year = "round__year"

    class Meta:
        """One a round and unit."""

        ordering = ("unit__code",)
        constraints = (
            models.UniqueConstraint(fields=("round", "unit"), name="assignment_once"),
            models.CheckConstraint(condition=Q(state__in=State.values), name="assignment_state_known"),
        )

    def __str__(self) -> str:
        return f"{self.round} {self.unit}"


class Submission(models.Model):
    """One frozen version of what a unit handed in.

    Unit:
        snapshot: the Book as `book_to_json` writes it.
        digest: SHA-256 over the canonical text of the snapshot.
        seal: HMAC over digest, number and unit, with the key of the installation.
        override_reason: why it was handed in over an error; it heads the coverage slip.
        material: the paths that differ from the version accepted before, and whether one of them is money or a score.
    """

    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="submissions")
    number = models.SmallIntegerField()
    snapshot = models.JSONField()
    digest = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)
    rule_pack = models.CharField(max_length=80)
    coverage = models.JSONField()
    findings = models.JSONField()
    override_reason = models.CharField(max_length=500, blank=True)
    material = models.JSONField(default=dict)
    submitted_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    submitted = models.DateTimeField(auto_now_add=True)
    request_key = models.CharField(max_length=64, blank=True)

    scope_unit = "assignment__unit"
    scope_year = "assignment__round__year"

    class Meta:
        """Oldest first; one a number."""

        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("assignment", "number"), name="submission_once"),)

    def __str__(self) -> str:
        return f"{self.assignment} v{self.number}"


class Decision(models.Model):
    """One step that was taken on an assignment, with who, when and why.

    Unit:
        step: a key of `state.STEPS`, or extend, remind, delegate.
        letter: the chosen findings and remarks of a return, as the letter prints them.
    """

    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="decisions")
    submission = models.ForeignKey(Submission, models.PROTECT, null=True, related_name="decisions")
    step = models.CharField(max_length=12)
    level = models.CharField(max_length=12, blank=True)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    reason = models.TextField(blank=True)
    letter = models.JSONField(default=list)
    at = models.DateTimeField(auto_now_add=True)

    scope_unit = "assignment__unit"
    scope_year = "assignment__round__year"

    class Meta:
        """Oldest first; a submission is accepted and finalised once."""

        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("submission", "step"), condition=Q(step__in=("accept", "finalise")), name="decided_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.assignment} {self.step}"

    @property
    def label(self) -> str:
        """What was done, in a word."""
        return STEPS[self.step].label if self.step in STEPS else OTHER_STEPS[self.step]
