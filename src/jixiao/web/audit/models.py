"""The tables of the audit log: rows are added, never changed; the database itself refuses the rest."""

from django.db import models


class Entry(models.Model):
    """One event, chained to the one before it.

    Unit:
        at: UTC with offset, ISO 8601, microseconds.
        digest: hexadecimal, over the canonical text of the row and `previous`.
    """

    seq = models.BigIntegerField(primary_key=True)
    version = models.SmallIntegerField()
    at = models.CharField(max_length=32)
    event = models.CharField(max_length=40, db_index=True)
    person_id = models.BigIntegerField(default=0, db_index=True)
    person_name = models.CharField(max_length=80)
    source = models.CharField(max_length=64)
    unit_id = models.BigIntegerField(default=0, db_index=True)
    subject = models.CharField(max_length=80, db_index=True)
    outcome = models.CharField(max_length=10)
    detail = models.JSONField()
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        """Newest last."""

        ordering = ("seq",)

    def __str__(self) -> str:
        return f"{self.seq} {self.event} {self.subject}"

    def content(self) -> dict[str, object]:
        """Return what the digest covers, beside the digest of the entry before."""
        names = ("seq", "version", "at", "event", "person_id", "person_name", "source", "unit_id", "subject", "outcome")
        return {**{name: getattr(self, name) for name in names}, "detail": self.detail}


class Seal(models.Model):
    """The state of the chain at one moment, signed with the key of the installation and given out.

    Unit:
        first, last: the sequence numbers it covers.
        root: the Merkle root over the digests of the entries.
        signature: HMAC over all of it, hexadecimal.
    """

    at = models.CharField(max_length=32)
    first = models.BigIntegerField()
    last = models.BigIntegerField(unique=True)
    head = models.CharField(max_length=64)
    root = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    signature = models.CharField(max_length=64)

    class Meta:
        """Oldest first."""

        ordering = ("last",)

    def __str__(self) -> str:
        return f"{self.first}–{self.last} {self.head[:8]}"
