"""What the overview shows of each Book, worked out once a revision."""

from django.db import models

from jixiao.web.store.models import YearBook


class UnitSummary(models.Model):
    """The figures of one Book up to one month, as the county's overview adds them up; it can be made again.

    Unit:
        executed, budget: fen; NULL where nobody stated it and nothing computes it.
        problem: why its spending does not count.
        score: the stated points of the unit as a whole, a decimal as text, with its grade.
        signals: lights of the unit and its projects: {"project", "subject", "light", "shape", "causes"}.
        rules: findings by rule: {"rule", "title", "severity", "count", "money"}; money in fen,
            null where none of the findings is about an amount.
        at: when it was made; a new one of whatever contents has another time.
    """

    book = models.ForeignKey(YearBook, models.CASCADE, related_name="summaries")
    month = models.SmallIntegerField()
    revision = models.BigIntegerField()
    rule_pack = models.CharField(max_length=80)
    day = models.DateField()
    executed = models.BigIntegerField(null=True)
    budget = models.BigIntegerField(null=True)
    problem = models.CharField(max_length=200, blank=True)
    score = models.CharField(max_length=20, blank=True)
    grade = models.CharField(max_length=10, blank=True)
    signals = models.JSONField(default=list)
    rules = models.JSONField(default=list)
    at = models.DateTimeField(auto_now=True)

    scope_unit = "book__unit"
    scope_year = "book__year"

    class Meta:
        """One a Book and month."""

        constraints = (models.UniqueConstraint(fields=("book", "month"), name="unit_summary_once"),)

    def __str__(self) -> str:
        return f"{self.book} {self.month}"
