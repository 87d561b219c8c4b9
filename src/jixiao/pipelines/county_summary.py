"""Sum up one round of a county: check and score the Book of each unit, and roll up what they say."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from msgspec import Struct

from jixiao.book.book import Book
from jixiao.county.filing import Filing
from jixiao.county.lighting import Lighting
from jixiao.county.record import Spending, UnitRecord
from jixiao.county.summary import CountySummary, Round, summarise
from jixiao.law.working_calendar import working_calendar
from jixiao.pipelines.check_book import catalogue_for, check_book
from jixiao.pipelines.score_book import score_book
from jixiao.pipelines.unit_record import unit_record


class RoundEntry(Struct, frozen=True):
    """One unit in a round; `book` is None where it has filed nothing yet."""

    filing: Filing
    book: Book | None = None


def summarise_county(
    entries: Iterable[RoundEntry],
    *,
    round_: Round,
    region: str,
    folder: Path | None = None,
    on_start: Callable[[str], None] = lambda _unit: None,
) -> CountySummary:
    """Return the roll-up of a round.

    A unit that is listed twice counts once: the second entry is told as not comparable.

    Args:
        entries: Every unit of the round, also those that have filed nothing.
        round_: The round.
        region: The division code whose provisions hold.
        folder: A folder with further layers of the rulebook.
        on_start: Called with the name of each unit before it is read.
    """
    law = catalogue_for(region=region, year=round_.year, folder=folder).law
    years = {round_.year, round_.today.year}
    calendar = working_calendar(law.rulebook, region=region, years=years)
    records: list[UnitRecord] = []
    seen: set[str] = set()
    for entry in entries:
        on_start(entry.filing.unit)
        record = record_of(entry, round_=round_, folder=folder)
        key = entry.filing.code or entry.filing.unit
        records.append(_repeated(record) if key in seen else record)
        seen.add(key)
    return summarise(records, round_=round_, lighting=Lighting(law, calendar, round_.month, round_.today))


def record_of(entry: RoundEntry, *, round_: Round, folder: Path | None = None) -> UnitRecord:
    """Return what a round knows of one unit."""
    if entry.book is None:
        nothing = Spending(problem=f"没有报送（{entry.filing.state.label}）")
        return UnitRecord(entry.filing, nothing, nothing, nothing)
    result = check_book(entry.book, folder=folder)
    scored = tuple(score_book(entry.book, folder=folder))
    return unit_record(result, scored=scored, filing=entry.filing, round_=round_, has_scores=not round_.is_monitoring)


def _repeated(record: UnitRecord) -> UnitRecord:
    left_out = Spending(problem="重复列入，只计第一份", is_comparable=False)
    filing = replace(record.filing, unit=f"{record.filing.unit}（重复）")
    return UnitRecord(filing, left_out, left_out, left_out)
