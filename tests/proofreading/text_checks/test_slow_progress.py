"""A slow rate needs a word on why."""

import pytest

from tests.proofreading.sample import hits, quotes


def test_a_slow_rate_without_cause() -> None:
    assert quotes("slow_progress", text="1-8月，项目支出执行率33.33%。") == ["33.33%"]  # 8/12 ÷ 2 = 33.33…%
    assert quotes("slow_progress", text="1-8月，项目支出执行率33.34%。") == []


def test_a_section_that_may_say_why_leaves_a_question() -> None:
    text = "1-8月，项目支出执行率20%。"
    assert [hit.certainty for hit in hits("slow_progress", text=text)] == [""]
    assert [hit.certainty for hit in hits("slow_progress", text=f"{text}\n正文。\n五、存在问题")] == ["arguable"]


@pytest.mark.parametrize("cause", ["由于设备未到货。", "\n下一步将加快支付。"])
def test_a_cause_in_the_paragraph_or_the_next(cause: str) -> None:
    assert quotes("slow_progress", text=f"1-8月，项目支出执行率20%。{cause}") == []
    assert quotes("slow_progress", text=f"1-8月，项目支出执行率20%。\n其他情况。\n{cause}") == ["20%"]
