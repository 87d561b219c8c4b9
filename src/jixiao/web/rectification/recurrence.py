"""In which earlier years the same was found at a unit: among its items and in its accepted versions."""

from collections.abc import Iterable
from dataclasses import dataclass

from jixiao.book.register import Problem
from jixiao.county.recurrence import repeated_problems
from jixiao.web.rectification.models import RectificationItem
from jixiao.web.rounds.models import Submission

_YEARS_BACK = 5


@dataclass(frozen=True, slots=True)
class Earlier:
    """The earlier years of one problem and the latest item on it."""

    years: frozenset[int]
    latest: RectificationItem | None


def earlier_of(unit_id: int, *, year: int, rule: str, instance: str, content: str) -> Earlier:
    """Return in which earlier years a problem was there: the same rule on the same instance, or the same words."""
    before = RectificationItem.objects.filter(unit=unit_id, year__lt=year).order_by("-year", "-pk")
    if rule:
        same = list(before.filter(rule=rule, instance=instance))
        found = {it.year for it in same} | set(_years_found(unit_id, year=year, name=(rule, instance)))
        return Earlier(frozenset(found), same[0] if same else None)
    same = [it for it in before.filter(rule="") if _is_same(it, content=content)]
    return Earlier(frozenset(it.year for it in same), same[0] if same else None)


def _years_found(unit_id: int, *, year: int, name: tuple[str, str]) -> Iterable[int]:
    """Yield the earlier years whose accepted version has a finding of this name that must be answered."""
    accepted = Submission.objects.filter(
        assignment__unit=unit_id,
        assignment__round__year__range=(year - _YEARS_BACK, year - 1),
        decisions__step="accept",
    )
    for found_year, findings in accepted.values_list("assignment__round__year", "findings"):
        if any((it["rule"], it["instance"]) == name and it["shown"] != "note" for it in findings):
            yield found_year


def _is_same(item: RectificationItem, *, content: str) -> bool:
    return bool(repeated_problems([Problem("", content)], earlier={item.year: [Problem("", item.content)]}))
