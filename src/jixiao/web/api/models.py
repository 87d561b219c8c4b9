"""The keys of scripts: only a digest of each is kept."""

from django.db import models

from jixiao.web.accounts.models import Person


class ApiToken(models.Model):
    """A key with which a script acts for a person.

    Unit:
        digest: SHA-256 of the key, hexadecimal; the key itself is shown once.
        roles: the roles it is limited to; empty for all that the person holds.
        expires: the last day.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="api_tokens")
    label = models.CharField("用途", max_length=60)
    digest = models.CharField(max_length=64, unique=True)
    roles = models.JSONField(default=list)
    expires = models.DateField("有效期至")
    created = models.DateTimeField(auto_now_add=True)
    last_used = models.DateTimeField(null=True)

    class Meta:
        """Newest first."""

        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.label
