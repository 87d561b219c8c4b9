"""Working days."""

import datetime as dt

from jixiao.book.book import Book
from jixiao.formula.facts import Facts
from jixiao.formula.special import Value
from jixiao.rules.python.working_day import are_holidays_known, working_days

LAW: dict[str, Value] = {"法定节假日": ("2025-10-01",), "调休工作日": ("2025-09-28",)}
KNOWN = Facts(Book(2025), parameters=lambda name, _key: LAW.get(name))
FRIDAY, SUNDAY, WEDNESDAY = dt.date(2025, 9, 26), dt.date(2025, 9, 28), dt.date(2025, 10, 1)


def test_the_first_day_does_not_count_and_the_last_does() -> None:
    assert working_days(FRIDAY, end=FRIDAY, facts=Facts(Book(2025))) == 0
    assert working_days(FRIDAY, end=WEDNESDAY, facts=Facts(Book(2025))) == 3  # 29 and 30 September, 1 October


def test_holidays_do_not_count_and_weekends_made_up_do() -> None:
    assert working_days(FRIDAY, end=SUNDAY, facts=KNOWN) == 1
    assert working_days(FRIDAY, end=WEDNESDAY, facts=KNOWN) == 3  # 28, 29 and 30 September


def test_the_holidays_of_a_year_are_known_or_not() -> None:
    assert are_holidays_known(FRIDAY, WEDNESDAY, facts=KNOWN)
    assert not are_holidays_known(FRIDAY, dt.date(2026, 1, 5), facts=KNOWN)
    assert not are_holidays_known(FRIDAY, facts=Facts(Book(2025)))
