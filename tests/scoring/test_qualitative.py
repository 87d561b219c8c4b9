"""The score of a qualitative indicator: the band of its level, and a person's choice in it."""

from fractions import Fraction
from typing import Unpack

import pytest

from jixiao.book.figure import NOT_APPLICABLE, Exact
from jixiao.book.finding import Operand
from jixiao.book.place import Place
from jixiao.scoring.qualitative import ScoreRange, range_of
from jixiao.scoring.scheme import Band
from jixiao.scoring.score import score_indicator
from jixiao.scoring.trace import FlagKind, Outcome, Trace
from tests.scoring.sample import Choice, kinds, notes, qualitative, scheme

TOP = Band("达成", Fraction(4, 5), 1)
MIDDLE = Band("部分达成", Fraction(3, 5), Fraction(4, 5))
BOTTOM = Band("未达成", 0, Fraction(3, 5))


def trace_of(achievement: str, score: str = "", weight: str = "10", **rest: Unpack[Choice]) -> Trace:
    return score_indicator(qualitative(achievement, score, weight, **rest), scheme=scheme())


@pytest.mark.parametrize(
    ("band", "weight", "low", "high"),
    [
        (TOP, "10", "8", "10"),
        (MIDDLE, "10", "6", "7.99"),
        (BOTTOM, "10", "0", "5.99"),
        (TOP, "22.5", "18", "22.5"),
        (MIDDLE, "22.5", "13.5", "17.99"),
        (TOP, "0.33", "0.27", "0.33"),  # from 0.264
        (MIDDLE, "0.33", "0.2", "0.26"),  # from 0.198 to below 0.264
        (TOP, "1.666", "1.34", "1.66"),  # from 1.3328 to 1.666
    ],
)
def test_range_of_a_band(band: Band, weight: str, low: str, high: str) -> None:
    found = range_of(band, weight=Fraction(weight))
    assert (found.low, found.high) == (Fraction(low), Fraction(high))


def test_a_range_is_printed() -> None:
    assert ScoreRange(Fraction("13.5"), Fraction("17.99")).summary == "13.5～17.99 分"


def test_every_point_is_traced() -> None:
    trace = trace_of("达成", "9", target_level="优", actual_level="优", reason="签到不全")
    assert (trace.subject, trace.label, trace.weight, trace.score) == ("indicator/q1/score", "会议质量", 10, 9)
    assert (trace.low, trace.high, trace.computed, trace.ratio) == (8, 10, None, None)
    assert trace.formula == "达成：10 × 80%～100%，即 8～10 分，评分人评定 9 分"
    assert trace.inputs == (
        Operand("indicator/q1/target_level", "定性指标值", "优", "", Place()),
        Operand("indicator/q1/actual_level", "定性完成值", "优", "", Place()),
        Operand("indicator/q1/achievement", "达成程度", "达成", "", Place()),
        Operand("indicator/q1/weight", "权重", "10", "分", Place()),
    )
    assert [item.value for item in trace.basis] == ["定性三档：达成 80%～100%；部分达成 60%～80%；未达成 0%～60%"]
    assert notes(trace, FlagKind.REASON) == [("失分 1 分，须写明原因。", False)]


@pytest.mark.parametrize(
    ("level", "score", "is_scored"),
    [
        ("达成", "10", True),
        ("达成", "10.01", False),
        ("达成", "8", True),
        ("达成", "7.99", False),
        ("部分达成", "7.99", True),
        ("部分达成", "7.995", False),  # would be rounded into the band above
        ("部分达成", "8", False),
        ("部分达成", "6", True),
        ("部分达成", "5.99", False),
        ("未达成", "5.99", True),
        ("未达成", "0", True),
        ("未达成", "-0.01", False),
    ],
)
def test_a_score_outside_its_band_does_not_count(level: str, score: str, *, is_scored: bool) -> None:
    trace = trace_of(level, score)
    assert trace.outcome is (Outcome.SCORED if is_scored else Outcome.NEEDS_PERSON)
    assert trace.score == (Fraction(score) if is_scored else None)
    assert (FlagKind.SCORE_REFUSED in kinds(trace)) is not is_scored


def test_a_refused_score_is_explained() -> None:
    trace = trace_of("达成", "5")
    assert notes(trace, FlagKind.SCORE_REFUSED) == [("得分 5 分不在 8～10 分之内，不采用。", True)]
    assert (trace.problem, trace.missing) == ("请评分人在 8～10 分之间评定。", ())
    assert kinds(trace) == [FlagKind.SCORE_REFUSED, FlagKind.UNSCORED]


@pytest.mark.parametrize("weight", ["10", "1.666"])
def test_full_marks_ask_for_nothing(weight: str) -> None:
    trace = trace_of("达成", str(Fraction(weight).limit_denominator(1) if weight == "10" else "1.66"), weight)
    assert trace.flags == ()
    assert trace.lost == 0


def test_three_decimals_are_rounded_once() -> None:
    assert trace_of("达成", "8.125").score == Fraction("8.13")


def test_a_person_has_to_choose() -> None:
    trace = trace_of("达成")
    assert (trace.outcome, trace.score, trace.low, trace.high) == (Outcome.NEEDS_PERSON, None, 8, 10)
    assert (trace.problem, trace.missing) == ("请评分人在 8～10 分之间评定。", ("indicator/q1/score",))
    assert kinds(trace) == [FlagKind.UNSCORED]
    assert trace.formula == "达成：10 × 80%～100%，即 8～10 分"


def test_a_score_that_does_not_apply_is_none() -> None:
    indicator = qualitative("达成")
    trace = score_indicator(qualitative("达成"), scheme=scheme())
    assert indicator.score != NOT_APPLICABLE
    assert trace.score is None


@pytest.mark.parametrize(
    ("rest", "outcome", "problem"),
    [
        (
            {"target_level": "优", "actual_level": "良"},
            Outcome.NEEDS_PERSON,
            "指标值“优”，完成值“良”，请评分人选择达成程度。",
        ),
        ({"target_level": "优"}, Outcome.CANNOT_TELL, "达成程度未填写，也没有可以比照的定性指标值和完成值。"),
        ({"actual_level": "优"}, Outcome.CANNOT_TELL, "达成程度未填写，也没有可以比照的定性指标值和完成值。"),
        ({}, Outcome.CANNOT_TELL, "达成程度未填写，也没有可以比照的定性指标值和完成值。"),
    ],
)
def test_without_a_level_there_is_no_band(rest: Choice, outcome: Outcome, problem: str) -> None:
    trace = trace_of(" ", "9", **rest)
    assert (trace.outcome, trace.score, trace.low, trace.problem) == (outcome, None, None, problem)
    assert trace.missing == ("indicator/q1/achievement",)


def test_a_level_that_equals_its_target_is_reached() -> None:
    trace = trace_of("", "9", target_level="优", actual_level=" 优 ")
    assert trace.score == 9
    assert kinds(trace) == [FlagKind.LEVEL_INFERRED, FlagKind.REASON]
    assert notes(trace, FlagKind.LEVEL_INFERRED) == [("完成值与指标值同为“优”，按“达成”计。", False)]


def test_a_level_chosen_by_a_person_goes_before_equal_words() -> None:
    trace = trace_of("部分达成", "7", target_level="优", actual_level="优")
    assert (trace.score, kinds(trace)) == (7, [FlagKind.REASON])


def test_an_unknown_level_is_named() -> None:
    trace = trace_of("基本达成", "9")
    assert (trace.outcome, trace.missing) == (Outcome.CANNOT_TELL, ())
    assert trace.problem == "达成程度“基本达成”不在本方案的档次（达成、部分达成、未达成）之内。"


@pytest.mark.parametrize(("weight", "problem"), [("", "权重未填写。"), ("0", "权重须大于 0。")])
def test_a_weight_is_needed(weight: str, problem: str) -> None:
    trace = trace_of("达成", "9", weight)
    assert (trace.outcome, trace.problem) == (Outcome.CANNOT_TELL, problem)
    assert trace.missing == (() if weight else ("indicator/q1/weight",))


@pytest.mark.parametrize(("score", "expected"), [("5", 5), ("0", 0)])
def test_a_recorded_change_may_leave_the_band(score: str, expected: Exact) -> None:
    trace = trace_of("达成", score, human_change="现场核查不符")
    assert trace.score == expected
    assert kinds(trace) == [FlagKind.REASON, FlagKind.HUMAN_CHANGE]
    assert trace.explanation == "现场核查不符"


def test_a_recorded_change_stays_within_the_weight() -> None:
    trace = trace_of("达成", "12", human_change="误填")
    assert (trace.score, kinds(trace)) == (None, [FlagKind.SCORE_REFUSED, FlagKind.UNSCORED])
    assert notes(trace, FlagKind.SCORE_REFUSED) == [("人工评分 12 分不在 0～10 分之内，不采用。", True)]


def test_satisfaction_in_words_needs_a_survey_too() -> None:
    trace = trace_of("达成", "10", level1="满意度指标", evidence="问卷汇总表")
    assert [flag.is_open for flag in trace.flags if flag.kind is FlagKind.SURVEY] == [False]
