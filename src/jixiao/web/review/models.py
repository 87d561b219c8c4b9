"""What reviewers write: proposals that only the unit can accept, scores beside the self-scores, evaluators' tasks."""

from django.db import models

from jixiao.web.accounts.models import Person
from jixiao.web.rounds.models import Assignment, Submission


class Proposal(models.Model):
    """A red-line change that a reviewer proposes; nobody but the unit changes its figures.

    Unit:
        path: the figure id, or table/row/field.
        old, new: as the grid writes them, money in 元.
    """

    class State(models.TextChoices):
        """How the unit answered."""

        OPEN = "open", "待单位答复"
        ACCEPTED = "accepted", "单位已采纳"
        DECLINED = "declined", "单位不采纳"

    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="proposals")
    path = models.CharField(max_length=140)
    label = models.CharField(max_length=200)
    old = models.CharField(max_length=2000, blank=True)
    new = models.CharField(max_length=2000, blank=True)
    reason = models.CharField(max_length=500)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    answer = models.CharField(max_length=500, blank=True)
    answered_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    answered = models.DateTimeField(null=True)

    scope_unit = "assignment__unit"
    scope_year = "assignment__round__year"

    class Meta:
        """Oldest first."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.path}: {self.old} → {self.new}"


class ReviewScore(models.Model):
    """The score a reviewer gives to an indicator or item of a frozen version, beside the self-score.

    Unit:
        item: table/row of the indicator or item.
        score: a decimal as text, exact.
        is_released: whether the unit may see it.
    """

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="review_scores")
    item = models.CharField(max_length=80)
    score = models.CharField(max_length=20)
    reason = models.CharField(max_length=500)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    role = models.CharField(max_length=12)
    at = models.DateTimeField(auto_now=True)
    is_released = models.BooleanField(default=False)

    scope_unit = "submission__assignment__unit"
    scope_year = "submission__assignment__round__year"

    class Meta:
        """One a person and item."""

        ordering = ("item", "pk")
        constraints = (models.UniqueConstraint(fields=("submission", "item", "person"), name="review_score_once"),)

    def __str__(self) -> str:
        return f"{self.item}: {self.score}"


class EvaluatorTask(models.Model):
    """What one evaluator looks at: one project of one form, or all of it, from day to day.

    Unit:
        project: the key of the project, empty for the department as a whole.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="evaluator_tasks")
    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="evaluator_tasks")
    project = models.CharField(max_length=32, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField()
    given_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    scope_unit = "assignment__unit"
    scope_year = "assignment__round__year"

    class Meta:
        """One a person and project."""

        ordering = ("valid_to", "pk")
        constraints = (models.UniqueConstraint(fields=("person", "assignment", "project"), name="task_once"),)

    def __str__(self) -> str:
        return f"{self.person}: {self.assignment} {self.project}"
