"""Half-open grade bands: the lower end belongs to a band, the upper one does not."""

from fractions import Fraction

import pytest

from jixiao.scoring.grade_band import GradeBands
from tests.scoring.sample import scheme


def bands() -> GradeBands:
    found = scheme().grades
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("share", "grade"),
    [
        ("1", "优"),
        ("0.9", "优"),
        ("0.8999", "良"),
        ("0.8", "良"),
        ("0.7999", "中"),
        ("0.6", "中"),
        ("0.5999", "差"),
        ("0", "差"),
    ],
)
def test_boundary(share: str, grade: str) -> None:
    assert bands().grade_of(Fraction(share)) == grade


@pytest.mark.parametrize("share", ["-0.0001", "1.0001"])
def test_there_is_no_grade_outside_the_full_marks(share: str) -> None:
    assert bands().grade_of(Fraction(share)) == ""


def test_the_bands_are_cited() -> None:
    basis = bands().basis
    assert basis.parameter == "grades「GRADE-4」"
    assert basis.value == "优 90% 起；良 80% 起；中 60% 起；差 0% 起"
    assert basis.source.startswith("财预〔2020〕10号 ")
    assert not basis.is_verified
