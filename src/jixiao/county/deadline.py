"""The last day of a period of working days, with what is known of its holidays."""

import datetime as dt
from dataclasses import dataclass

from jixiao.law.in_force import Law
from jixiao.law.working_calendar import WorkingCalendar

RETURN_DAYS = "退回修改期限"


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day of a period.

    Unit:
        days: working days.
        knows_holidays: whether the public holidays of the years it touches are listed; otherwise only weekends are off.
    """

    day: dt.date
    days: int
    knows_holidays: bool


def return_deadline(law: Law, *, calendar: WorkingCalendar, start: dt.date) -> Deadline | None:
    """Return when what is returned on a day is due again, None where the rulebook names no period.

    Source:
        the working days are the parameter 退回修改期限.
    """
    parameter = law.find_parameter(RETURN_DAYS)
    if parameter is None:
        return None
    days = int(parameter.number)
    end = calendar.day_after(start, days=days)
    return Deadline(end, days, calendar.knows(start, end))
