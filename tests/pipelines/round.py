"""A round of the sample county, each unit at another point of its way."""

import datetime as dt
from collections.abc import Iterator
from functools import cache

from jixiao.county.filing import Filing, FilingState
from jixiao.county.summary import CountySummary, Round
from jixiao.pipelines.county_summary import RoundEntry, summarise_county
from jixiao.pipelines.sample_county import REGION, load_county

STATES = (
    FilingState.FINAL,
    FilingState.ACCEPTED,
    FilingState.SUBMITTED,
    FilingState.RETURNED,
    FilingState.REVIEWING,
    FilingState.FILLING,
)
MONITORING = Round("示例县", 2024, "绩效监控", 8, dt.date(2024, 9, 20))
SELF_EVALUATION = Round("示例县", 2023, "绩效自评", 12, dt.date(2024, 4, 8))


def entries(round_: Round) -> Iterator[RoundEntry]:
    """Yield the units of a round; the last one has filed nothing."""
    due = round_.today - dt.timedelta(days=10)
    books = [book for book in load_county(is_mended=False) if book.year == round_.year]
    for day, (book, state) in enumerate(zip(books, STATES, strict=True)):
        submitted = due + dt.timedelta(days=day - 3) if state.is_handed_in else None
        filing = Filing(book.unit.name, book.unit.code, book.unit.department, state, due, submitted)
        yield RoundEntry(filing, None if state is FilingState.FILLING else book)


@cache
def sample_summary(round_: Round) -> CountySummary:
    """Return the roll-up of a round of the sample county."""
    return summarise_county(entries(round_), round_=round_, region=REGION)
