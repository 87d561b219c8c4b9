"""Working days between two days of a Book, by the holidays that its law lists."""

import datetime as dt

from jixiao.formula.facts import Facts
from jixiao.law.working_calendar import WorkingCalendar


def working_days(start: dt.date, *, end: dt.date, facts: Facts) -> int:
    """Return how many working days follow a day up to and including another.

    Source:
        days off are the parameter 法定节假日, days made up for at weekends 调休工作日.
    """
    return _calendar(facts).count(start, end=end)


def are_holidays_known(*days: dt.date, facts: Facts) -> bool:
    """Whether the holidays of the years of some days are listed."""
    return _calendar(facts).is_known(*days)


def _calendar(facts: Facts) -> WorkingCalendar:
    return WorkingCalendar(_days(facts, parameter="法定节假日"), _days(facts, parameter="调休工作日"))


def _days(facts: Facts, *, parameter: str) -> frozenset[dt.date]:
    """Return the days a parameter lists, none where it is not in force."""
    listed = facts.parameters(parameter, None)
    return frozenset(dt.date.fromisoformat(day) for day in listed) if isinstance(listed, tuple) else frozenset()
