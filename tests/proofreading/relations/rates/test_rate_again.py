"""A rate is told again of the same amount, or taken up as that which was told."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("基本支出2476260元，下降0.2%。\n二、基本支出2476260元，较上年减少0.2%。", ["0.2"]),
        ("基本支出2476260元，下降0.2%。\n二、基本支出2476261元，较上年减少0.2%。", []),  # another amount
        ("基本支出2476260元，下降0.2%。\n二、基本支出2476260元，较上年增加0.2%。", []),  # the other way
        ("收入1399亿元，增长10.8%。\n排名第23位，10.8%的增速低于全国。", ["10.8"]),
        ("收入1399亿元，增长10.8%。\n排名第23位，10.8%的企业亏损。", []),
    ],
)
def test_a_rate_told_twice(text: str, rates: list[str]) -> None:
    assert [it[1] for it in brief(text, kind="same") if it[1] in ("0.2", "10.8")] == rates
