"""Deadlines of disclosure, their boundaries in pairs."""

import datetime as dt
from pathlib import Path

import pytest

from jixiao.law.disclosure_duty import UnknownDutyError
from jixiao.pipelines.watch_disclosure import Deadline, DeadlineState, DisclosureEvent, watch_disclosures
from tests.law.conftest import write_files

REGION = "510521"
APPROVED = dt.date(2025, 9, 1)  # the last day is 21 September, 20 days later
ACCOUNT, OTHER = "部门决算", "其他主动公开的信息"


def deadline(
    today: dt.date, *, duty: str = ACCOUNT, day: dt.date | None = APPROVED, published: dt.date | None = None
) -> Deadline:
    (found,) = watch_disclosures([DisclosureEvent(duty, day, published)], today=today, region=REGION)
    return found


@pytest.mark.parametrize(
    ("today", "state", "days"),
    [
        (dt.date(2025, 9, 1), DeadlineState.WAITING, 20),
        (dt.date(2025, 9, 15), DeadlineState.WAITING, 6),
        (dt.date(2025, 9, 16), DeadlineState.SOON, 5),
        (dt.date(2025, 9, 21), DeadlineState.SOON, 0),
        (dt.date(2025, 9, 22), DeadlineState.LATE, -1),
    ],
)
def test_what_is_not_published_is_waiting_due_or_late(today: dt.date, state: DeadlineState, days: int) -> None:
    found = deadline(today)
    assert (found.due, found.state, found.days) == (dt.date(2025, 9, 21), state, days)
    assert "预算法" in found.basis


@pytest.mark.parametrize(
    ("published", "state"),
    [(dt.date(2025, 9, 21), DeadlineState.DONE), (dt.date(2025, 9, 22), DeadlineState.DONE_LATE)],
)
def test_what_is_published_was_in_time_or_late(published: dt.date, state: DeadlineState) -> None:
    assert deadline(dt.date(2026, 1, 1), published=published).state is state


def test_working_days_leave_out_holidays_and_count_days_made_up_for() -> None:
    # from 20 September 2025: 22–28 September are 6 working days (28 is made up for), 29 and 30 are 2, 1–8 October
    # are off, 9–11 are 3 (11 is made up for), 13–17 are 5, 20–23 are 4: 6 + 2 + 3 + 5 + 4 = 20
    found = deadline(dt.date(2025, 9, 28), duty=OTHER, day=dt.date(2025, 9, 20))
    assert (found.due, found.note) == (dt.date(2025, 10, 23), "")


def test_a_year_whose_holidays_nobody_listed_is_told() -> None:
    found = deadline(dt.date(2024, 9, 20), duty=OTHER, day=dt.date(2024, 9, 20))
    assert found.due == dt.date(2024, 10, 18)  # 4 weeks
    assert "未计法定节假日" in found.describe()


def test_without_a_day_or_a_law_nothing_can_be_told() -> None:
    for day, told in ((None, "没有填决算批复的日期"), (dt.date(2010, 1, 1), "没有有效的“公开期限”")):
        found = deadline(dt.date(2025, 9, 1), day=day)
        assert (found.state, found.due, found.days) == (DeadlineState.CANNOT_TELL, None, None)
        assert told in found.describe()


def test_the_most_urgent_comes_first_and_what_is_done_last() -> None:
    days = [dt.date(2025, 9, 10), dt.date(2025, 8, 1), dt.date(2025, 8, 20)]
    events = [
        DisclosureEvent(ACCOUNT, dt.date(2025, 7, 1), dt.date(2025, 7, 2)),
        *(DisclosureEvent(ACCOUNT, day) for day in days),
    ]
    found = watch_disclosures(events, today=dt.date(2025, 9, 11), region=REGION)
    assert [it.event.day for it in found] == [days[1], days[2], days[0], dt.date(2025, 7, 1)]


def test_sentences() -> None:
    assert deadline(dt.date(2025, 9, 16)).describe() == "部门决算：应于2025年9月21日前公开，还有 5 天（将到期）。"
    assert deadline(dt.date(2025, 9, 25)).describe() == "部门决算：应于2025年9月21日前公开，已逾期 4 天（逾期）。"


def test_an_unknown_duty_is_refused() -> None:
    with pytest.raises(UnknownDutyError):
        deadline(APPROVED, duty="不存在的事项")


def test_a_county_with_a_shorter_limit_is_held_to_it(tmp_path: Path) -> None:
    text = """[[parameter]]
id = "公开期限"
name = "disclosure_days"
value = "10"
unit = "天"
valid_from = 2018-12-29
citation = "本县的规定"
mark = "待核"
verified = false
"""
    write_files(tmp_path, files={"cn-510521/parameters/own.toml": text})
    (found,) = watch_disclosures([DisclosureEvent(ACCOUNT, APPROVED)], today=APPROVED, region=REGION, folder=tmp_path)
    assert found.due == dt.date(2025, 9, 11)
    assert "未经核实" in found.basis
