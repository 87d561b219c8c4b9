"""A total of a figure told before and one added to it fails where two digits are exchanged."""

import pytest

from tests.proofreading.spoken import brief

BEFORE = "社会保险基金收入预算676.34亿元，决算589.67亿元。支出预算654.83亿元，决算532.49亿元。\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("加上缴的调剂基金2413.30亿元，收入总量3002.79亿元。", (("589.67", "2413.30"), "3002.79", False)),
        ("加安排给地方的调剂基金2460.80亿元，支出总量2939.29亿元。", (("532.49", "2460.80"), "2939.29", False)),
    ],
)
def test_a_total_with_two_digits_exchanged(text: str, told: tuple[tuple[str, ...], str, bool]) -> None:
    assert told in brief(BEFORE + text, kind="sum")


@pytest.mark.parametrize(
    "text",
    [
        "加上缴的调剂基金2413.30亿元，收入总量3002.97亿元。",
        "加安排给地方的调剂基金2406.80亿元，支出总量2939.29亿元。",
        "加安排给地方的调剂基金2460.80亿元，支出总量3100.29亿元。",  # of other figures
        "加安排给地方的调剂基金2460.80亿元，年末结余2939.29亿元。",
        "加工企业收入2460.80亿元，支出总量2939.29亿元。",
    ],
)
def test_totals_that_come_out_or_are_of_other_figures(text: str) -> None:
    assert [it for it in brief(BEFORE + text, kind="sum") if it[2] is False] == []
