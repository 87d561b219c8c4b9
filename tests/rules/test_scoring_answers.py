"""What scoring answers to the rules, and when it says that it cannot."""

from dataclasses import replace
from fractions import Fraction

import pytest

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.evaluation import Evaluation
from jixiao.book.figure import BLANK, NOT_APPLICABLE, Figure
from jixiao.book.indicator import Indicator
from jixiao.book.project import Project
from jixiao.formula import special
from jixiao.law.in_force import law_in_force
from jixiao.law.rulebook import Rulebook
from jixiao.rules.scoring_answers import ScoringAnswers
from jixiao.scoring.scheme import Scheme

TEN = Figure.plain("10")
SELF = Evaluation("e1", project="p1", kind="单位自评", execution_weight=TEN)
STEPS = replace(SELF, scheme="SELF-MOF-2021-101")
COUNT = Indicator(
    "a",
    project="p1",
    nature="≥",
    unit="次",
    target=Figure.plain("120"),
    actual=Figure.plain("90"),
    weight=Figure.plain("5"),
)


def answers(
    *rows: Evaluation | Indicator | Project | Amount, year: int = 2024, region: str = "510521"
) -> ScoringAnswers:
    book = Book(
        year,
        evaluations=tuple(row for row in rows if isinstance(row, Evaluation)),
        indicators=tuple(row for row in rows if isinstance(row, Indicator)),
        projects=tuple(row for row in rows if isinstance(row, Project)),
        amounts=tuple(row for row in rows if isinstance(row, Amount)),
    )
    return ScoringAnswers(book, law=law_in_force(Rulebook.shipped(), region=region, year=year))


def amount(phase: str, printed: str, *, is_rounded: bool = False) -> Amount:
    return Amount("evaluation", "e1", "amount", Caliber(phase), Figure.money(printed, is_rounded=is_rounded))


def scheme_key(found: Scheme | special.Special) -> str:
    assert isinstance(found, Scheme)
    return found.key


@pytest.mark.parametrize(
    ("project", "region", "year", "key"),
    [
        ("p1", "510521", 2024, "SELF-SC-0013zp"),
        ("", "510521", 2024, "DEPT-SC-2023"),
        ("p1", "510521", 2022, "SELF-MOF-2020-10"),
        ("p1", "110101", 2024, "SELF-MOF-2020-10"),
    ],
)
def test_without_a_stated_scheme_the_default_is_used(project: str, region: str, year: int, key: str) -> None:
    assert scheme_key(answers(year=year, region=region).scheme_of(Indicator("a", project=project))) == key


def test_an_indicator_has_the_scheme_of_its_evaluation() -> None:
    asked = answers(replace(SELF, key="e2", kind="部门评价", scheme="SELF-HB"), STEPS)
    assert scheme_key(asked.scheme_of(COUNT)) == "SELF-MOF-2021-101"


def test_without_a_self_evaluation_any_evaluation_names_the_scheme() -> None:
    assert scheme_key(answers(replace(SELF, kind="部门评价", scheme="SELF-HB")).scheme_of(COUNT)) == "SELF-HB"


def test_without_a_default_or_with_an_unknown_scheme_nothing_can_be_told() -> None:
    unknown = replace(SELF, scheme="X")
    assert answers(region="110101").scheme_of(Indicator("a")) is special.UNKNOWN
    for asked in (answers(unknown), answers(COUNT, unknown)):
        assert asked.expected_score(COUNT) is special.UNKNOWN
        assert asked.expected_score(unknown) is special.UNKNOWN
        assert asked.score_range(COUNT) is special.UNKNOWN
        assert asked.grade_of(unknown, total=95) is special.UNKNOWN
        assert asked.weight_problem(unknown) is special.UNKNOWN


def test_the_expected_score_follows_the_scheme() -> None:
    assert answers(SELF).expected_score(COUNT) == Fraction(15, 4)  # 90 ÷ 120 × 5
    assert answers(STEPS).expected_score(COUNT) == Fraction(188, 100)  # (75% - 60%) ÷ 40% × 5 = 1.875


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (replace(COUNT, actual=BLANK), special.UNKNOWN),
        (replace(COUNT, actual=NOT_APPLICABLE), special.NOT_APPLICABLE),
        (replace(COUNT, nature="定性"), special.NOT_APPLICABLE),
        (replace(COUNT, nature=""), special.UNKNOWN),
        (replace(COUNT, nature="=", actual=Figure.plain("121")), special.UNKNOWN),
        (replace(COUNT, nature="=", actual=Figure.plain("121"), is_over_ok=True), 5),
        (replace(COUNT, nature="=", actual=Figure.plain("120")), 5),
        (replace(COUNT, nature="=", actual=BLANK), special.UNKNOWN),
    ],
)
def test_no_score_is_expected_where_a_person_decides_or_a_figure_is_missing(
    row: Indicator, expected: int | special.Special
) -> None:
    assert answers(SELF).expected_score(row) == expected


def test_a_qualitative_score_has_a_range() -> None:
    row = Indicator("a", project="p1", nature="定性", achievement="部分达成", weight=TEN)
    assert answers(SELF).score_range(row) == (6, Fraction(799, 100))
    assert answers(SELF).score_range(replace(row, achievement="")) is special.UNKNOWN


@pytest.mark.parametrize(("total", "grade"), [(90, "优"), (Fraction(179, 2), "良"), (0, "差")])
def test_a_total_has_a_grade(total: Fraction, grade: str) -> None:
    assert answers().grade_of(SELF, total=total) == grade


def test_a_total_outside_the_full_marks_or_without_grades_has_none() -> None:
    assert answers().grade_of(SELF, total=101) is special.NOT_APPLICABLE
    assert answers().grade_of(replace(SELF, scheme="SELF-HB"), total=95) is special.NOT_APPLICABLE


def test_the_execution_score_follows_the_amounts_of_the_form() -> None:
    asked = answers(SELF, amount("adjusted", "100"), amount("final", "95"))
    assert asked.expected_score(SELF) == Fraction(19, 2)


@pytest.mark.parametrize(("stated", "expected"), [("3.05", "3.03"), ("3.01", "3.01"), ("2.90", "2.97")])
def test_rounded_amounts_leave_a_range_and_the_nearest_score_is_taken(stated: str, expected: str) -> None:
    """0.595 ÷ 2.005 × 10 ≈ 2.97 and 0.605 ÷ 1.995 × 10 ≈ 3.03."""
    row = replace(SELF, execution_score=Figure.plain(stated))
    asked = answers(row, amount("adjusted", "2.00", is_rounded=True), amount("final", "0.60", is_rounded=True))
    assert asked.expected_score(row) == Fraction(expected)


@pytest.mark.parametrize(("stated", "expected"), [("9.53", "9.53"), ("9.61", "9.6"), ("9.44", "9.45")])
def test_a_stated_rate_stands_in_for_missing_amounts(stated: str, expected: str) -> None:
    """95 % may be rounded from 94.5 % or cut from nearly 96 %."""
    row = replace(SELF, execution_score=Figure.plain(stated), execution_rate=Figure.percent("95"))
    assert answers(row).expected_score(row) == Fraction(expected)


@pytest.mark.parametrize(
    ("row", "amounts", "expected"),
    [
        (SELF, (), special.UNKNOWN),
        (replace(SELF, execution_rate=NOT_APPLICABLE), (), special.NOT_APPLICABLE),
        (SELF, (amount("adjusted", "0"), amount("final", "0")), special.NOT_APPLICABLE),
        (SELF, (amount("adjusted", "0"), amount("final", "1")), special.UNKNOWN),
        (SELF, (amount("adjusted", "0.01", is_rounded=True), amount("final", "0")), 0),
        (
            SELF,
            (Amount("evaluation", "e1", "amount", Caliber("adjusted"), NOT_APPLICABLE), amount("final", "1")),
            special.NOT_APPLICABLE,
        ),
        (replace(SELF, execution_weight=NOT_APPLICABLE), (), special.NOT_APPLICABLE),
        (replace(SELF, execution_weight=Figure.plain("20")), (), special.UNKNOWN),
        (replace(SELF, scheme="DEPT-SC-2023"), (), special.NOT_APPLICABLE),
    ],
)
def test_no_execution_score_is_expected_without_a_rate_or_the_item(
    row: Evaluation, amounts: tuple[Amount, ...], expected: int | special.Special
) -> None:
    assert answers(row, *amounts).expected_score(row) == expected


@pytest.mark.parametrize(
    ("status", "executed", "expected"),
    [
        ("执行中", "95", 7),
        ("已完成", "95", 10),
        ("", "95", special.UNKNOWN),
        ("执行中", "100", special.UNKNOWN),  # the scheme does not say
        ("已完成", "101", special.UNKNOWN),
    ],
)
def test_steps_need_to_know_whether_the_project_is_finished(
    status: str, executed: str, expected: int | special.Special
) -> None:
    asked = answers(STEPS, Project("p1", status=status), amount("adjusted", "100"), amount("final", executed))
    assert asked.expected_score(STEPS) == expected


def weighed(**weights: str) -> tuple[Indicator, ...]:
    return tuple(
        Indicator(level1, project="p1", level1=level1, weight=Figure.plain(weight) if weight else BLANK)
        for level1, weight in weights.items()
    )


def test_weights_are_held_against_the_scheme_that_the_evaluation_names() -> None:
    named = replace(SELF, scheme="SELF-MOF-2020-10")
    assert answers(named, *weighed(产出指标="50", 效益指标="30", 满意度指标="10")).weight_problem(named) == ""
    problem = answers(named, *weighed(产出指标="60", 效益指标="30")).weight_problem(named)
    assert isinstance(problem, str)
    assert problem.startswith("一级指标权重为 产出指标 60、效益指标 30；方案是 通用（产出指标 50")


def test_weights_are_not_judged_without_a_scheme_or_without_weights() -> None:
    named = replace(SELF, scheme="SELF-MOF-2020-10")
    assert answers(*weighed(产出指标="90")).weight_problem(SELF) is special.NOT_APPLICABLE
    free = replace(SELF, scheme="DEPT-SC-2023")
    assert answers(*weighed(产出指标="90")).weight_problem(free) is special.NOT_APPLICABLE
    assert answers().weight_problem(named) is special.UNKNOWN
    assert answers(*weighed(产出指标="")).weight_problem(named) is special.UNKNOWN
