"""Money is a whole number of fen; nothing below one fen is lost in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.book.money import InexactMoneyError, Money

AMOUNTS = st.integers(-(10**18), 10**18).map(Money)


@pytest.mark.parametrize(
    ("printed", "unit", "fen"),
    [
        ("3793.43", "万元", 3_793_430_000),  # 3793.43 × 10,000 yuan × 100 fen
        ("0.000001", "万元", 1),
        ("1", "亿元", 10_000_000_000),
        ("-0.01", "元", -1),
        ("850000", "元", 85_000_000),
        ("7", "分", 7),
        ("0", "万元", 0),
    ],
)
def test_a_printed_amount_is_exact_in_fen(printed: str, unit: str, fen: int) -> None:
    assert Money.of(printed, unit=unit) == Money(fen)


def test_yuan_and_wan_are_their_units() -> None:
    assert Money.yuan("12.34") == Money(1234)
    assert Money.wan("12.34") == Money(12_340_000)


@pytest.mark.parametrize(("whole", "below", "unit"), [("0.01", "0.001", "元"), ("0.000001", "0.0000001", "万元")])
def test_one_fen_is_money_and_a_tenth_of_it_is_refused(whole: str, below: str, unit: str) -> None:
    assert Money.of(whole, unit=unit) == Money(1)
    with pytest.raises(InexactMoneyError) as caught:
        Money.of(below, unit=unit)
    assert str(caught.value) == f"金额 {below}{unit} 精确不到分：一分以下不能有数字。"
    assert (caught.value.printed, caught.value.unit) == (below, unit)


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_the_sum_is_exact_in_any_order(first: Money, second: Money, third: Money) -> None:
    assert (first + second) + third == first + (third + second)
    assert first + second - second == first


def test_amounts_are_ordered_by_their_size() -> None:
    assert Money(-1) < Money(0) < Money(1)
