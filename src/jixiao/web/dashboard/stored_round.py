"""A round as it stands: its forms, and which summaries their Books have; what the summaries say is read when needed.

The forms and the times at which the summaries were made tell one state of a round from every other, so that what the
overview shows of it is drawn once.
"""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from django.db.models import QuerySet

from jixiao.web.accounts.models import Unit
from jixiao.web.dashboard.models import UnitSummary
from jixiao.web.dashboard.overview import Row
from jixiao.web.kept_text import Part
from jixiao.web.rounds.models import Assignment, Round


@dataclass(frozen=True)
class StoredRound:
    """What one actor sees of a round.

    Shape:
        forms: id, state, unit and name of the unit, of each form in the order of the units.
        summaries: id, unit and time, of each summary of a Book of that year up to that month.
    """

    item: Round
    forms: tuple[tuple[int, str, int, str], ...]
    summaries: tuple[tuple[int, int, dt.datetime], ...]

    @classmethod
    def read(cls, item: Round, *, forms: QuerySet[Assignment], summaries: QuerySet[UnitSummary]) -> "StoredRound":
        """Read a round.

        Args:
            item: The round.
            forms: The forms that the actor sees.
            summaries: The summaries that the actor sees.
        """
        seen = forms.filter(round=item).values_list("pk", "state", "unit_id", "unit__name")
        made = summaries.filter(month=item.last_month, book__year=item.year).order_by("pk")
        return cls(item, tuple(seen), tuple(made.values_list("pk", "book__unit_id", "at")))

    @property
    def parts(self) -> Part:
        """Everything that the overview of the round is made of."""
        return self.item.pk, self.item.last_month, self.forms, self.summaries

    @cached_property
    def rows(self) -> list[Row]:
        """The rows of the overview, one a form."""
        found = UnitSummary.objects.in_bulk([pk for pk, _, _ in self.summaries])
        by_unit = {unit: found.get(pk) for pk, unit, _ in self.summaries}
        return [
            Row(Assignment(pk=pk, round=self.item, state=state, unit=Unit(pk=unit, name=name)), by_unit.get(unit))
            for pk, state, unit, name in self.forms
        ]
