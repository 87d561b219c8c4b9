"""Counting and adding working days."""

import datetime as dt

from jixiao.law.working_calendar import WorkingCalendar

PLAIN = WorkingCalendar(frozenset(), frozenset())
KNOWN = WorkingCalendar(frozenset({dt.date(2025, 10, 1)}), frozenset({dt.date(2025, 9, 28)}))
FRIDAY, SUNDAY, WEDNESDAY = dt.date(2025, 9, 26), dt.date(2025, 9, 28), dt.date(2025, 10, 1)


def test_weekends_do_not_count() -> None:
    assert PLAIN.count(FRIDAY, end=WEDNESDAY) == 3  # 29 and 30 September, 1 October
    assert PLAIN.after(FRIDAY, days=3) == WEDNESDAY
    assert PLAIN.after(FRIDAY, days=0) == FRIDAY


def test_holidays_do_not_count_and_days_made_up_do() -> None:
    assert KNOWN.is_working_day(SUNDAY)
    assert not KNOWN.is_working_day(WEDNESDAY)
    assert KNOWN.after(FRIDAY, days=1) == SUNDAY
    assert KNOWN.after(FRIDAY, days=4) == dt.date(2025, 10, 2)  # 28, 29, 30 September, 2 October


def test_adding_and_counting_agree() -> None:
    for days in range(1, 40):
        assert KNOWN.count(FRIDAY, end=KNOWN.after(FRIDAY, days=days)) == days


def test_the_holidays_of_a_year_are_known_or_not() -> None:
    assert KNOWN.is_known(FRIDAY, WEDNESDAY)
    assert not KNOWN.is_known(FRIDAY, dt.date(2026, 1, 5))
