"""A figure keeps its exact number, its state and its last printed digit."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Exact, Figure, State, exact
from jixiao.book.money import InexactMoneyError


@pytest.mark.parametrize(
    ("number", "expected"),
    [(Fraction(6, 3), 2), (Fraction(1, 3), Fraction(1, 3)), (Decimal("2.50"), Fraction(5, 2)), (7, 7), (0, 0)],
)
def test_a_whole_number_is_an_int_and_no_other_is(number: Fraction | Decimal | int, expected: Exact) -> None:
    assert exact(number) == expected
    assert type(exact(number)) is type(expected)


@pytest.mark.parametrize(
    ("printed", "unit", "fen", "quantum"),
    [
        ("3793.43", "万元", 3_793_430_000, 10_000),  # 0.01 万元 is 100 yuan
        ("3793.4", "万元", 3_793_400_000, 100_000),
        ("3793", "万元", 3_793_000_000, 1_000_000),
        ("1E+2", "万元", 100_000_000, 1_000_000),  # an exponent above 0 rounds to no more than the unit
        ("850000", "元", 85_000_000, 100),
        ("850000.00", "元", 85_000_000, 1),
        ("0.00", "万元", 0, 10_000),
    ],
)
def test_a_rounded_amount_knows_its_last_digit(printed: str, unit: str, fen: int, quantum: int) -> None:
    assert Figure.money(printed, unit=unit, is_rounded=True) == Figure(State.VALUE, fen, quantum)


def test_a_typed_amount_is_exact_to_the_fen_and_in_wan() -> None:
    assert Figure.money("3793.43") == Figure(State.VALUE, 3_793_430_000, 1)


def test_a_figure_of_money_refuses_what_is_below_one_fen() -> None:
    with pytest.raises(InexactMoneyError):
        Figure.money("0.001", unit="元")


@pytest.mark.parametrize(
    ("printed", "number", "quantum"),
    [
        ("66.95", Fraction(6695, 10_000), Fraction(1, 10_000)),
        ("66.9", Fraction(669, 1000), Fraction(1, 1000)),
        ("100", 1, Fraction(1, 100)),
        ("1E+2", 1, Fraction(1, 100)),
        ("0", 0, Fraction(1, 100)),
    ],
)
def test_a_percentage_is_a_ratio_and_always_rounded(printed: str, number: Exact, quantum: Exact) -> None:
    assert Figure.percent(printed) == Figure(State.VALUE, number, quantum)


def test_a_plain_number_is_never_rounded() -> None:
    assert Figure.plain("4.5") == Figure(State.VALUE, Fraction(9, 2), 0)
    assert Figure.plain("0") == Figure(State.VALUE, 0, 0)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12))
def test_a_figure_holds_exactly_what_was_printed(number: Decimal) -> None:
    assert Figure.plain(str(number)).number == Fraction(number)
    assert Figure.percent(str(number)).number * 100 == Fraction(number)
    assert Figure.money(str(number)).number == Fraction(number) * 1_000_000


def test_zero_is_a_value_and_blank_missing_and_not_applicable_are_none() -> None:
    assert Figure.money("0").is_value
    assert [figure.is_value for figure in (BLANK, MISSING, NOT_APPLICABLE)] == [False] * 3
    assert (BLANK.state, MISSING.state, NOT_APPLICABLE.state) == (State.BLANK, State.MISSING, State.NOT_APPLICABLE)


def test_a_kept_book_knows_the_state_of_a_cell_by_its_word() -> None:
    assert [State(word) for word in ("value", "not_applicable", "blank", "missing")] == [
        State.VALUE,
        State.NOT_APPLICABLE,
        State.BLANK,
        State.MISSING,
    ]
