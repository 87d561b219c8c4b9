"""An average is what the one amount and the one count of its clause give."""

import pytest

from tests.proofreading.spoken import Brief, brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("临时救助1,240人次，支出186万元，次均1,500元。", [(("186", "1,240"), "1,500", True)]),
        ("临时救助1,240人次，支出186万元，次均1,600元。", [(("186", "1,240"), "1,600", False)]),
        ("接待96批次、864人次，支出8.64万元，人均接待费100元。", [(("8.64", "864"), "100", True)]),
        # what is earned is no part of what was invested; of two counts either may be meant
        ("受益2,315户8,960人，总投资1,200万元，户均增收0.5万元。", []),
        ("在职50人，培训180人，支出9万元，人均600元。", []),
        # so much a month is no average of a year
        ("补助120人，支出36万元，人均每月补助200元。", []),
        ("救助120人，支出36万元；人均补助200元。", []),
    ],
)
def test_averages(text: str, expected: list[Brief]) -> None:
    assert brief(text, kind="ratio") == expected


def test_an_average_is_of_what_adds_up_the_other_amounts() -> None:
    text = "中央补助9.73万元，市级匹配2.5848万元，共12.3148万元，用于3户改造，户均{}万元。"
    assert (("12.3148", "3"), "4.1", True) in brief(text.format("4.1"), kind="ratio")
    assert brief(text.format("4.3"), kind="ratio") == []
