"""Stored files and what they are attached to."""

from django.db import models

from jixiao.web.accounts.models import Person, Unit


class StoredFile(models.Model):
    """One file of the store: its name there is its digest.

    Unit:
        digest: SHA-256, hexadecimal.
        size: bytes.
    """

    digest = models.CharField(max_length=64, unique=True)
    size = models.BigIntegerField()
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.digest


class Attachment(models.Model):
    """A file that somebody attached to something of a unit and year.

    Unit:
        name: as the sender called it; it is only ever shown, never a path.
        purpose: what it is, e.g. 盖章件 or 佐证材料.
        subject: what it belongs to, e.g. "indicator/k7q2" or "submission/12".
        removed: when it was taken away; the file itself is kept as long as the record.
    """

    class Level(models.TextChoices):
        """Who may see it beside the unit."""

        OPEN = "open", "公开"
        INTERNAL = "internal", "内部"
        SENSITIVE = "sensitive", "敏感"

    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="attachments")
    name = models.CharField(max_length=255)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    year = models.SmallIntegerField()
    purpose = models.CharField(max_length=40)
    subject = models.CharField(max_length=80, db_index=True)
    level = models.CharField(max_length=10, choices=Level, default=Level.INTERNAL)
    person = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    removed = models.DateTimeField(null=True, blank=True)

    scope_unit = "unit"
    scope_year = "year"

    class Meta:
        """Oldest first."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return self.name
