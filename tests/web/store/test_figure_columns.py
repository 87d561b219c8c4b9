"""A figure as columns and back: every decimal exact, every state kept."""

from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.book.column import Column, Kind
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure, State
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.web.store.figure_columns import (
    InexactFigureError,
    figure_columns,
    figure_of,
    split_decimal,
    state_column,
)

LARGEST = 2**63 - 1  # of an integer of the database
COLUMNS = {column.name: column for column in TABLE_BY_NAME["indicator"].columns}
SCORE, MONEY = COLUMNS["score"], COLUMNS["ledger_cost"]
DECIMALS = st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=9)
STATES = (BLANK, MISSING, NOT_APPLICABLE, Figure(State.VALUE, 0, 1))


def back(figure: Figure, *, column: Column) -> Figure:
    return figure_of(SimpleNamespace(**figure_columns(figure, column=column)), column=column)


@given(DECIMALS)
def test_a_number_comes_back_exact(number: Decimal) -> None:
    assert back(Figure.plain(str(number)), column=SCORE) == Figure.plain(str(number))


@given(DECIMALS)
def test_a_percentage_comes_back_with_its_last_digit(number: Decimal) -> None:
    assert back(Figure.percent(str(number)), column=SCORE) == Figure.percent(str(number))


@given(st.integers(-LARGEST, LARGEST), st.sampled_from([1, 100, 10**6]))
def test_money_comes_back_to_the_fen(fen: int, quantum: int) -> None:
    figure = Figure(State.VALUE, fen, quantum)
    columns = figure_columns(figure, column=MONEY)
    assert columns["ledger_cost"] == fen
    assert "ledger_cost_scale" not in columns
    assert back(figure, column=MONEY) == figure


@pytest.mark.parametrize("column", [SCORE, MONEY], ids=["score", "money"])
@pytest.mark.parametrize("figure", STATES, ids=str)
def test_each_state_comes_back(figure: Figure, column: Column) -> None:
    assert back(figure, column=column).state is figure.state


def test_missing_and_nothing_else_is_null() -> None:
    assert [state_column(figure) for figure in STATES] == ["blank", None, "not_applicable", "value"]


@given(DECIMALS)
def test_a_number_is_split_into_the_fewest_places(number: Decimal) -> None:
    mantissa, places = split_decimal(Fraction(number))
    assert Fraction(mantissa, 10**places) == Fraction(number)
    assert places == 0 or mantissa % 10


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        (Fraction(1, 10**18), (1, 18)),
        (Fraction(LARGEST), (LARGEST, 0)),
        (Fraction(-LARGEST), (-LARGEST, 0)),
        (Fraction(0), (0, 0)),
    ],
)
def test_the_longest_that_is_held(number: Fraction, parts: tuple[int, int]) -> None:
    assert split_decimal(number) == parts


@pytest.mark.parametrize(
    "number",
    [Fraction(1, 10**19), Fraction(1, 3), Fraction(LARGEST + 1), Fraction(-LARGEST - 2), Fraction(10**19 + 1, 10)],
)
def test_what_is_longer_is_refused_not_rounded(number: Fraction) -> None:
    with pytest.raises(InexactFigureError):
        split_decimal(number)


@pytest.mark.parametrize("number", [Fraction(1, 2), LARGEST + 1])
def test_money_that_no_integer_of_fen_holds_is_refused(number: Fraction | int) -> None:
    with pytest.raises(InexactFigureError):
        figure_columns(Figure(State.VALUE, number, 1), column=MONEY)
    assert MONEY.kind is Kind.MONEY
