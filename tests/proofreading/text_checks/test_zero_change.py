"""A change of 0 is no change."""

import pytest

from tests.proofreading.sample import quotes


@pytest.mark.parametrize("told", ["减少0万元", "增加0.00元", "减少了0万元", "增长0%", "上升 0 个百分点"])
def test_a_change_of_zero_is_found(told: str) -> None:
    assert quotes("zero_change", text=f"比上年{told}。") == [told]


@pytest.mark.parametrize("told", ["减少0.5万元", "增加10万元", "降低0.01%", "持平", "减少0余", "增加/减少0万元"])
def test_any_other_change_is_right(told: str) -> None:
    assert quotes("zero_change", text=f"比上年{told}。") == []


def test_the_rate_right_after_it_is_not_told_again() -> None:
    assert quotes("zero_change", text="与2019年相比减少0万元，下降0%；接待费增加0万元。") == ["减少0万元", "增加0万元"]
