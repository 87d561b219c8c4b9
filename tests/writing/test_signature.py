"""The unit is centred over the date."""

from jixiao.writing.layout import official_layout
from jixiao.writing.publication import Signature
from jixiao.writing.signature import unit_indent


def test_the_unit_is_centred_over_the_date() -> None:
    # the date is 6.5 em and ends 4 em from the right; the unit is 8 em: 4 - (8 - 6.5) / 2
    signature = Signature("示例县农业农村局", "2024年3月15日")
    assert unit_indent(signature, layout=official_layout()) == 3.25


def test_a_short_unit_stands_further_in() -> None:
    assert unit_indent(Signature("财政局", "2024年3月15日"), layout=official_layout()) == 5.75  # 4 - (3 - 6.5) / 2


def test_a_long_unit_stays_within_the_text() -> None:
    assert unit_indent(Signature("县" * 30, "2024年3月15日"), layout=official_layout()) == 0
