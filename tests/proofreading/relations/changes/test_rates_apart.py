"""Points are how far a rate is from one told before it."""

import pytest

from tests.proofreading.spoken import Brief, brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "项目支出执行率16.17%。\n与序时进度50%相比，项目支出慢33.83个百分点。",
            (("50", "16.17"), "33.83", True),
        ),
        ("货物类占49.13%，比工程类高19.14个百分点（工程类占29.99%）。", (("49.13", "29.99"), "19.14", True)),
        (
            "我县支出进度82.46%。全市平均进度为91.05%，我县低于全市8.59个百分点。",
            (("91.05", "82.46"), "8.59", True),
        ),
    ],
)
def test_points_between_rates(text: str, expected: Brief) -> None:
    assert expected in brief(text, kind="difference")


@pytest.mark.parametrize(
    "text",
    [
        "项目支出执行率16.17%。\n与序时进度50%相比，项目支出慢34.83个百分点。",
        "执行率16.17%，增长33.83%。\n完成率50%，满意度高2.5个百分点。",
    ],
)
def test_points_that_no_rates_give(text: str) -> None:
    assert brief(text, kind="difference") == []
