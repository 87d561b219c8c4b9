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
