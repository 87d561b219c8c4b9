"""Working days: weekends and public holidays do not count, days made up for at weekends do."""

import datetime as dt
from dataclasses import dataclass

_SATURDAY = 5
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """The days off and the days made up for; of a year without a holiday listed, only weekends are known."""

    holidays: frozenset[dt.date]
    made_up: frozenset[dt.date]

    def is_working_day(self, day: dt.date) -> bool:
        """Return whether a day is a working day."""
        return day in self.made_up or (day.weekday() < _SATURDAY and day not in self.holidays)

    def count(self, start: dt.date, *, end: dt.date) -> int:
        """Return how many working days follow a day up to and including another."""
        return sum(self.is_working_day(start + _DAY * step) for step in range(1, (end - start).days + 1))

    def after(self, start: dt.date, *, days: int) -> dt.date:
        """Return the working day that is so many working days after a day; the day itself does not count.

        Example:
            >>> WorkingCalendar(frozenset(), frozenset()).after(dt.date(2025, 9, 26), days=2)
            datetime.date(2025, 9, 30)
        """
        day = start
        while days > 0:
            day += _DAY
            days -= self.is_working_day(day)
        return day

    def is_known(self, *days: dt.date) -> bool:
        """Return whether the holidays of the years of some days are listed."""
        return {day.year for day in days} <= {day.year for day in self.holidays}
