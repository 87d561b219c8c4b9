"""New values are printed like the figures that they replace."""

import pytest

from jixiao.repair.digits import places_of, print_like, typed_pair
from jixiao.repair.system import Cell
from tests.repair.sample import cell, worth


@pytest.mark.parametrize(("printed", "places"), [("12", 0), ("12.", 0), ("12.5", 1), ("12.50", 2), ("", 0)])
def test_decimals_are_counted_as_printed(printed: str, places: int) -> None:
    assert places_of(printed) == places


@pytest.mark.parametrize(
    ("printed", "value", "expected"),
    [("744.89", "746.9", "746.90"), ("150", "294.63", "294.63"), ("2", "3", "3"), ("", "10.5", "10.5")],
)
def test_a_value_keeps_the_decimals_of_its_cell_and_takes_those_it_needs(
    printed: str, value: str, expected: str
) -> None:
    assert print_like(cell("a", printed), value=worth(value) or 0) == expected


def test_digits_are_compared_without_sign_and_with_the_same_decimals() -> None:
    assert typed_pair(Cell("a", -15, "-15"), value=14) == ("15", "14")
    assert typed_pair(cell("a", "150"), value=worth("-294.63") or 0) == ("150.00", "294.63")
