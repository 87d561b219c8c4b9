"""Numbers are read by their value."""

from decimal import Decimal

import pytest

from jixiao.writing.comparison.number import Number, folded, is_same, numbers_in, rounds_to


def number(text: str, *, unit: str = "") -> Number:
    """Return the only number of a text."""
    found = numbers_in(text, unit=unit)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("共40，100人", ["40", "100"]),  # a comma of prose
        ("共1,234人", ["1234"]),
        ("共1,2人", ["1", "2"]),
        ("１，２３４．５０元", ["1234.50"]),
        ("1-8月", ["1", "8"]),
        ("增加-3.5万元", ["-3.5"]),
        ("37 93.43", ["3793.43"]),
        ("3793 .43", ["3793.43"]),
        ("完成1. 收入", ["1"]),
        ("80%-90%", ["80", "90"]),
        ("没有数", []),
    ],
)
def test_a_line_holds_numbers(text: str, values: list[str]) -> None:
    assert [it.value for it in numbers_in(text)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    "text",
    [
        "2023年",
        "2024年3月29日",
        "2024-03-29",
        "〔2024〕7号",
        "1.收入情况",
        "（1）收入",
        "2、支出",
        "第3页",
        "图1　收支",
        "附表2",
    ],
)
def test_a_year_a_day_or_the_number_of_a_heading_is_no_quantity(text: str) -> None:
    assert [it.value for it in numbers_in(text) if it.is_quantity] == []


@pytest.mark.parametrize("text", ["1.5万元", "2023个", "（15%）", "12月"])
def test_other_numbers_are_quantities(text: str) -> None:
    assert number(text).is_quantity


def test_folding_keeps_every_position() -> None:
    text = "１，２３４．５　％"
    assert (folded(text), len(folded(text))) == ("1,234.5 %", len(text))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("1万元", "10000元", True),
        ("1万元", "1元", False),
        ("1万元", "1", True),  # nobody wrote the other unit
        ("66.95%", "66.95", True),
        ("66.95%", "66.95元", False),
        ("1.0", "1.00", True),
        ("1.0", "1.01", False),
    ],
)
def test_the_value_decides(one: str, other: str, *, same: bool) -> None:
    assert is_same(number(one), other=number(other)) is same


@pytest.mark.parametrize(
    ("exact", "rounded", "fits"),
    [
        ("20.44%", "20.4%", True),
        ("20.45%", "20.5%", True),  # half up
        ("20.44%", "20.5%", False),
        ("3793.43万元", "3793万元", True),
        ("3793.43万元", "0.38亿元", True),
        ("3793.43万元", "0.37亿元", False),
        ("0.04万元", "0万元", False),  # nothing is left of it
        ("9.5", "10", False),  # a score
        ("20.44%", "20", False),
    ],
)
def test_amounts_and_rates_may_be_rounded(exact: str, rounded: str, *, fits: bool) -> None:
    assert rounds_to(number(exact), rounded=number(rounded)) is fits


def test_the_unit_of_a_table_is_not_shown_and_rounds_nothing() -> None:
    inside = number("9.5", unit="万元")
    assert (inside.unit, inside.shown, number("9.5 万元").shown) == ("万元", "9.5", "9.5万元")
    assert not rounds_to(inside, rounded=number("10", unit="万元"))
