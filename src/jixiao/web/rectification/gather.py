"""Take the results of projects from the accepted self-evaluations of a year."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from jixiao.book.book import Book
from jixiao.county.filing import Filing, FilingState
from jixiao.county.record import UnitRecord
from jixiao.county.recurrence import Recurrence
from jixiao.county.result_use.decision import Standing
from jixiao.county.result_use.standings import standings_of
from jixiao.county.summary import Round
from jixiao.exchange.book_json import book_from_json
from jixiao.pipelines.check_book import CheckResult, check_book
from jixiao.pipelines.find_recurrences import recurrences_of
from jixiao.pipelines.score_book import score_book
from jixiao.pipelines.unit_record import unit_record
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Unit
from jixiao.web.accounts.role import Role
from jixiao.web.accounts.scope import visible
from jixiao.web.rounds.models import Assignment, RoundKind, Submission
from jixiao.web.rounds.seal import is_intact
from jixiao.web.rounds.state import DONE

_FINANCE = frozenset({Role.FINANCE})
_KIND = "绩效自评"
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Gathered:
    """The results of a county's projects.

    Unit:
        sources: the versions they were taken from, by id and digest.
        left_out: what was passed over and why, a sentence each.
    """

    standings: tuple[Standing, ...]
    sources: tuple[dict[str, Any], ...]
    left_out: tuple[str, ...]


@dataclass(slots=True)
class _Collected:
    records: list[UnitRecord] = field(default_factory=list)
    repeated: dict[str, Iterable[Recurrence]] = field(default_factory=dict)
    sources: list[dict[str, Any]] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def gather_results(office: Unit, *, year: int, actor: Actor) -> Gathered:
    """Return the results of the projects below an office, from what was accepted and nothing else."""
    collected = _Collected()
    round_ = Round(office.name, year, _KIND, _MONTHS, timezone.localdate())
    for version in newest_accepted(office, year=year, actor=actor):
        if is_intact(version):
            _collect(version, round_=round_, to=collected, prior=_prior(version, actor=actor))
        else:
            collected.left_out.append(f"{version.assignment.unit}的定稿内容被改动过，没有采用。")
    standings = tuple(standings_of(collected.records, repeated=collected.repeated))
    return Gathered(standings, tuple(collected.sources), tuple(collected.left_out))


def newest_accepted(office: Unit, *, year: int, actor: Actor) -> Iterator[Submission]:
    """Yield the accepted version of each self-evaluation of a year below an office."""
    rows = visible(Assignment, actor=actor, roles=_FINANCE).filter(
        unit__path__startswith=office.path, round__year=year, round__kind=RoundKind.EVALUATION, state__in=DONE
    )
    for row in rows.select_related("unit", "round"):
        accepted = row.submissions.filter(decisions__step="accept").last()
        if accepted is not None:
            yield accepted


def _collect(version: Submission, *, round_: Round, to: _Collected, prior: Book | None) -> None:
    unit = version.assignment.unit
    book = book_from_json(version.snapshot)
    result = check_book(book)
    filing = Filing(unit.name, unit.code, state=FilingState.ACCEPTED)
    to.records.append(unit_record(result, scored=tuple(score_book(book)), filing=filing, round_=round_))
    earlier: dict[int, CheckResult] = {} if prior is None else {prior.year: check_book(prior)}
    for key, found in recurrences_of(result, earlier=earlier).items():
        to.repeated[f"{unit.name}/{key.partition('/')[2]}"] = found
    to.sources.append({"submission": version.pk, "digest": version.digest, "unit": unit.name})


def _prior(version: Submission, *, actor: Actor) -> Book | None:
    """Return the accepted Book of the year before, None where there is none."""
    unit, year = version.assignment.unit, version.assignment.round.year - 1
    before = next(newest_accepted(unit, year=year, actor=actor), None)
    return None if before is None or not is_intact(before) else book_from_json(before.snapshot)
