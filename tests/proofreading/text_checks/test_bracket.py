"""Brackets come in pairs, in each paragraph."""

import pytest

from tests.proofreading.sample import quotes


@pytest.mark.parametrize(
    ("text", "alone"), [("（甲。", "（"), ("甲）", "）"), ("（甲“乙）丙”", "）"), ("《甲“乙”。", "《")]
)
def test_a_mark_without_its_partner(text: str, alone: str) -> None:
    assert quotes("bracket_pair", text=text) == [alone]


@pytest.mark.parametrize(
    "text", ["（甲“乙”）", "（甲)", "1）甲（乙）", "（（甲））", "甲", "（甲\n乙）", "“甲\n乙\n丙”丁。"]
)
def test_pairs_of_either_width_and_numbers_of_heads(text: str) -> None:
    assert quotes("bracket_pair", text=text) == []
