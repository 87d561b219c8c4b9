"""Watch the deadlines of disclosure: what is due when, and what is late."""

import datetime as dt
from collections.abc import Iterable
from enum import Enum
from pathlib import Path

from msgspec import Struct

from jixiao.law.disclosure_duty import DisclosureDuty, duty_of
from jixiao.law.in_force import Law, law_in_force
from jixiao.law.parameter import Parameter
from jixiao.law.rulebook import Rulebook
from jixiao.law.working_calendar import working_calendar

_REMINDER = "公开提醒天数"
_WORKING = "工作日"


class DeadlineState(Enum):
    """How a disclosure stands; the value is its word."""

    WAITING = "未到期"
    SOON = "将到期"
    LATE = "逾期"
    DONE = "按期公开"
    DONE_LATE = "逾期公开"
    CANNOT_TELL = "无法判断"

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to publish."""
        return self in (DeadlineState.WAITING, DeadlineState.SOON, DeadlineState.LATE)


class DisclosureEvent(Struct, frozen=True):
    """One thing to be published.

    Unit:
        duty: the id of the duty.
        day: when it was approved or came to be; None if that is not known.
        published: when it was published; None as long as it is not.
    """

    duty: str
    day: dt.date | None
    published: dt.date | None = None


class Deadline(Struct, frozen=True):
    """The deadline of one event.

    Unit:
        due: the last day; None where it cannot be told.
        days: from today, or from the day it was published, to the last day; negative when late.
        basis: the provision, with its mark where it is not verified.
        note: what else to know, full sentences or nothing.
    """

    duty: DisclosureDuty
    event: DisclosureEvent
    due: dt.date | None
    state: DeadlineState
    days: int | None
    basis: str
    note: str = ""

    def describe(self) -> str:
        """Return the deadline as one sentence."""
        if self.due is None or self.days is None:
            return f"{self.duty.id}：{self.state.value}。{self.note}"
        last = f"{self.due.year}年{self.due.month}月{self.due.day}日"
        if not self.state.is_open:
            return f"{self.duty.id}：应于{last}前公开，{self.state.value}。{self.note}"
        left = f"还有 {self.days} 天" if self.days >= 0 else f"已逾期 {-self.days} 天"
        return f"{self.duty.id}：应于{last}前公开，{left}（{self.state.value}）。{self.note}"


def watch_disclosures(
    events: Iterable[DisclosureEvent], *, today: dt.date, region: str, folder: Path | None = None
) -> tuple[Deadline, ...]:
    """Return the deadline of each event by the law in force on its day, the most urgent first.

    Args:
        events: What is to be published.
        today: The day on which it is asked.
        region: A division code.
        folder: A folder with further layers of the rulebook.

    Raises:
        UnknownDutyError: If an event names a duty that the rulebook does not have.
    """
    rulebook = Rulebook.shipped() if folder is None else Rulebook.shipped(folder)
    found = [_deadline(event, today=today, rulebook=rulebook, region=region) for event in events]
    return tuple(sorted(found, key=_urgency))


def _urgency(deadline: Deadline) -> tuple[bool, dt.date]:
    return not deadline.state.is_open, deadline.due or dt.date.max


def _deadline(event: DisclosureEvent, *, today: dt.date, rulebook: Rulebook, region: str) -> Deadline:
    day = event.day or today
    law = law_in_force(rulebook, region=region, year=day.year, on=day)
    duty = duty_of(law, duty=event.duty)
    parameter = law.find_parameter(duty.parameter)
    if event.day is None:
        return _untold(event, duty=duty, note=f"没有填{duty.event}的日期。", basis=duty.basis(law))
    if parameter is None:
        return _untold(event, duty=duty, note=f"{event.day}没有有效的“{duty.parameter}”。", basis=duty.basis(law))
    due, note = _last_day(event.day, parameter=parameter, rulebook=rulebook, region=region)
    days = (due - (event.published or today)).days
    state = _state(days, is_published=event.published is not None, reminder=int(_reminder(law)))
    return Deadline(duty, event, due, state, days, f"{duty.basis(law)}；{law.basis(duty.parameter)}", note)


def _untold(event: DisclosureEvent, *, duty: DisclosureDuty, note: str, basis: str) -> Deadline:
    return Deadline(duty, event, None, DeadlineState.CANNOT_TELL, None, basis, note)


def _state(days: int, *, is_published: bool, reminder: int) -> DeadlineState:
    if is_published:
        return DeadlineState.DONE if days >= 0 else DeadlineState.DONE_LATE
    if days < 0:
        return DeadlineState.LATE
    return DeadlineState.SOON if days <= reminder else DeadlineState.WAITING


def _reminder(law: Law) -> int:
    found = law.find_parameter(_REMINDER)
    return 0 if found is None else int(found.number)


def _last_day(start: dt.date, *, parameter: Parameter, rulebook: Rulebook, region: str) -> tuple[dt.date, str]:
    """Return the last day and what to know of it; the first day does not count."""
    count = int(parameter.number)
    if _WORKING not in parameter.unit:
        return start + dt.timedelta(days=count), ""
    calendar = working_calendar(rulebook, region=region, years=(start.year, start.year + 1))
    due = calendar.day_after(start, days=count)
    return due, "" if calendar.knows(start, due) else "未计法定节假日，实际期限可能更晚。"
