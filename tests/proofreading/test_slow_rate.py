"""A rate is slow below half of the time that has passed."""

import pytest

from jixiao.proofreading.slow_rate import slow_rates
from tests.proofreading.sample import manuscript


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("1-6月，为预算10万元的24.99%，执行率25%。", ["24.99"]),  # 6/12 ÷ 2 = 25 %
        ("1-6月，执行率0%，执行率3%。", ["3"]),
        ("1-6月，全年预计执行率3%。", []),
        ("执行率3%。", []),
        ("1-6月，第一季度执行率3%，6月末执行率30%。", []),
    ],
)
def test_slow_rates(text: str, rates: list[str]) -> None:
    assert [match["rate"] for _, match in slow_rates(manuscript(text))] == rates
