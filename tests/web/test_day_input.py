"""A browser shows only a day written as 2024-08-31."""

import datetime as dt

from jixiao.web.day_input import DayInput


def test_the_day_is_written_as_a_browser_reads_it() -> None:
    assert 'value="2024-08-31"' in DayInput().render("due", dt.date(2024, 8, 31))
    assert 'type="date"' in DayInput().render("due", None)
