"""The deadlines of a unit's year: each duty of disclosure with the day it counts from and what was published."""

from collections.abc import Mapping

from django.utils import timezone

from jixiao.law.disclosure_duty import DisclosureDuty, duties_of
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.watch_disclosure import Deadline, DisclosureEvent, watch_disclosures
from jixiao.web.accounts.models import Unit
from jixiao.web.disclosure.models import DutyDay, Publication


def region_of(unit: Unit) -> str:
    """Return the division code of a unit: its own or that of the nearest node above it."""
    above = dict(Unit.objects.filter(pk__in=_ids(unit)).values_list("pk", "region"))
    return next((above[pk] for pk in reversed(_ids(unit)) if above.get(pk)), "")


def duties_for(unit: Unit, *, year: int) -> Mapping[str, DisclosureDuty]:
    """Return the duties of disclosure of the place of a unit."""
    return duties_of(catalogue_for(region=region_of(unit), year=year).law)


def deadlines_of(unit: Unit, *, year: int) -> tuple[Deadline, ...]:
    """Return how each duty of a unit's year stands today, the most urgent first."""
    days = dict(DutyDay.objects.filter(unit=unit, year=year).values_list("duty", "day"))
    rows = Publication.objects.filter(submission__assignment__unit=unit, submission__assignment__round__year=year)
    published = dict(rows.order_by("-date").values_list("duty", "date"))  # the first time counts
    events = [DisclosureEvent(duty, days.get(duty), published.get(duty)) for duty in duties_for(unit, year=year)]
    return watch_disclosures(events, today=timezone.localdate(), region=region_of(unit))


def _ids(unit: Unit) -> list[int]:
    return [int(part) for part in unit.path.split("/") if part]
