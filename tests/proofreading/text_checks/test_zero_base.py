"""0 of 0 is no rate."""

import pytest

from tests.proofreading.sample import quotes


@pytest.mark.parametrize("text", ["支出0元，执行率0%", "支出0.00万元，执行率为0.00%", "预算0万元，执行0万元，完成率0%"])
def test_a_rate_of_nothing(text: str) -> None:
    assert len(quotes("zero_base_rate", text=f"{text}。")) == 1


@pytest.mark.parametrize(
    "text", ["预算5万元，执行0元，执行率0%", "执行率0%", "收入0万元，占0%", "支出0元，执行率0.5%", "支出0元。执行率0%"]
)
def test_a_base_that_is_not_nothing_or_not_known(text: str) -> None:
    assert quotes("zero_base_rate", text=f"{text}。") == []


def test_growth_from_nothing() -> None:
    assert len(quotes("zero_base_rate", text="购置费56万元，比2022年增加56万元，增长100%。")) == 1
    assert quotes("zero_base_rate", text="购置费56万元，比2022年增加55万元，增长5500%。") == []
