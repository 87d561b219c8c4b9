"""100 % of something says of what."""

import pytest

from tests.proofreading.sample import quotes


@pytest.mark.parametrize("text", ["采购执行率100%。", "空调1.5万元。\n采购执行率达到100.00％。", "资金到位率100%。"])
def test_a_full_rate_without_amounts(text: str) -> None:
    assert len(quotes("full_rate", text=text)) == 1


@pytest.mark.parametrize(
    "text",
    ["采购预算2万元，采购执行率100%。", "采购执行率100%。\n采购金额2万元。", "采购执行率99%。", "合格率100%。"],
)
def test_amounts_beside_it_or_elsewhere(text: str) -> None:
    assert quotes("full_rate", text=text) == []
