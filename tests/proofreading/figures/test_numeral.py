"""Chinese numerals are whole numbers, and what is none is none."""

import pytest

from jixiao.proofreading.figures.numeral import read_numeral


@pytest.mark.parametrize(
    ("text", "value"),
    [("二", 2), ("两", 2), ("十", 10), ("十二", 12), ("二十", 20), ("一百零五", 105), ("一千二百三十四", 1234)],
)
def test_a_numeral_has_its_value(text: str, value: int) -> None:
    assert read_numeral(text) == value


@pytest.mark.parametrize("text", ["", "三五", "二〇二三", "甲"])
def test_a_row_of_digits_is_no_number(text: str) -> None:
    assert read_numeral(text) is None
