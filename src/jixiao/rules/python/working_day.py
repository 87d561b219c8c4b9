"""Working days for rules in Python: the calendar of the parameters that a rule reads."""

from jixiao.formula.facts import Facts
from jixiao.law.working_calendar import WorkingCalendar, calendar_of


def calendar_from(facts: Facts) -> WorkingCalendar:
    """Return the calendar that the parameters of a run list, without any day off where they are not in force."""
    return calendar_of(_days(facts, parameter="法定节假日"), made_up=_days(facts, parameter="调休工作日"))


def _days(facts: Facts, *, parameter: str) -> tuple[str, ...]:
    listed = facts.parameters(parameter, None)
    return listed if isinstance(listed, tuple) else ()
