"""A rate is the sum over the sum, never a mean of rates, and tells what it leaves out."""

from fractions import Fraction

from jixiao.county.rate import Share, sum_rate


def test_a_rate_is_the_sum_over_the_sum() -> None:
    rate = sum_rate([Share("甲局", 90, 100), Share("乙局", 10, 900)])
    assert rate.ratio == Fraction(1, 10)  # 100 of 1000; the mean of 90 % and 1.1 % would be 45.6 %
    assert rate.included == ("甲局", "乙局")


def test_what_is_missing_or_not_comparable_is_told_and_not_counted() -> None:
    shares = [
        Share("甲局", 50, 100),
        Share("乙局", None, 100, "没有执行数"),
        Share("丙局", 60, 60, "是去年的账", is_comparable=False),
    ]
    rate = sum_rate(shares)
    assert (rate.numerator, rate.denominator, rate.total) == (50, 100, 3)
    assert rate.describe() == "3 个单位计入 1 个，缺数 1 个（乙局：没有执行数），口径不可比 1 个（丙局：是去年的账）"


def test_zero_counts_and_nothing_below_the_line_is_no_rate() -> None:
    rate = sum_rate([Share("甲局", 0, 0)])
    assert (rate.included, rate.ratio) == (("甲局",), None)
    assert sum_rate([]).ratio is None
