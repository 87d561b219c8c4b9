"""Of the words that a template offers one stays."""

import pytest

from tests.proofreading.sample import quotes


@pytest.mark.parametrize("word", ["增加（减少）", "减少(增加)", "增长/下降", "（增加）减少", "上升或下降"])
def test_an_open_choice_before_a_figure(word: str) -> None:
    assert quotes("open_alternative", text=f"较上年{word}3万元。") == [word]


@pytest.mark.parametrize(
    "text", ["较上年增加3万元", "比上年增加（减少）的原因", "增加（减少）3万元\t说明", "增加（3万元）"]
)
def test_no_choice_or_the_head_of_a_column(text: str) -> None:
    assert quotes("open_alternative", text=text) == []
