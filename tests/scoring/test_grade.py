"""The grade of a total, also where points were not scored."""

from collections.abc import Sequence
from fractions import Fraction

import pytest
from msgspec.structs import replace

from jixiao.book.figure import Exact
from jixiao.scoring.grade import grade_of, settled_grade
from tests.scoring.sample import scheme


@pytest.mark.parametrize(
    ("total", "grade"), [("100", "优"), ("89.99", "良"), ("0", "差"), ("100.01", ""), ("-0.01", "")]
)
def test_grade_of_a_total(total: str, grade: str) -> None:
    assert grade_of(Fraction(total), scheme=scheme()) == grade


def test_the_bands_are_shares_of_the_full_marks() -> None:
    of_fifty = replace(scheme(), full_marks=50)
    assert (grade_of(45, scheme=of_fifty), grade_of(44, scheme=of_fifty)) == ("优", "良")  # 90 %, 88 %


def test_a_scheme_without_grades_gives_none() -> None:
    assert grade_of(95, scheme=scheme("SELF-HB")) == ""
    assert settled_grade(95, unscored=(), scheme=scheme("SELF-HB")) == ""


@pytest.mark.parametrize(
    ("total", "unscored", "grade"),
    [
        (95, (), "优"),
        (90, (5, 5), "优"),  # 90 to 100
        (85, (4,), "良"),  # 85 to 89
        (85, (5,), ""),  # 85 to 90 crosses into 优
        (85, (2, 3), ""),
        (91, (None,), "优"),  # 91 to 100
        (85, (None,), ""),
        (0, (), "差"),
        (None, (), ""),
        (101, (), ""),
        (Fraction("59.99"), (), "差"),
        (-1, (), ""),
    ],
)
def test_the_grade_is_open_where_unscored_points_could_change_it(
    total: Exact | None, unscored: Sequence[Exact | None], grade: str
) -> None:
    assert settled_grade(total, unscored=unscored, scheme=scheme()) == grade
