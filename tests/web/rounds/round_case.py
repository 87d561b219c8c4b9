"""A round of the fictional county for tests."""

import datetime as dt

from django.db import transaction
from msgspec.structs import replace

from jixiao.pipelines.sample_county import load_bureau
from jixiao.web.accounts.models import Unit
from jixiao.web.action import perform
from jixiao.web.rounds.actions.submit import Submit
from jixiao.web.rounds.actions.take_step import TakeStep
from jixiao.web.rounds.models import Assignment, Round, RoundKind
from jixiao.web.store.models import YearBook
from jixiao.web.store.replace import replace_book
from tests.web.conftest import County

DUE = dt.date(2025, 3, 31)


def open_round(county: County, *, unit: Unit | None = None, year: int = 2023) -> Assignment:
    """Open an evaluation round for one unit and return its assignment."""
    asked = Round.objects.create(
        owner=county.region, kind=RoundKind.EVALUATION, year=year, title=f"{year}年度绩效自评", due=DUE
    )
    return Assignment.objects.create(round=asked, unit=unit or county.unit, due=DUE)


def fill(assignment: Assignment, *, is_mended: bool = True) -> YearBook:
    """Fill the Book of an assignment with the figures of the sample bureau."""
    year = assignment.round.year
    head, _ = YearBook.objects.get_or_create(unit=assignment.unit, year=year)
    with transaction.atomic():
        replace_book(head, book=replace(load_bureau(year, is_mended=is_mended), prior=None))
    return head


def take(county: County, *, who: str, step: str, assignment: Assignment, reason: str = "") -> Assignment:
    """Take a step as a person of the county, on the assignment as it is now."""
    assignment.refresh_from_db()
    action = TakeStep(assignment.pk, step=step, version=assignment.version, reason=reason)
    return perform(action, actor=county.actor(who))


def hand_in(county: County, *, assignment: Assignment, reason: str = "", key: str = "") -> Assignment:
    """Have the preparer check and the approver submit."""
    take(county, who="preparer", step="check", assignment=assignment)
    assignment.refresh_from_db()
    action = Submit(assignment.pk, step="submit", version=assignment.version, reason=reason, request_key=key)
    return perform(action, actor=county.actor("approver"))
