"""A text of many digits is no number of ours, and costs nothing."""

import pytest

from jixiao.web.number_text import whole_number


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("12", 12), ("9" * 15, 10**15 - 1), ("9" * 16, -7), ("9" * 5000, -7), ("", -7), ("-1", -7), ("1.0", -7)],
)
def test_it_is_read_or_replaced(text: str, number: int) -> None:
    assert whole_number(text, otherwise=-7) == number
