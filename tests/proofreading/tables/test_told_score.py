"""The score of the text is the total of its table."""

import pytest

from tests.proofreading.spoken import brief

TABLE = "一级指标 分值 得分\n决策 20 15.5\n过程 20 14\n产出 60 53\n合计 100 82.5"


@pytest.mark.parametrize("words", ["综合得分82.5分", "绩效自评得分为82.5分", "最终评价得分82.5分"])
def test_a_score_that_is_that_of_its_table(words: str) -> None:
    assert (("82.5", "82.5"), "82.5", True) in brief(f"评价结论：{words}，等级良。\n{TABLE}", kind="same")


@pytest.mark.parametrize("words", ["综合得分92.5分", "决策得分82.5分", "平均82.5分"])
def test_another_score_tells_nothing(words: str) -> None:
    assert brief(f"评价结论：{words}，等级良。\n{TABLE}", kind="same") == []
