"""The decision after an alert: within so many working days."""

import datetime as dt
from collections.abc import Iterator

from jixiao.book.monitoring import MonitoringRecord
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.python_rule import Told, python_rule

PAUSED = "暂停"
_SATURDAY = 5


@python_rule("alert_decision")
def check_alert_decisions(facts: Facts) -> Iterator[Told]:
    """Tell of each alert whether the unit decided in time; after that the money may only be paused.

    Source:
        domain rule R190; the number of working days is the parameter 预警处置期限, days off are 法定节假日, days made
        up for at weekends 调休工作日.
    """
    limit = facts.parameters("预警处置期限", None)
    if not isinstance(limit, int):
        return
    for record in facts.rows("monitoring"):
        if record.is_alert is not False:
            yield _judge(record, limit=limit, facts=facts)


def _judge(record: MonitoringRecord, *, limit: int, facts: Facts) -> Told:
    missing = _missing(record)
    if missing:
        return Told(Verdict.CANNOT_TELL, record, f"{missing}没有填")
    assert record.alert_date is not None  # noqa: S101 - _missing looked
    assert record.decision_date is not None  # noqa: S101 - _missing looked
    if record.decision_date < record.alert_date:
        words = f"处置日期 {record.decision_date} 早于预警日期 {record.alert_date}"
        return Told(Verdict.FAIL, record, words)
    days = _working_days(record.alert_date, end=record.decision_date, facts=facts)
    if days <= limit or record.decision == PAUSED:
        return Told(Verdict.PASS, record)
    words = f"{record.alert_date} 预警，{record.decision_date} 处置，经过 {days} 个工作日，超过 {limit} 个"
    note = "" if _knows_holidays(record, facts=facts) else "；未计法定节假日"
    return Told(Verdict.FAIL, record, words + note)


def _missing(record: MonitoringRecord) -> str:
    """Return the label of the first cell that has to be filled before anything can be told, empty if none is."""
    cells = {
        "是否预警": record.is_alert,
        "预警日期": record.alert_date,
        "处置决定": record.decision,
        "处置日期": record.decision_date,
    }
    return next((label for label, content in cells.items() if content in (None, "")), "")


def _working_days(start: dt.date, *, end: dt.date, facts: Facts) -> int:
    """Return how many working days follow a day up to and including another."""
    holidays, made_up = _days(facts, "法定节假日"), _days(facts, "调休工作日")
    span = (start + dt.timedelta(days=step) for step in range(1, (end - start).days + 1))
    return sum(1 for day in span if day in made_up or (day.weekday() < _SATURDAY and day not in holidays))


def _knows_holidays(record: MonitoringRecord, *, facts: Facts) -> bool:
    """Whether the list of holidays covers the years from the alert to the decision."""
    known = {day.year for day in _days(facts, "法定节假日")}
    return {day.year for day in (record.alert_date, record.decision_date) if day is not None} <= known


def _days(facts: Facts, parameter: str) -> set[dt.date]:
    """Return the days a parameter lists, none where it is not in force."""
    listed = facts.parameters(parameter, None)
    return {dt.date.fromisoformat(day) for day in listed} if isinstance(listed, tuple) else set()
