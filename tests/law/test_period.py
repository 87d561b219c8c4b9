"""A period is half-open: the end of the old provision is the beginning of the new one."""

import datetime as dt

import pytest

from jixiao.law.period import Period

OLD = Period(dt.date(2013, 12, 8), dt.date(2025, 5, 18))
NEW = Period(dt.date(2025, 5, 18))


@pytest.mark.parametrize(
    ("day", "is_old", "is_new"),
    [
        (dt.date(2013, 12, 7), False, False),
        (dt.date(2013, 12, 8), True, False),
        (dt.date(2025, 5, 17), True, False),
        (dt.date(2025, 5, 18), False, True),
    ],
)
def test_the_first_day_counts_and_the_end_does_not(day: dt.date, *, is_old: bool, is_new: bool) -> None:
    assert (OLD.covers(day), NEW.covers(day)) == (is_old, is_new)


def test_neighbours_do_not_overlap() -> None:
    assert not OLD.overlaps(NEW)
    assert not NEW.overlaps(OLD)


def test_one_common_day_is_an_overlap() -> None:
    earlier = Period(dt.date(2025, 5, 17))
    assert OLD.overlaps(earlier)
    assert earlier.overlaps(OLD)


def test_a_period_without_an_end_goes_on() -> None:
    assert NEW.covers(dt.date(2999, 12, 31))


@pytest.mark.parametrize(("end", "is_empty"), [(dt.date(2024, 1, 1), True), (dt.date(2024, 1, 2), False)])
def test_a_period_that_ends_where_it_begins_is_empty(end: dt.date, *, is_empty: bool) -> None:
    assert Period(dt.date(2024, 1, 1), end).is_empty is is_empty


def test_whole_years_end_with_the_year_before_the_end() -> None:
    assert Period.of_years(2018, end=2020) == Period(dt.date(2018, 1, 1), dt.date(2020, 1, 1))
    assert Period.of_years(2018) == Period(dt.date(2018, 1, 1))
