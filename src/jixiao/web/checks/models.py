"""What was found on each revision of a Book, and what people said to it."""

from django.db import models

from jixiao.web.accounts.models import Person
from jixiao.web.store.models import YearBook


class CheckRun(models.Model):
    """The result of the rules on one revision of a Book; it can be made again at any time.

    Unit:
        revision, prior_revision: of the Book and of the Book of the year before, -1 where there is none.
        notes_revision: a digest over what was said, 0 where nothing was.
        rule_pack: the version of the rules, see `rule_pack.py`.
        findings: as `check --format json` prints them, with "state" and "reason" where people spoke.
    """

    book = models.ForeignKey(YearBook, models.CASCADE, related_name="check_runs")
    revision = models.BigIntegerField()
    prior_revision = models.BigIntegerField(default=-1)
    notes_revision = models.BigIntegerField(default=0)
    rule_pack = models.CharField(max_length=80)
    findings = models.JSONField()
    coverage = models.JSONField()
    errors = models.IntegerField()
    warnings = models.IntegerField()
    notes = models.IntegerField()
    at = models.DateTimeField(auto_now=True)

    scope_unit = "book__unit"
    scope_year = "book__year"

    class Meta:
        """One result a Book: the newest."""

        constraints = (models.UniqueConstraint(fields=("book",), name="check_run_once"),)

    def __str__(self) -> str:
        return f"{self.book} r{self.revision}: {self.errors}/{self.warnings}/{self.notes}"


class FindingNote(models.Model):
    """What a person said to a finding: 情况属实 with a reason, or 误报.

    Unit:
        fingerprint: over the figures the finding read; when one changes, the note holds no longer.
    """

    class Kind(models.TextChoices):
        """What was said."""

        EXPLAINED = "explained", "已说明"
        FALSE_ALARM = "false_alarm", "误报"

    book = models.ForeignKey(YearBook, models.CASCADE, related_name="finding_notes")
    rule = models.CharField(max_length=8, db_index=True)
    instance = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    kind = models.CharField(max_length=12, choices=Kind)
    reason = models.CharField("说明", max_length=500)
    person = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    scope_unit = "book__unit"
    scope_year = "book__year"

    class Meta:
        """One note a finding as it stands."""

        constraints = (models.UniqueConstraint(fields=("book", "rule", "instance", "fingerprint"), name="note_once"),)

    def __str__(self) -> str:
        return f"{self.rule} {self.instance} {self.get_kind_display()}"
