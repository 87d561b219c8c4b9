"""Balances of debt stay within the limits of their kind."""

import pytest

from tests.proofreading.spoken import brief

LISTED = """核定债务限额42.5亿元，其中一般债务26.4亿元，专项债务16.1亿元。
年末债务余额41亿元，其中：一般债务25.2亿元，专项债务15.8亿元。"""


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (LISTED, [("41", "42.5"), ("25.2", "26.4"), ("15.8", "16.1")]),
        (
            "政府债务限额2024万元：一般债务707万元、专项债务1317万元。年底余额1987万元（一般685万元，专项1302万元）。",
            [("1987", "2024"), ("685", "707"), ("1302", "1317")],
        ),
        (
            "一般债务限额30亿元，余额28亿元；专项债务限额52亿元，余额50.1亿元。",
            [("28", "30"), ("50.1", "52")],
        ),
    ],
)
def test_each_kind_has_its_limit(text: str, pairs: list[tuple[str, str]]) -> None:
    found = [it[0] for it in brief(text, kind="order") if it[2]]
    assert all(pair in found for pair in pairs)


@pytest.mark.parametrize(
    "text",
    [
        LISTED.replace("15.8", "16.3"),  # another limit may have been set since
        "核定债务限额42.5亿元。全年新增债券余额45亿元，其中一般债券26.6亿元。",
        "债务限额42.5亿元，剩余限额余额50亿元。",
    ],
)
def test_nothing_is_told_wrong(text: str) -> None:
    assert [it for it in brief(text, kind="order") if it[2] is False] == []
