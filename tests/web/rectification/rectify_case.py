"""Items of the fictional county for tests: a version with mistakes, what is raised from it, a mended version."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from msgspec.structs import replace

from jixiao.pipelines.sample_county import load_bureau
from jixiao.web.action import perform
from jixiao.web.files.keep import keep_bytes
from jixiao.web.rectification.actions.carry_out import AddEvidence, PlanItem, ReportItem
from jixiao.web.rectification.actions.raise_items import RaiseItems
from jixiao.web.rectification.models import RectificationItem
from jixiao.web.rounds.models import Assignment
from jixiao.web.store.models import YearBook
from jixiao.web.store.replace import replace_book
from tests.web.conftest import County
from tests.web.rounds.round_case import fill, hand_in, open_round, take


def hand_in_mistakes(county: County, *, year: int = 2023) -> Assignment:
    """Hand in the sample bureau with its mistakes still inside."""
    assignment = open_round(county, year=year)
    fill(assignment, is_mended=False)
    return hand_in(county, assignment=assignment, reason="先报送再更正")


def hand_in_mended(county: County, *, assignment: Assignment) -> Assignment:
    """Have the department return the form and the unit hand in a version without the mistakes."""
    take(county, who="department", step="return", assignment=assignment, reason="请改正")
    head = YearBook.objects.get(unit=assignment.unit, year=assignment.round.year)
    with transaction.atomic():
        replace_book(head, book=replace(load_bureau(assignment.round.year, is_mended=True), prior=None))
    return hand_in(county, assignment=assignment)


def first_error(assignment: Assignment) -> dict[str, str]:
    """Return the first error of the newest version."""
    newest = assignment.submissions.last()
    assert newest is not None
    found: dict[str, str] = next(it for it in newest.findings if it["shown"] == "error")
    return found


def raise_error(county: County, *, assignment: Assignment, who: str = "department") -> RectificationItem:
    """Raise an item from the first error of the newest version."""
    newest = assignment.submissions.last()
    assert newest is not None
    action = RaiseItems(assignment.pk, newest.number, [first_error(assignment)["fingerprint"]])
    return perform(action, actor=county.actor(who))[0]


def raise_text(county: County, *, assignment: Assignment, text: str = "采购验收单没有附清单。") -> RectificationItem:
    """Raise an item in own words."""
    newest = assignment.submissions.last()
    action = RaiseItems(assignment.pk, newest.number if newest else 0, text=text)
    return perform(action, actor=county.actor("finance"))[0]


def plan_it(county: County, *, item: RectificationItem, days: int = 10) -> RectificationItem:
    """Have the preparer plan an item."""
    due = timezone.localdate() + dt.timedelta(days=days)
    return perform(PlanItem(item.pk, "张三", "补附清单并核对", due), actor=county.actor("preparer"))


def report_it(county: County, *, item: RectificationItem) -> RectificationItem:
    """Have the preparer plan an item, attach a file and report it."""
    plan_it(county, item=item)
    stored = keep_bytes("验收清单".encode())
    perform(AddEvidence(item.pk, stored.pk, "验收清单.pdf"), actor=county.actor("preparer"))
    return perform(ReportItem(item.pk, "清单已补附。"), actor=county.actor("preparer"))
