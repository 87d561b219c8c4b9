"""Working days: weekends and public holidays do not count, days made up for at weekends do."""

import datetime as dt

from jixiao.formula.facts import Facts

_SATURDAY = 5


def working_days(start: dt.date, *, end: dt.date, facts: Facts) -> int:
    """Return how many working days follow a day up to and including another.

    Source:
        days off are the parameter 法定节假日, days made up for at weekends 调休工作日.
    """
    holidays, made_up = _days(facts, parameter="法定节假日"), _days(facts, parameter="调休工作日")
    span = (start + dt.timedelta(days=step) for step in range(1, (end - start).days + 1))
    return sum(1 for day in span if day in made_up or (day.weekday() < _SATURDAY and day not in holidays))


def are_holidays_known(*days: dt.date, facts: Facts) -> bool:
    """Whether the holidays of the years of some days are listed."""
    return {day.year for day in days} <= {day.year for day in _days(facts, parameter="法定节假日")}


def _days(facts: Facts, *, parameter: str) -> set[dt.date]:
    """Return the days a parameter lists, none where it is not in force."""
    listed = facts.parameters(parameter, None)
    return {dt.date.fromisoformat(day) for day in listed} if isinstance(listed, tuple) else set()
