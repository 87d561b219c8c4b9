"""Work out what the overview shows of a Book, and keep it until the Book changes."""

import datetime as dt
from typing import Any

from django.db.models import F, QuerySet
from django.utils import timezone

from jixiao.book.figure import Exact
from jixiao.book.printing import print_plain
from jixiao.county.filing import Filing
from jixiao.county.finding_rank import rank_findings
from jixiao.county.light import Signal
from jixiao.county.lighting import Lighting
from jixiao.county.record import UnitRecord
from jixiao.county.score_spread import spread_of
from jixiao.county.summary import Round as CountyRound
from jixiao.law.in_force import Law
from jixiao.law.working_calendar import working_calendar
from jixiao.pipelines.check_book import check_book
from jixiao.pipelines.import_book import law_of
from jixiao.pipelines.score_book import score_book
from jixiao.pipelines.unit_record import unit_record
from jixiao.web.checks.rule_pack import rule_pack_version
from jixiao.web.dashboard.models import UnitSummary
from jixiao.web.rounds.models import Round
from jixiao.web.store.load import load_book
from jixiao.web.store.models import YearBook


def refresh_round(item: Round, *, most: int = 0) -> int:
    """Work out the summaries of a round that are old, at most so many (0: all); return how many were."""
    heads = stale_books(item)
    chosen = list(heads[:most] if most else heads)
    for head in chosen:
        refresh_book(head, month=item.last_month, region=item.owner.name, kind=item.get_kind_display())
    return len(chosen)


def stale_books(item: Round) -> QuerySet[YearBook]:
    """Return the Books of a round whose summary is missing or older than they are."""
    units = item.assignments.values_list("unit", flat=True)
    fresh = UnitSummary.objects.filter(
        month=item.last_month, revision=F("book__revision"), rule_pack=rule_pack_version(), day=timezone.localdate()
    )
    return YearBook.objects.filter(unit__in=units, year=item.year).exclude(summaries__in=fresh).select_related("unit")


def refresh_book(head: YearBook, *, month: int, region: str, kind: str, today: dt.date | None = None) -> UnitSummary:
    """Work out and keep the summary of one Book."""
    day = today or timezone.localdate()
    book = load_book(head)
    result = check_book(book)
    law = law_of(book.unit.region, year=book.year)
    round_ = CountyRound(region, head.year, kind, month, day)
    filing = Filing(head.unit.name, head.unit.code)
    record = unit_record(result, scored=tuple(score_book(book)), filing=filing, round_=round_)
    summary, _ = UnitSummary.objects.update_or_create(
        book=head,
        month=month,
        defaults={
            "revision": head.revision,
            "rule_pack": rule_pack_version(),
            "day": day,
            "executed": _fen(record.spending.executed),
            "budget": _fen(record.spending.budget),
            "problem": record.spending.problem[:200],
            "signals": _signals(record, law=law, round_=round_),
            "rules": _rules(record),
            **_score(record, law=law),
        },
    )
    return summary


def _fen(amount: Exact | None) -> int | None:
    return None if amount is None else int(amount)


def _signals(record: UnitRecord, *, law: Law, round_: CountyRound) -> list[dict[str, Any]]:
    calendar = working_calendar(law.rulebook, region=law.region, years={round_.year, round_.today.year})
    lighting = Lighting(law, calendar, round_.month, round_.today)
    found = [lighting.of_unit(record)]
    found += [lighting.of_project(project, unit=record.filing.unit) for project in record.projects]
    return [_signal(item) for item in found]


def _signal(item: Signal) -> dict[str, Any]:
    return {
        "project": item.project,
        "subject": item.subject,
        "light": item.light.value,
        "shape": item.light.shape,
        "causes": [cause.words for cause in item.leading],
    }


def _rules(record: UnitRecord) -> list[dict[str, Any]]:
    ranked = rank_findings((record.filing.unit, finding) for finding in record.findings or ())
    return [
        {
            "rule": item.rule,
            "title": item.title,
            "severity": item.severity,
            "count": item.count,
            "money": int(item.money) if item.without_money < item.count else None,
        }
        for item in ranked
    ]


def _score(record: UnitRecord, *, law: Law) -> dict[str, str]:
    whole = [item for item in record.evaluations if not item.project]
    spread = spread_of(((record.filing.unit, item) for item in whole), law=law)
    subject = next(iter(spread.subjects), None)
    if subject is None or subject.points is None:
        return {"score": "", "grade": ""}
    return {"score": print_plain(subject.points), "grade": subject.grade}
