"""Progress by month is taken where a sentence names as many months as rates."""

from fractions import Fraction

import pytest

from jixiao.extraction.pace import read_pace
from tests.extraction.sample import numbers, read


@pytest.mark.parametrize(
    "text",
    [
        "在6、9、11月实际支出进度分别达到全年资金总量的58.8%、68.8%、86.4%，符合要求。",
        "6月、9月和11月支出进度为58.8%、68.8%和86.4%。",
        "支出进度6月末、9月末、11月末分别为58.8%，68.8%，86.4%。",
    ],
)
def test_each_month_has_its_rate(text: str) -> None:
    rates = numbers(read(read_pace, text), below="pace/")
    assert {key: value for key, value in rates.items() if key.endswith("month")} == {
        "pace/m6/month": 6,
        "pace/m9/month": 9,
        "pace/m11/month": 11,
    }
    assert rates["pace/m9/rate"] == Fraction(688, 1000)


@pytest.mark.parametrize(
    "text",
    [
        "在6、9、11月实际支出进度分别达到58.8%、68.8%。",
        "在6、9、11月的增长率分别为58.8%、68.8%、86.4%。",
        "6、9、11项任务的进度分别为58.8%、68.8%、86.4%。",
    ],
)
def test_what_does_not_pair_is_left_out(text: str) -> None:
    assert numbers(read(read_pace, text)) == {}


def test_a_rate_has_its_place() -> None:
    text = "6、9月支出进度分别为58.8%、68.8%。"
    place = read(read_pace, text).places["pace/m9/rate"]
    assert text[place.start : place.end] == "68.8"
