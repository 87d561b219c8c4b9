"""What importing has learned."""

from django.db import models

from jixiao.web.accounts.models import Person, Unit


class LearnedMapping(models.Model):
    """What the columns of one kind of export hold, as a person of the unit has confirmed it.

    Unit:
        fingerprint: of the headings; the same columns in another order are the same kind.
        mapping: as `ColumnMapping.to_json` writes it; headings and answers, no figures.
    """

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+")
    fingerprint = models.CharField(max_length=32)
    mapping = models.JSONField()
    person = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(auto_now=True)

    scope_unit = "unit"
    scope_year = ""

    class Meta:
        """The latest last; one a unit and kind of export."""

        ordering = ("at", "pk")
        constraints = (models.UniqueConstraint(fields=("unit", "fingerprint"), name="mapping_once"),)

    def __str__(self) -> str:
        return self.fingerprint
