"""Amounts and numbers are read exactly."""

from decimal import Decimal

import pytest

from jixiao.proofreading.printed_amount import amounts_in, number_in


def test_amounts_in_yuan() -> None:
    text = "预算25,422.73万元，执行14876元，专项0.5 亿元，0万元，120人，3.5%"
    assert amounts_in(text) == [Decimal(254227300), Decimal(14876), Decimal(50000000), Decimal(0)]


@pytest.mark.parametrize(
    ("text", "number"),
    [("5", "5"), (" ≥ 1,200次 ", "1200"), ("92.5%", "92.5"), ("90万元", "90"), (">=3", "3")],
)
def test_the_number_of_a_cell(text: str, number: str) -> None:
    assert number_in(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "优", "5/10", "1-8", "2023年1月", "-5"])
def test_a_cell_without_number(text: str) -> None:
    assert number_in(text) is None
