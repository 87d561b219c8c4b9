"""A sheet counts days from one of two beginnings."""

import datetime as dt

import pytest

from jixiao.reading.spreadsheet.serial_day import day_of_serial


@pytest.mark.parametrize(
    ("text", "has_1904_dates", "day"),
    [
        ("45535", False, dt.date(2024, 8, 31)),
        ("44073", True, dt.date(2024, 8, 31)),  # 45535 - 1462
        ("45535.75", False, dt.date(2024, 8, 31)),
        ("1", False, dt.date(1900, 1, 1)),
        ("59", False, dt.date(1900, 2, 28)),
        ("61", False, dt.date(1900, 3, 1)),
        ("60", True, dt.date(1904, 3, 1)),
        ("2957994", False, dt.date(9998, 9, 16)),
        ("2956532", True, dt.date(9998, 9, 16)),
    ],
)
def test_days(text: str, *, has_1904_dates: bool, day: dt.date) -> None:
    """B20: never shifted by 1,462 days."""
    assert day_of_serial(text, has_1904_dates=has_1904_dates) == day


@pytest.mark.parametrize("text", ["0", "-1", "60", "1E+9", "INF", "日"])
def test_what_is_no_day(text: str) -> None:
    """B20: among others the 29 February 1900, which was none."""
    assert day_of_serial(text, has_1904_dates=False) is None
