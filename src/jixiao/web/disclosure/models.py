"""What a unit publishes of a year: what screening found, the packages, the days that count, what was published."""

from django.db import models

from jixiao.web.accounts.models import Person, Unit
from jixiao.web.files.models import StoredFile
from jixiao.web.rounds.models import Submission


class ScreeningRun(models.Model):
    """What screening found in the documents made from an accepted version.

    Unit:
        kinds, date: the kinds of report that were made, and the day under them.
        hits: {key, kind, text, remedy, spots: [{where, excerpt}]}, in which personal data are masked.
        notices: what the person who publishes it should know.
    """

    submission = models.OneToOneField(Submission, models.PROTECT, related_name="screening")
    kinds = models.JSONField()
    date = models.DateField()
    hits = models.JSONField()
    notices = models.JSONField()
    rule_pack = models.CharField(max_length=80)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    scope_unit = "submission__assignment__unit"
    scope_year = "submission__assignment__round__year"

    def __str__(self) -> str:
        return f"{self.submission}: {len(self.hits)}"


class ScreeningNote(models.Model):
    """The word of the head of a unit that a thing may be published although screening finds it.

    Unit:
        key: of the hit; the same thing has the same key in every file and year.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="screening_notes")
    year = models.SmallIntegerField()
    key = models.CharField(max_length=40)
    reason = models.CharField(max_length=500)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    scope_unit = "unit"
    scope_year = "year"

    class Meta:
        """One a thing."""

        constraints = (models.UniqueConstraint(fields=("unit", "year", "key"), name="screening_note_once"),)

    def __str__(self) -> str:
        return f"{self.key}: {self.reason}"


class Package(models.Model):
    """An archive that was made: of one unit and year, or the site of a county.

    Unit:
        submission: the frozen version it was made from, empty for a site.
        sources: the versions of a site, by id and digest, and what was left out.
        is_preview: whether something in it is not final yet, so that it must not be published.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="packages")
    year = models.SmallIntegerField()
    submission = models.ForeignKey(Submission, models.PROTECT, null=True, related_name="packages")
    name = models.CharField(max_length=255)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    sources = models.JSONField(default=dict)
    is_preview = models.BooleanField()
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    scope_unit = "unit"
    scope_year = "year"

    class Meta:
        """Newest first."""

        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.name


class DutyDay(models.Model):
    """The day from which the time for a duty of disclosure is counted, e.g. that of 决算批复."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="duty_days")
    year = models.SmallIntegerField()
    duty = models.CharField(max_length=60)
    day = models.DateField()
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    scope_unit = "unit"
    scope_year = "year"

    class Meta:
        """One a duty."""

        constraints = (models.UniqueConstraint(fields=("unit", "year", "duty"), name="duty_day_once"),)

    def __str__(self) -> str:
        return f"{self.duty} {self.day}"


class Publication(models.Model):
    """What was really published: when, where, and whether its numbers are those of the final version.

    Unit:
        digest: SHA-256 of the published file, or of the package that was published as it is.
        comparison: the sentence and the counts of the comparison; empty where no file was given.
    """

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="publications")
    duty = models.CharField(max_length=60)
    date = models.DateField()
    address = models.CharField(max_length=500)
    name = models.CharField(max_length=255)
    digest = models.CharField(max_length=64)
    comparison = models.JSONField(default=dict)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    scope_unit = "submission__assignment__unit"
    scope_year = "submission__assignment__round__year"

    class Meta:
        """Newest first."""

        ordering = ("-date", "-pk")

    def __str__(self) -> str:
        return f"{self.date} {self.name}"
