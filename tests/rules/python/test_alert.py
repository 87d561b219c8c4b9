"""The decision after an alert."""

import datetime as dt
from collections.abc import Callable

import pytest

from jixiao.book.book import Book
from jixiao.book.monitoring import MonitoringRecord
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.formula.special import Value
from jixiao.rules.python.alert import PAUSED, check_alert_decisions
from jixiao.rules.python_rule import Told

FRIDAY = dt.date(2025, 9, 26)
LAW: dict[str, Value] = {"预警处置期限": 2}
HOLIDAYS: dict[str, Value] = {"法定节假日": ("2025-10-01",), "调休工作日": ("2025-09-28",)}


def told_of(decided: dt.date | None, *, law: dict[str, Value], decision: str = "继续执行") -> list[Told]:
    """Return what is told of an alert on Friday 26 September 2025, decided on a day."""
    record = MonitoringRecord(
        "m1", is_alert=True, alert_date=FRIDAY, decision=decision if decided else "", decision_date=decided
    )
    return list(check_alert_decisions(Facts(Book(2025, monitoring_records=(record,)), parameters=_from(law))))


def _from(law: dict[str, Value]) -> Callable[[str, Value], Value]:
    return lambda name, _key: law.get(name)


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        (26, Verdict.PASS),
        (28, Verdict.PASS),  # Sunday
        (29, Verdict.PASS),  # Monday, the first working day
        (30, Verdict.PASS),  # Tuesday, the second
    ],
)
def test_weekends_do_not_count(day: int, verdict: Verdict) -> None:
    assert [told.verdict for told in told_of(dt.date(2025, 9, day), law=LAW)] == [verdict]


def test_the_third_working_day_is_too_late_and_the_unknown_holidays_are_named() -> None:
    (told,) = told_of(dt.date(2025, 10, 1), law=LAW)
    assert told.verdict is Verdict.FAIL
    assert told.arithmetic.endswith("经过 3 个工作日，超过 2 个；未计法定节假日")


def test_holidays_do_not_count_and_weekends_made_up_do() -> None:
    law = LAW | HOLIDAYS
    assert told_of(dt.date(2025, 9, 29), law=law)[0].verdict is Verdict.PASS  # Sunday 28 worked, Monday 29
    (late,) = told_of(dt.date(2025, 9, 30), law=law)
    assert late.arithmetic.endswith("经过 3 个工作日，超过 2 个")
    law["调休工作日"] = ()
    assert told_of(dt.date(2025, 10, 1), law=law)[0].verdict is Verdict.PASS  # 29 and 30; 1 October is off


def test_late_money_may_be_paused() -> None:
    assert told_of(dt.date(2025, 10, 31), law=LAW, decision=PAUSED)[0].verdict is Verdict.PASS


def test_no_decision_comes_before_its_alert() -> None:
    (told,) = told_of(dt.date(2025, 9, 25), law=LAW)
    assert told.verdict is Verdict.FAIL
    assert told.arithmetic == "处置日期 2025-09-25 早于预警日期 2025-09-26"


def test_what_is_missing_is_named() -> None:
    assert told_of(None, law=LAW)[0].arithmetic == "处置决定没有填"
    record = MonitoringRecord("m1")
    facts = Facts(Book(2025, monitoring_records=(record,)), parameters=_from(LAW))
    assert [told.arithmetic for told in check_alert_decisions(facts)] == ["是否预警没有填"]


def test_without_alert_or_without_a_limit_in_force_nothing_is_told() -> None:
    quiet = MonitoringRecord("m1", is_alert=False)
    assert list(check_alert_decisions(Facts(Book(2025, monitoring_records=(quiet,)), parameters=_from(LAW)))) == []
    assert told_of(dt.date(2025, 10, 31), law={}) == []
