"""A parameter gives its value exactly, and refuses a shape it does not have."""

import datetime as dt
from fractions import Fraction

import pytest

from jixiao.book.money import Money
from jixiao.law.mark import Mark
from jixiao.law.parameter import Parameter, ParameterShapeError, Value, plain
from jixiao.law.period import Period


def parameter_of(value: Value) -> Parameter:
    """Return a parameter with a value."""
    return Parameter(
        id="线",
        name="line",
        value=value,
        unit="",
        key_unit="",
        printed="",
        period=Period(dt.date(2024, 1, 1)),
        instrument="",
        citation="理由",
        mark=Mark.DESIGN,
        is_verified=False,
        note="",
        layer="cn",
    )


def test_a_number_is_exact_and_money_counts_fen() -> None:
    assert parameter_of(Fraction(9, 10)).number == Fraction(9, 10)
    assert parameter_of(0).number == 0
    assert parameter_of(Money.wan("200")).number == 200_000_000  # 200 × 10,000 yuan × 100 fen


@pytest.mark.parametrize("value", ["文字", ("甲",), {1: 2}])
def test_what_is_no_number_has_no_number(value: Value) -> None:
    with pytest.raises(ParameterShapeError) as caught:
        _ = parameter_of(value).number
    assert str(caught.value) == "参数“线”不是一个数。"
    assert (caught.value.parameter, caught.value.wanted) == ("线", "一个数")


def test_a_table_gives_numbers_by_key() -> None:
    table = parameter_of({6: Fraction(2, 5), 9: Money.yuan("1")})
    assert table.numbers == {6: Fraction(2, 5), 9: 100}
    assert table.at(6) == Fraction(2, 5)
    assert table.at(7) is None


@pytest.mark.parametrize("value", [1, "文字", ("甲",), {"优": "优先安排", "良": 1}])
def test_a_table_of_numbers_has_numbers_only(value: Value) -> None:
    with pytest.raises(ParameterShapeError, match="不是按键列出的数"):
        _ = parameter_of(value).numbers


def test_a_table_may_hold_texts() -> None:
    assert parameter_of({"优": "优先安排"}).at("优") == "优先安排"


def test_a_single_value_has_no_keys() -> None:
    with pytest.raises(ParameterShapeError, match="不是按键列出的值"):
        parameter_of(1).at(1)


def test_texts_and_a_text_are_told_apart() -> None:
    assert parameter_of("^[0-9]$").text == "^[0-9]$"
    assert parameter_of(("酒", "烟")).texts == ("酒", "烟")
    with pytest.raises(ParameterShapeError, match="不是一段文字"):
        _ = parameter_of(("酒",)).text
    with pytest.raises(ParameterShapeError, match="不是若干文字"):
        _ = parameter_of("酒").texts


def test_a_list_or_a_table_is_no_plain_value() -> None:
    assert plain(("酒",)) is None
    assert plain({1: 2}) is None
    assert plain("酒") == "酒"
