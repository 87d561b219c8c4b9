"""A rate behind the figures of two years is that of the two."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("2022年招商引资1200万元，2023年1500万元，增长{}%。", "25", "35"),
        ("公务接待费2022年12.4万元，2023年9.3万元，下降{}%。", "25", "33.33"),
        ("2021年参保8.2万人，2022年参保8.6万人，同比增长{}%。", "4.88", "8.48"),
        ("上年招商1200万元，本年招商1500万元，增长{}%。", "25", "20"),
    ],
)
def test_the_rate_of_two_years(text: str, right: str, wrong: str) -> None:
    assert [it[1:] for it in brief(text.format(right), kind="growth")] == [(right, True)]
    assert [it[1:] for it in brief(text.format(wrong), kind="growth")] == [(wrong, False)]


def test_the_wrong_direction() -> None:
    assert [it[2] for it in brief("2022年参保8.6万人，2023年参保8.2万人，增长4.65%。", kind="growth")] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "2021年投入1200万元，2023年1500万元，年均增长11.8%。",
        "2022年招商1200万元，2023年支出1500万元，增长35%。",  # of something else
        "2022年投入1200万元，2023年投入1500万元，同口径增长28%。",
        "2022年投入1200万元，2023年投入1500万元，其中教育增长28%。",
        "2021年投入1200万元，2023年投入1500万元，比2022年增长7.1%。",
    ],
)
def test_rates_of_something_else(text: str) -> None:
    assert [it for it in brief(text, kind="growth") if it[2] is False] == []
