"""When what is returned is due again."""

import datetime as dt

from jixiao.county.deadline import return_deadline
from jixiao.law.rulebook import Rulebook
from jixiao.law.working_calendar import working_calendar
from tests.county.round import law_of


def test_five_working_days_after_the_day_it_is_returned() -> None:
    calendar = working_calendar(Rulebook.shipped(), region="", years=(2025, 2026))
    friday = dt.date(2025, 9, 26)  # the Sunday after is made up for, 1 to 8 October are off
    found = return_deadline(law_of(2025), calendar=calendar, start=friday)
    assert found is not None
    assert (found.day, found.days, found.knows_holidays) == (dt.date(2025, 10, 10), 5, True)


def test_where_holidays_are_not_listed_it_says_so() -> None:
    calendar = working_calendar(Rulebook.shipped(), region="", years=(2024,))
    found = return_deadline(law_of(2024), calendar=calendar, start=dt.date(2024, 9, 6))
    assert found is not None
    assert (found.day, found.knows_holidays) == (dt.date(2024, 9, 13), False)


def test_without_a_period_there_is_no_day() -> None:
    calendar = working_calendar(Rulebook.shipped(), region="", years=(2017,))
    assert return_deadline(law_of(2017), calendar=calendar, start=dt.date(2017, 9, 6)) is None
