"""The calendar of a rule is that of the parameters in force."""

import datetime as dt

from jixiao.book.book import Book
from jixiao.formula.facts import Facts
from jixiao.formula.special import Value
from jixiao.rules.python.working_day import calendar_from

LAW: dict[str, Value] = {"法定节假日": ("2025-10-01",), "调休工作日": ("2025-09-28",)}
FRIDAY, WEDNESDAY = dt.date(2025, 9, 26), dt.date(2025, 10, 1)


def test_days_off_are_those_of_the_parameters() -> None:
    known = calendar_from(Facts(Book(2025), parameters=lambda name, _key: LAW.get(name)))
    assert known.count_after(FRIDAY, end=WEDNESDAY) == 3  # 28, 29 and 30 September
    assert known.knows(FRIDAY)


def test_without_parameters_only_weekends_are_off() -> None:
    unknown = calendar_from(Facts(Book(2025)))
    assert unknown.count_after(FRIDAY, end=WEDNESDAY) == 3  # 29 and 30 September, 1 October
    assert not unknown.knows(FRIDAY)
