"""A forecast word is out of place before a result, not elsewhere."""

import pytest

from tests.proofreading.sample import quotes


def test_each_place_is_told() -> None:
    text = "履职效能，预估评分15分。\n采购管理，预估评分6分，全年预计支出数为3万元。"
    assert quotes("forecast_word", text=text, year=2023) == ["预估评分", "预估评分", "预计支出数"]


@pytest.mark.parametrize(
    "text",
    ["达到预期效果。", "下一步，预计完成全年任务。", "预计执行到2024年底。", "自评得分15分。", "拟订规划。"],
)
def test_what_is_no_result_or_lies_ahead_is_right(text: str) -> None:
    assert quotes("forecast_word", text=text, year=2023) == []
