"""Figures stay within the bounds told behind or before them."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("调查失业率4.3%，控制在4.5%以内。", [(("4.3", "4.5"), "4.5", True)]),
        ("调查失业率4.7%，控制在4.5%以内。", [(("4.7", "4.5"), "4.5", False)]),
        ("物价涨幅2.1%，比上年回落0.3个百分点，控制在2%以内。", []),
        ("单座造价≤18万元，实际17.4万元。", [(("17.4", "18"), "18", True)]),
        ("单座造价≤18万元，实际18.4万元。", []),
        ("按期完工率≥95%，实际完成97%。", [(("97", "95"), "95", True)]),
        ("核定编制68名，年末实有人员61人。", [(("61", "68"), "68", True)]),
        ("核定编制58名，年末实有人员61人。", []),
    ],
)
def test_a_bound(text: str, expected: list[object]) -> None:
    assert brief(text, kind="order") == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("服务比例年初指标值为不低于85%，全年实际完成值100%。", [(("100", "85"), "85", True)]),
        ("补助人次目标值不少于105人，实际完成116人。", [(("116", "105"), "105", True)]),
        ("补助人次目标值不少于180人，实际完成164人。", []),
        ("成本指标值为不超过90万元，实际完成88万元。", [(("88", "90"), "90", True)]),
    ],
)
def test_a_word_before_a_target(text: str, told: list[tuple[tuple[str, ...], str, bool]]) -> None:
    assert brief(text, kind="order") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("增长10.8%，增速远低于同期全国平均（15.63%）。", [(("10.8", "15.63"), "15.63", True)]),
        ("增长10.8%，增速高于全国平均9.5%。", [(("10.8", "9.5"), "9.5", True)]),
        ("增长10.8%，增速高于全国平均15.63%。", []),  # it may be another rate that is
    ],
)
def test_rates_beside_each_other(text: str, told: list[tuple[tuple[str, ...], str, bool]]) -> None:
    assert brief(text, kind="order") == told


def test_a_target_that_is_just_reached() -> None:
    text = "补助发放率，年初目标值=100%，实际完成值={}%，自评得分20分；"
    assert brief(text.format(100), kind="same") == [(("100", "100"), "100", True)]
    assert brief(text.format(90), kind="same") == []
