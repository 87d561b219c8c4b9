"""Working days: weekends and public holidays do not count, days made up for at weekends do."""

import datetime as dt
from collections.abc import Collection

from msgspec import Struct

from jixiao.law.in_force import law_in_force
from jixiao.law.rulebook import Rulebook

_HOLIDAYS, _MADE_UP = "法定节假日", "调休工作日"
_SATURDAY = 5


class WorkingCalendar(Struct, frozen=True):
    """The days off and the days made up for of some years; of other years only weekends are known."""

    holidays: frozenset[dt.date]
    made_up: frozenset[dt.date]

    def is_working(self, day: dt.date) -> bool:
        """Whether people work on a day."""
        return day in self.made_up or (day.weekday() < _SATURDAY and day not in self.holidays)

    def count_after(self, start: dt.date, *, end: dt.date) -> int:
        """Return how many working days follow a day up to and including another."""
        span = (start + dt.timedelta(days=step) for step in range(1, (end - start).days + 1))
        return sum(1 for day in span if self.is_working(day))

    def day_after(self, start: dt.date, *, days: int) -> dt.date:
        """Return the last day of a period of so many working days that begins the day after another.

        Example:
            >>> WorkingCalendar(frozenset(), frozenset()).day_after(dt.date(2024, 9, 6), days=5)
            datetime.date(2024, 9, 13)
        """
        end, left = start, days
        while left > 0:
            end += dt.timedelta(days=1)
            left -= self.is_working(end)
        return end

    def knows(self, *days: dt.date) -> bool:
        """Whether the holidays of the years of some days are listed."""
        return {day.year for day in days} <= {day.year for day in self.holidays}


def calendar_of(holidays: Collection[str], *, made_up: Collection[str]) -> WorkingCalendar:
    """Return the calendar of days as the rulebook writes them, such as 2025-10-01."""
    return WorkingCalendar(*(frozenset(map(dt.date.fromisoformat, days)) for days in (holidays, made_up)))


def working_calendar(rulebook: Rulebook, *, region: str, years: Collection[int]) -> WorkingCalendar:
    """Return the calendar of some years.

    Source:
        days off are the parameter 法定节假日, days made up for at weekends 调休工作日, each in the version of its year.
    """
    laws = [law_in_force(rulebook, region=region, year=year) for year in sorted(years)]
    lists = [[law.find_parameter(name) for law in laws] for name in (_HOLIDAYS, _MADE_UP)]
    holidays, made_up = ([day for found in listed if found for day in found.texts] for listed in lists)
    return calendar_of(holidays, made_up=made_up)
