"""Filings: in time, late, overdue; nothing without a last day is called late."""

import datetime as dt

import pytest

from jixiao.county.filing import Filing, FilingState, progress_of

DUE, NEXT, TODAY = dt.date(2024, 9, 10), dt.date(2024, 9, 11), dt.date(2024, 9, 20)


@pytest.mark.parametrize(
    ("state", "submitted", "timing"),
    [
        (FilingState.SUBMITTED, DUE, "按时报送"),
        (FilingState.SUBMITTED, NEXT, "迟报1天"),
        (FilingState.FINAL, None, "报送日期未记录"),
        (FilingState.FILLING, None, "逾期10天"),
        (FilingState.RETURNED, DUE, "逾期10天"),  # what was returned waits for the unit again
    ],
)
def test_a_filing_stands_to_its_last_day(state: FilingState, submitted: dt.date | None, timing: str) -> None:
    assert Filing("甲局", state=state, due=DUE, submitted_on=submitted).timing(TODAY) == timing


def test_the_last_day_itself_is_in_time() -> None:
    filing = Filing("甲局", state=FilingState.FILLING, due=DUE)
    assert (filing.timing(DUE), filing.timing(NEXT)) == ("还有0天", "逾期1天")
    assert Filing("甲局").timing(TODAY) == "未定期限"


def test_the_progress_of_a_round() -> None:
    filings = (
        Filing("甲局", state=FilingState.FINAL, due=DUE, submitted_on=DUE),
        Filing("乙局", state=FilingState.SUBMITTED, due=DUE, submitted_on=NEXT),
        Filing("丙局", state=FilingState.RETURNED, due=NEXT),
        Filing("丁局", due=DUE),
        Filing("戊局"),
    )
    progress = progress_of(filings, today=TODAY)
    assert (progress.total, progress.handed_in) == (5, 2)
    assert [filing.unit for filing in progress.overdue] == ["丁局", "丙局"]
    assert [filing.unit for filing in progress.late] == ["乙局"]
    assert progress.counts[FilingState.NOT_STARTED] == 2
    assert sum(progress.counts.values()) == 5


def test_every_state_has_a_word() -> None:
    assert len({state.label for state in FilingState}) == len(FilingState)
