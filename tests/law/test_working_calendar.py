"""Working days."""

import datetime as dt

from jixiao.law.rulebook import Rulebook
from jixiao.law.working_calendar import WorkingCalendar, calendar_of, working_calendar

KNOWN = calendar_of(("2025-10-01",), made_up=("2025-09-28",))
UNKNOWN = WorkingCalendar(frozenset(), frozenset())
FRIDAY, SUNDAY, WEDNESDAY = dt.date(2025, 9, 26), dt.date(2025, 9, 28), dt.date(2025, 10, 1)


def test_the_first_day_does_not_count_and_the_last_does() -> None:
    assert UNKNOWN.count_after(FRIDAY, end=FRIDAY) == 0
    assert UNKNOWN.count_after(FRIDAY, end=WEDNESDAY) == 3  # 29 and 30 September, 1 October


def test_holidays_do_not_count_and_weekends_made_up_do() -> None:
    assert KNOWN.count_after(FRIDAY, end=SUNDAY) == 1
    assert KNOWN.count_after(FRIDAY, end=WEDNESDAY) == 3  # 28, 29 and 30 September


def test_a_period_ends_on_its_last_working_day() -> None:
    assert KNOWN.day_after(FRIDAY, days=0) == FRIDAY
    assert KNOWN.day_after(FRIDAY, days=1) == SUNDAY
    assert KNOWN.day_after(FRIDAY, days=4) == dt.date(2025, 10, 2)  # 28, 29, 30 September; 1 October is off
    assert KNOWN.count_after(FRIDAY, end=KNOWN.day_after(FRIDAY, days=9)) == 9


def test_the_holidays_of_a_year_are_known_or_not() -> None:
    assert KNOWN.knows(FRIDAY, WEDNESDAY)
    assert not KNOWN.knows(FRIDAY, dt.date(2026, 1, 5))
    assert not UNKNOWN.knows(FRIDAY)


def test_the_calendar_of_two_years_has_each_in_its_version() -> None:
    calendar = working_calendar(Rulebook.shipped(), region="510521", years={2024, 2025})
    assert not calendar.is_working(dt.date(2025, 10, 8))
    assert calendar.is_working(dt.date(2025, 10, 11))  # a Saturday made up for
    assert not calendar.knows(dt.date(2024, 10, 8))
