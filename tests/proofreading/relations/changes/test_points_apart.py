"""Rates are as far apart as a sentence says."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("执行进度58.39%，比序时进度（66.67%）慢8.28个百分点。", [(("58.39", "66.67"), "8.28", True)]),
        ("执行进度58.39%，比序时进度（66.67%）慢8.82个百分点。", [(("58.39", "66.67"), "8.82", False)]),
        ("执行率67.5%，低于75%的序时进度7.5个百分点。", [(("67.5", "75"), "7.5", True)]),
        ("占总规模的58.6%，比上年增长2.2%，增幅下降16.3个百分点。", []),
        ("进度61.3%，同比提高4.2个百分点。", []),
        ("甲占30%。执行率60%，比全省平均水平高2个百分点。", []),
    ],
)
def test_points_between_two_rates(text: str, expected: list[object]) -> None:
    assert brief(text, kind="difference") == expected
