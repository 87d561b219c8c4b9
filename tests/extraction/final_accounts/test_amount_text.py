"""Amounts are read with the digits that are printed; what is no amount is none."""

import pytest

from jixiao.book.figure import BLANK, NOT_APPLICABLE, Figure
from jixiao.extraction.final_accounts.amount_text import is_amount, read_amount


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("307.82", "307.82"),
        ("0.00", "0.00"),
        (" 1,234,567.8 ", "1234567.8"),
        ("１２．３０", "12.30"),
        ("-5", "-5"),
        ("−5.10", "-5.10"),
        ("(5.10)", "-5.10"),
    ],
)
def test_an_amount_is_rounded_to_its_last_digit(text: str, printed: str) -> None:
    assert read_amount(text, unit="万元") == Figure.money(printed, unit="万元", is_rounded=True)
    assert is_amount(text)


def test_the_unit_counts() -> None:
    figure = read_amount("12.34", unit="元")
    assert figure is not None
    assert (figure.number, figure.quantum) == (1234, 1)


def test_a_cell_may_name_its_own_unit() -> None:
    assert read_amount("1.50亿元", unit="万元") == Figure.money("1.50", unit="亿元", is_rounded=True)


@pytest.mark.parametrize("text", ["", " ", "—", "——", "-", "…"])
def test_nothing_and_a_dash_are_blank_and_not_zero(text: str) -> None:
    assert read_amount(text, unit="万元") == BLANK
    assert not is_amount(text)


def test_what_does_not_concern_the_unit_is_told() -> None:
    assert read_amount("不涉及", unit="万元") == NOT_APPLICABLE


@pytest.mark.parametrize("text", ["1,23", "12.3.4", "行政运行", "3辆", "1.23456789", "1" * 19])
def test_what_is_no_amount_is_not_guessed(text: str) -> None:
    assert read_amount(text, unit="元") is None
