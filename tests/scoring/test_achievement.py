"""The five natures, at the target and one step to each side of it."""

from fractions import Fraction

import pytest

from jixiao.scoring.achievement import Achievement, achievement_of, ratio_of


@pytest.mark.parametrize(
    ("nature", "actual", "is_met", "ratio"),
    [
        ("≥", 99, False, "0.99"),
        ("≥", 100, True, "1"),
        ("≥", 101, True, "1.01"),
        (">", 100, False, "1"),  # exactly the target is not above it
        (">", 101, True, "1.01"),
        ("≤", 99, True, "100/99"),
        ("≤", 100, True, "1"),
        ("≤", 101, False, "100/101"),
        ("<", 100, False, "1"),
        ("<", 99, True, "100/99"),
        ("=", 98, False, "0.98"),
        ("=", 100, True, "1"),
        ("=", 125, False, "0.8"),  # 100/125: too much is not equal either
    ],
)
def test_boundary(nature: str, actual: int, ratio: str, *, is_met: bool) -> None:  # a case has one flag
    found = achievement_of(nature, target=100, actual=actual)
    assert (found.is_met, found.ratio) == (is_met, Fraction(ratio))


@pytest.mark.parametrize(("actual", "is_met", "ratio"), [(98, False, "0.98"), (100, True, "1"), (125, True, "1.25")])
def test_more_than_equal_counts_where_the_indicator_says_so(actual: int, ratio: str, *, is_met: bool) -> None:
    found = achievement_of("=", target=100, actual=actual, is_over_ok=True)
    assert (found.is_met, found.ratio, found.words) == (is_met, Fraction(ratio), f"{actual} ≥ 100")


def test_the_switch_is_for_equality_only() -> None:
    assert achievement_of("≤", target=100, actual=125, is_over_ok=True).words == "125 ≤ 100"


@pytest.mark.parametrize(
    ("nature", "target", "actual"),
    [
        ("≥", 0, -5),  # a growth that was not to be negative
        ("≥", 0, 3),
        ("≥", -5, -6),
        (">", 0, 0),
        ("≤", 5, 0),  # nothing is divided by an actual value of 0
        ("≤", 5, -1),
        ("≤", -5, -3),
        ("<", 0, 0),
        ("=", 0, 0),
    ],
)
def test_a_ratio_without_meaning_is_none(nature: str, target: int, actual: int) -> None:
    found = achievement_of(nature, target=target, actual=actual)
    assert ratio_of(nature, target=target, actual=actual) == found.ratio
    assert (found.quotient, found.ratio, found.quotient_text) == (None, None, "")


@pytest.mark.parametrize(
    ("nature", "target", "actual", "ratio", "text"),
    [
        ("≥", 120, 90, "0.75", "90 ÷ 120"),
        ("≥", 5, -3, "-0.6", "-3 ÷ 5"),
        ("≥", 1, 0, "0", "0 ÷ 1"),
        ("≤", 90, 100, "0.9", "90 ÷ 100"),
        ("≤", 0, 3, "0", "0 ÷ 3"),
        ("=", 0, 3, "0", "0 ÷ 3"),
        ("=", 5, 0, "0", "0 ÷ 5"),
        ("=", -5, -4, "0.8", "-4 ÷ -5"),
        ("=", 5, -5, "-1", "-5 ÷ 5"),
        ("=", 100, 125, "0.8", "100 ÷ 125"),
    ],
)
def test_a_ratio_is_exact_and_printed(nature: str, target: int, actual: int, ratio: str, text: str) -> None:
    found = achievement_of(nature, target=target, actual=actual)
    assert ratio_of(nature, target=target, actual=actual) == found.ratio
    assert (found.ratio, found.quotient_text) == (Fraction(ratio), text)


def test_the_comparison_is_printed_with_the_actual_value_first() -> None:
    found = achievement_of("≥", target=Fraction(9, 2), actual=4)
    assert found == Achievement(is_met=False, quotient=(4, Fraction(9, 2)), words="4 ≥ 4.5")
