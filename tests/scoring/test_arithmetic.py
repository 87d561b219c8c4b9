"""Rounding and printing: half up once, never above the weight, no digit invented."""

from fractions import Fraction

import pytest

from jixiao.book.figure import Exact
from jixiao.scoring.arithmetic import (
    equation_text,
    number_text,
    percent_text,
    round_score,
    score_below,
    score_ceiling,
    score_floor,
)


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ("1.874", "1.87"),
        ("1.8749", "1.87"),
        ("1.875", "1.88"),
        ("1.885", "1.89"),  # half up, not half to even
        ("0.004", "0"),
        ("0.005", "0.01"),
        ("0", "0"),
    ],
)
def test_a_score_is_rounded_half_up(points: str, expected: str) -> None:
    assert round_score(Fraction(points)) == Fraction(expected)


def test_a_whole_score_is_an_integer() -> None:
    assert type(round_score(Fraction(5))) is int


@pytest.mark.parametrize(
    ("points", "weight", "expected"),
    [
        ("1.666", "1.666", "1.66"),  # 1.67 would be above the weight
        ("1.664", "1.666", "1.66"),
        ("1.665", "1.67", "1.67"),  # equal to the weight is not above it
    ],
)
def test_a_score_never_exceeds_its_weight(points: str, weight: str, expected: str) -> None:
    assert round_score(Fraction(points), weight=Fraction(weight)) == Fraction(expected)


@pytest.mark.parametrize(
    ("points", "floor", "ceiling", "below"),
    [
        ("0.264", "0.26", "0.27", "0.26"),
        ("8", "8", "8", "7.99"),
        ("7.991", "7.99", "8", "7.99"),
    ],
)
def test_the_scores_around_points(points: str, floor: str, ceiling: str, below: str) -> None:
    found = (score_floor(Fraction(points)), score_ceiling(Fraction(points)), score_below(Fraction(points)))
    assert found == (Fraction(floor), Fraction(ceiling), Fraction(below))


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "0"),
        (120, "120"),
        (Fraction(45, 2), "22.5"),
        (Fraction(-1, 200), "-0.005"),
        (Fraction(1, 80), "0.0125"),
        (Fraction(25189, 100), "251.89"),
        (Fraction(1, 3), "1/3"),
        (Fraction(-85, 9), "-85/9"),
        (-7, "-7"),
    ],
)
def test_a_number_is_printed_exactly(number: Exact, expected: str) -> None:
    assert number_text(number) == expected


@pytest.mark.parametrize(
    ("ratio", "expected"),
    [(1, "100%"), (Fraction(3, 5), "60%"), (Fraction(7, 12), "58.33%"), (Fraction(1, 16), "6.25%"), (2, "200%")],
)
def test_a_ratio_is_printed_as_a_percentage(ratio: Exact, expected: str) -> None:
    assert percent_text(ratio) == expected


@pytest.mark.parametrize(
    ("points", "score", "expected"),
    [
        ("3.75", "3.75", "x = 3.75"),
        ("1.875", "1.88", "x = 1.875 ≈ 1.88"),
        ("85/9", "9.44", "x ≈ 9.44"),
    ],
)
def test_an_equation_shows_what_was_rounded(points: str, score: str, expected: str) -> None:
    assert equation_text("x", points=Fraction(points), score=Fraction(score)) == expected
