"""Numbers are printed for people: half up, never more exact than they are, never less where money is exact."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.book.column import Kind
from jixiao.book.figure import Exact, Figure
from jixiao.book.printing import print_decimal, print_money, print_number, print_plain

FEN = st.integers(-(10**15), 10**15)


@pytest.mark.parametrize(
    ("value", "places", "printed"),
    [
        (Fraction(5, 1000), 2, "0.01"),
        (Fraction(49, 10_000), 2, "0.00"),
        (Fraction(-5, 1000), 2, "-0.01"),  # half goes away from zero
        (Fraction(-49, 10_000), 2, "0.00"),  # no -0.00
        (Fraction(1, 2), 0, "1"),
        (Fraction(5, 2), 0, "3"),  # not to the even number
        (12, 2, "12.00"),
        (12, 0, "12"),
        (0, 3, "0.000"),
        (Fraction(2, 3), 4, "0.6667"),
        (10**12, 2, "1000000000000.00"),
    ],
)
def test_decimals_are_rounded_half_up(value: Exact, places: int, printed: str) -> None:
    assert print_decimal(value, places=places) == printed


@pytest.mark.parametrize(
    ("fen", "unit", "printed"),
    [
        (37_934_300_000, "万元", "37934.30"),
        (1_000_000, "万元", "1.00"),
        (1_234_000, "万元", "1.234"),  # 12,340 yuan need three decimals
        (1_000_001, "万元", "1.000001"),  # one fen needs all six
        (Fraction(1_000_001, 3), "万元", "0.33"),  # what is not exact to the fen keeps two
        (Fraction(1, 10), "万元", "0.00"),  # though seven decimals would hold it
        (1234, "元", "12.34"),
        (Fraction(1, 3), "元", "0.00"),
        (-50_000, "万元", "-0.05"),
        (0, "万元", "0.00"),
        (7, "分", "7.00"),
    ],
)
def test_money_keeps_two_decimals_and_more_where_the_fen_need_them(fen: Exact, unit: str, printed: str) -> None:
    assert print_money(fen, unit=unit) == printed


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        (5, "5"),
        (0, "0"),
        (Fraction(9, 2), "4.5"),
        (Fraction(1, 8), "0.125"),
        (Fraction(1, 10**5), "0.00001"),
        (Fraction(1, 10**6), "0.000001"),
        (Fraction(1, 10**7), "0.000000"),
        (Fraction(2, 3), "0.666667"),
    ],
)
def test_a_plain_number_keeps_the_digits_it_needs_and_at_most_six(number: Exact, printed: str) -> None:
    assert print_plain(number) == printed


@pytest.mark.parametrize(
    ("ratio", "printed"),
    [
        (1, "100%"),
        (0, "0%"),
        (Fraction(1, 2), "50%"),
        (Fraction(125, 1000), "12.5%"),
        (Fraction(6695, 10_000), "66.95%"),
        (Fraction(13071, 19524), "66.95%"),  # 66.948…
        (Fraction(1, 3), "33.33%"),
        (Fraction(-1, 3), "-33.33%"),
        (Fraction(100_001, 100_000), "100.00%"),
    ],
)
def test_a_rate_keeps_at_most_two_decimals(ratio: Exact, printed: str) -> None:
    assert print_number(ratio, kind=Kind.PERCENT) == printed


def test_each_kind_is_printed_in_its_own_words() -> None:
    assert print_number(5_000_000, kind=Kind.MONEY) == "5.00"
    assert print_number(5_000_000, kind=Kind.MONEY, unit="元") == "50000.00"
    assert print_number(5_000_000, kind=Kind.NUMBER) == "5000000"


@given(FEN)
def test_printed_money_reads_back_to_the_fen(fen: int) -> None:
    assert Figure.money(print_money(fen, unit="万元")).number == fen
    assert Figure.money(print_money(fen, unit="元"), unit="元").number == fen


@given(st.integers(-(10**9), 10**9))
def test_a_rate_of_two_decimals_reads_back(hundredths: int) -> None:
    rate = Fraction(hundredths, 10_000)
    assert Figure.percent(print_number(rate, kind=Kind.PERCENT).removesuffix("%")).number == rate


@given(st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6), st.integers(0, 6))
def test_a_printed_number_is_off_by_at_most_half_its_last_digit(value: Fraction, places: int) -> None:
    printed = print_decimal(value, places=places)
    assert abs(Fraction(Decimal(printed)) - value) * 2 <= Fraction(1, 10**places)
    assert len(printed.partition(".")[2]) == places
