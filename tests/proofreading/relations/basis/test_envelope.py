"""Rounding explains small differences, and no larger ones."""

from fractions import Fraction

import pytest

from jixiao.proofreading.relations.basis.envelope import (
    Range,
    is_within,
    prints_as,
    quantum_of,
    quotient,
    range_of,
    sum_envelope,
)
from tests.proofreading.spoken import mentions


def test_the_finest_figure_sets_the_last_digit() -> None:
    found = mentions("150万元、294.63万元、2亿元")
    assert quantum_of(found, unit="万元") == 10_000  # 0.01 万元 in fen
    assert quantum_of(found, unit="亿元") == 10_000_000_000


def test_an_envelope_is_half_a_digit_for_each_figure() -> None:
    found = mentions("1.00万元、0.55万元、0.45万元")
    assert sum_envelope(found) == 15_000  # 3 × 0.005 万元
    assert sum_envelope(mentions("3人、1人")) == 0  # counts are never rounded
    assert sum_envelope(mentions("合计58.23，甲48.53，乙9.71")) == Fraction("0.015")  # money whose unit is not told
    assert sum_envelope(mentions("合计58，甲48，乙9")) == 0


def test_the_bound_itself_is_not_reached() -> None:
    assert is_within(Fraction(0), envelope=Fraction(0))
    assert is_within(Fraction(-14_999), envelope=Fraction(15_000))
    assert not is_within(Fraction(15_000), envelope=Fraction(15_000))


@pytest.mark.parametrize(
    ("rate", "holds"),
    [("38.284", True), ("38.2849", True), ("38.2899", True), ("38.275", True), ("38.29", False), ("38.27", False)],
)
def test_a_percentage_may_be_rounded_or_cut(rate: str, *, holds: bool) -> None:
    value = Fraction(rate)
    assert prints_as(Range(value, value), stated=mentions("下降38.28%")[0]) is holds


def test_a_quotient_of_ranges() -> None:
    found = mentions("10.0万元、40.0万元")
    rate = quotient(range_of(found[0], among=found), denominator=range_of(found[1], among=found))
    assert rate == Range(Fraction(995, 4005) * 100 * 1, Fraction(1005, 3995) * 100)  # 9.95/40.05 to 10.05/39.95
    assert quotient(Range(Fraction(1), Fraction(1)), denominator=Range(Fraction(0), Fraction(1))) is None
