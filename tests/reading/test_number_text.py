"""Numbers as people type them and as sheets keep them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.reading.number_text import (
    NumberTextError,
    TypedNumber,
    has_float_tail,
    plain_decimal,
    read_number,
    read_sheet_number,
)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("１２３", "123", ""),
        ("１２．５", "12.5", ""),
        ("－12.5", "-12.5", ""),
        ("−12.5", "-12.5", ""),
        ("+12.5", "12.5", ""),
        ("(12.50)", "-12.50", ""),
        ("（12.50）", "-12.50", ""),
        ("△12.5", "-12.5", ""),
        ("▲12.5", "-12.5", ""),
        ("1,234.56", "1234.56", ""),
        ("１，２３４", "1234", ""),
        ("1 234", "1234", ""),
        ("12\u00a0345.6", "12345.6", ""),
        ("￥768.15", "768.15", ""),
        ("768.15元", "768.15", "元"),
        ("768.15 万元", "768.15", "万元"),
        ("100 %", "100", "%"),
        ("100％", "100", "%"),
        ("12名", "12", "名"),
        (".5", "0.5", ""),
        ("007", "7", ""),
    ],
)
def test_what_people_type_is_read(text: str, number: str, unit: str) -> None:
    """B01, B02, B03, B08."""
    found = read_number(text)
    assert (found.number, found.unit) == (Decimal(number), unit)


@pytest.mark.parametrize(
    "text",
    ["1，234，5", "1,23", "NaN", "Infinity", "1e400", "1E+5", "1_000", "٣", "①", "1.2.3", "--5", "(-5)", "1.", "元"],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    """B03, B04, B05."""
    with pytest.raises(NumberTextError):
        read_number(text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("≥90", "比较符号另填在“指标性质”栏，这里只填数字。"),
        ("不低于90%", "比较符号另填在“指标性质”栏，这里只填数字。"),
        ("壹佰万元整", "请改用阿拉伯数字。"),
        ("一百二十", "请改用阿拉伯数字。"),
        ("约12", "请填确切的数。"),
        ("12左右", "请填确切的数。"),
        ("若干", "这里只填数字；没有这件事填 不涉及，不知道就空着。"),
    ],
)
def test_the_hint_says_what_a_text_looks_like(text: str, hint: str) -> None:
    """B04, B08."""
    with pytest.raises(NumberTextError) as caught:
        read_number(text)
    assert caught.value.hint == hint


def test_trailing_zeros_of_a_typed_number_are_kept() -> None:
    assert read_number("66.90") == TypedNumber(Decimal("66.90"), "")
    assert str(read_number("66.90").number) == "66.90"


@given(st.integers(-(10**30), 10**30), st.integers(0, 6))
def test_every_printed_decimal_is_read_exactly(digits: int, places: int) -> None:
    printed = f"{Decimal(digits).scaleb(-places):f}" if abs(digits) < 10**27 else str(digits)
    assert read_number(printed).number == Decimal(printed)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0.30000000000000004", "0.3"),  # 0.1 + 0.2
        ("76814.99999999999", "76815"),  # 16 digits, rounded to 15
        ("1261.98", "1261.98"),
        ("1E-05", "0.00001"),
        ("1.5E+3", "1500"),
        ("-7", "-7"),
        ("100", "100"),
    ],
)
def test_a_sheet_keeps_fifteen_digits(text: str, number: str) -> None:
    assert read_sheet_number(text) == Decimal(number)


@pytest.mark.parametrize("text", ["INF", "NaN", "1E+400", "text", "1.797E+308"])
def test_what_a_sheet_cannot_mean_is_none(text: str) -> None:
    assert read_sheet_number(text) is None


def test_a_calculated_number_shows_its_tail() -> None:
    assert has_float_tail("0.30000000000000004")
    assert has_float_tail("1234567890.1234")  # 14 digits
    assert not has_float_tail("123456789.1234")  # 13 digits


def test_plain_decimals_have_neither_exponent_nor_idle_zeros() -> None:
    assert [str(plain_decimal(Decimal(text))) for text in ("1E+3", "1.500", "0", "-0.10")] == [
        "1000",
        "1.5",
        "0",
        "-0.1",
    ]
