"""Dates exist."""

import pytest

from tests.proofreading.sample import hits, quotes


@pytest.mark.parametrize("date", ["2023年2月29日", "2023年13月", "2023年0月", "2023年4月31日", "2023年1月0日"])
def test_a_date_that_no_calendar_has(date: str) -> None:
    assert quotes("date", text=f"于{date}完成") == [date]


@pytest.mark.parametrize("date", ["2024年2月29日", "2023年12月", "2023年12月31日", "2023年", "12023年13月"])
def test_a_date_that_exists(date: str) -> None:
    assert quotes("date", text=f"于{date}完成") == []


def test_a_leading_zero_is_noted_in_running_text_alone() -> None:
    [hit] = hits("date", text="2023年08月31日")
    assert hit.severity == "note"
    assert hits("date", text="日期\t2023年08月31日") == []
