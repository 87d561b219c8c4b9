"""The decision after an alert: within so many working days."""

from collections.abc import Iterator

from jixiao.book.monitoring import MonitoringRecord
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.python.working_day import calendar_from
from jixiao.rules.python_rule import Told, passed, python_rule

PAUSED = "暂停"


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
    alerted, decided = record.alert_date, record.decision_date
    missing = _missing(record)
    if missing or alerted is None or decided is None:
        return Told(Verdict.CANNOT_TELL, record, f"{missing}没有填")
    if decided < alerted:
        return Told(Verdict.FAIL, record, f"处置日期 {decided} 早于预警日期 {alerted}")
    calendar = calendar_from(facts)
    days = calendar.count_after(alerted, end=decided)
    if days <= limit or record.decision == PAUSED:
        return passed(record)
    note = "" if calendar.knows(alerted, decided) else "；未计法定节假日"
    words = f"{alerted} 预警，{decided} 处置，经过 {days} 个工作日，超过 {limit} 个{note}"
    return Told(Verdict.FAIL, record, words)


def _missing(record: MonitoringRecord) -> str:
    """Return the label of the first cell that has to be filled before anything can be told, empty if none is."""
    cells = {
        "是否预警": record.is_alert,
        "预警日期": record.alert_date,
        "处置决定": record.decision,
        "处置日期": record.decision_date,
    }
    return next((label for label, content in cells.items() if content in (None, "")), "")
