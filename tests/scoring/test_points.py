"""Points from a rate: proportion, pass line and steps, with the formula as printed."""

from fractions import Fraction

import pytest

from jixiao.book.figure import Exact
from jixiao.law.mark import Mark
from jixiao.scoring.points import Points, Rate, full_points, points_of, score_of, share_points
from jixiao.scoring.scheme import Method, MethodKind, Step
from jixiao.scoring.trace import Citation

CITATION = Citation("S/m", "", "", Mark.DESIGN, is_verified=False)
ROUNDED = "四舍五入到 0.01 分，不超过分值"
PROPORTIONAL = Method("按完成比例", MethodKind.PROPORTIONAL, CITATION)
PASS_LINE = Method("及格门槛", MethodKind.THRESHOLD, CITATION, pass_line=Fraction(3, 5))
STEPS = Method(
    "分档",
    MethodKind.STEPS,
    CITATION,
    steps=(
        Step(1, None),
        Step(Fraction(4, 5), Fraction(7, 10)),
        Step(Fraction(3, 5), Fraction(1, 2)),
        Step(0, 0),
    ),
)

STEPS_TO_THE_TOP = Method("分档", MethodKind.STEPS, CITATION, steps=(Step(0, 1),))


def rate(value: str) -> Rate:
    return Rate(Fraction(value), "甲 ÷ 乙")


def told(points: Points) -> tuple[Exact | None, str, str]:
    """Return what a trace tells of points."""
    return points.score, points.formula, points.rounding


@pytest.mark.parametrize(
    ("value", "score", "formula", "rounding"),
    [
        ("0.75", "3.75", "甲 ÷ 乙 × 5 = 3.75", ""),
        ("1/3", "1.67", "甲 ÷ 乙 × 5 ≈ 1.67", ROUNDED),  # 1.666…
        ("0", "0", "甲 ÷ 乙 × 5 = 0", ""),
        ("-0.01", "0", "甲 ÷ 乙 为负，记 0 分", ""),
        ("1", "5", "甲 ÷ 乙 × 5 = 5", ""),
        ("1.01", "5", "甲 ÷ 乙 = 101%，按 100% 计，记满分 5", ""),
    ],
)
def test_proportion(value: str, score: str, formula: str, rounding: str) -> None:
    assert told(points_of(rate(value), method=PROPORTIONAL, weight=5)) == (Fraction(score), formula, rounding)


@pytest.mark.parametrize(
    ("value", "score", "formula", "rounding"),
    [
        ("0.59", "0", "甲 ÷ 乙 = 59%，低于及格门槛 60%，记 0 分", ""),
        ("0.6", "0", "(甲 ÷ 乙 - 60%) ÷ (100% - 60%) × 5 = 0", ""),  # at the line the proportion begins at 0
        ("0.75", "1.88", "(甲 ÷ 乙 - 60%) ÷ (100% - 60%) × 5 = 1.875 ≈ 1.88", ROUNDED),
        ("1", "5", "(甲 ÷ 乙 - 60%) ÷ (100% - 60%) × 5 = 5", ""),
        ("1.2", "5", "(甲 ÷ 乙 - 60%) ÷ (100% - 60%) × 5 = 5", ""),
    ],
)
def test_pass_line(value: str, score: str, formula: str, rounding: str) -> None:
    assert told(points_of(rate(value), method=PASS_LINE, weight=5)) == (Fraction(score), formula, rounding)


def test_whole_numbers_stay_exact_above_a_pass_line_of_0() -> None:
    method = Method("及格门槛", MethodKind.THRESHOLD, CITATION, pass_line=0)
    found = points_of(Rate(1, "1 ÷ 1"), method=method, weight=5)
    assert type(found.score) is int
    assert found.score == 5


@pytest.mark.parametrize(
    ("value", "score", "formula"),
    [
        ("0.99", "7", "99%（甲 ÷ 乙），80% 起计 70%，70% × 10 = 7"),
        ("0.8", "7", "80%（甲 ÷ 乙），80% 起计 70%，70% × 10 = 7"),
        ("0.7999", "5", "79.99%（甲 ÷ 乙），60% 起计 50%，50% × 10 = 5"),
        ("0.6", "5", "60%（甲 ÷ 乙），60% 起计 50%，50% × 10 = 5"),
        ("0.5999", "0", "59.99%（甲 ÷ 乙），0% 起计 0%，0% × 10 = 0"),
        ("-0.1", "0", "-10%（甲 ÷ 乙），0% 起计 0%，0% × 10 = 0"),
    ],
)
def test_steps(value: str, score: str, formula: str) -> None:
    assert told(points_of(rate(value), method=STEPS, weight=10)) == (Fraction(score), formula, "")


def test_a_step_the_scheme_leaves_open_gives_no_score() -> None:
    formula = "100%（甲 ÷ 乙），100% 起计 未规定，请评分人评定并写明原因。"
    assert points_of(rate("1"), method=STEPS, weight=10) == Points(None, formula)


@pytest.mark.parametrize(
    ("weight", "expected"),
    [
        ("22.5", Points(Fraction(45, 2), "达到，记满分 22.5")),
        ("1.666", Points(Fraction("1.66"), "达到，记满分 1.66", ROUNDED)),
    ],
)
def test_full_points(weight: str, expected: Points) -> None:
    assert full_points("达到", weight=Fraction(weight)) == expected


@pytest.mark.parametrize("method", [PROPORTIONAL, PASS_LINE, STEPS, STEPS_TO_THE_TOP])
@pytest.mark.parametrize("value", ["-0.1", "0", "1/3", "0.59", "0.6", "0.75", "0.9999", "1", "1.2"])
@pytest.mark.parametrize("weight", [5, Fraction("1.666"), Fraction("22.5")])
def test_a_score_is_the_same_without_its_words(method: Method, value: str, weight: Exact) -> None:
    score = score_of(Fraction(value), method=method, weight=weight)
    in_words = points_of(rate(value), method=method, weight=weight).score
    assert (type(score), score) == (type(in_words), in_words)


@pytest.mark.parametrize("method", [PROPORTIONAL, PASS_LINE, STEPS_TO_THE_TOP])
def test_rounding_never_passes_the_weight(method: Method) -> None:
    found = points_of(rate("0.9999"), method=method, weight=Fraction("1.666"))  # at most 1.6658 or 1.666
    assert found.score == Fraction("1.66")


def test_a_share_of_the_weight() -> None:
    found = share_points("已完成", share=Fraction(1, 2), weight=Fraction("22.5"))
    assert told(found) == (Fraction("11.25"), "已完成，50% × 22.5 = 11.25", "")
