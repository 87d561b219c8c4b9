"""The score of a quantitative indicator and what stands in its way."""

from fractions import Fraction
from typing import Unpack

import pytest
from msgspec.structs import replace

from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Exact, Figure
from jixiao.book.finding import Operand
from jixiao.book.indicator import Indicator
from jixiao.book.place import Place
from jixiao.scoring.quantitative import expected_points
from jixiao.scoring.reading import Obstacle
from jixiao.scoring.scheme import Scheme
from jixiao.scoring.score import score_indicator
from jixiao.scoring.trace import FlagKind, Outcome, Trace
from tests.scoring.sample import Cells, kinds, notes, quantitative, scheme

GUIDE = "SELF-MOF-2021-101"


def trace_of(*figures: str, key: str = "SELF-MOF-2020-10", **rest: Unpack[Cells]) -> Trace:
    nature, target, actual, weight = figures
    indicator, used = quantitative(nature, target, actual, weight, **rest), scheme(key)
    trace = score_indicator(indicator, scheme=used)
    assert _expected(indicator, used) == trace.computed  # what the rules ask for is what the trace tells
    return trace


def _expected(indicator: Indicator, used: Scheme) -> Exact | None:
    method = used.method_for(indicator)
    found = None if method is None else expected_points(indicator, method=method)
    return None if isinstance(found, Obstacle) else found


def with_figure(indicator: Indicator, column: str, figure: Figure) -> Indicator:
    cells = {name: getattr(indicator, name) for name in ("target", "actual", "weight")} | {column: figure}
    return replace(indicator, target=cells["target"], actual=cells["actual"], weight=cells["weight"])


def test_every_point_is_traced() -> None:
    trace = trace_of("≥", "120", "90", "5", unit="次", reason=" 疫情 ")
    assert (trace.subject, trace.label, trace.weight) == ("indicator/k1/score", "培训人次", 5)
    assert (trace.score, trace.computed, trace.ratio) == (Fraction("3.75"), Fraction("3.75"), Fraction(3, 4))
    assert (trace.formula, trace.rounding, trace.problem) == ("90 ÷ 120 × 5 = 3.75", "", "")
    assert trace.explanation == "疫情"
    assert trace.inputs == (
        Operand("indicator/k1/target", "指标值", "120", "次", Place()),
        Operand("indicator/k1/actual", "实际完成值", "90", "次", Place()),
        Operand("indicator/k1/weight", "权重", "5", "分", Place()),
    )
    assert [(item.parameter, item.value, item.is_verified) for item in trace.basis] == [
        ("SELF-MOF-2020-10/indicator_method「按完成比例」", "按完成比例", False)
    ]
    assert notes(trace, FlagKind.REASON) == [("失分 1.25 分，须写明原因。", False)]
    assert (trace.lost, trace.low, trace.high) == (Fraction("1.25"), None, None)


def test_a_target_that_is_reached_is_said_to_be() -> None:
    assert trace_of("≤", "5", "0", "22.5").formula == "0 ≤ 5，达到指标值，记满分 22.5"
    assert trace_of("≥", "120", "132", "5").flags == ()


def test_rounding_is_said() -> None:
    trace = trace_of("≥", "90", "85", "10")
    assert trace.formula == "85 ÷ 90 × 10 ≈ 9.44"
    assert trace.rounding == "四舍五入到 0.01 分，不超过分值"


def test_exactly_the_target_is_not_more_than_it() -> None:
    trace = trace_of(">", "5", "5", "10")
    assert trace.score == 10  # 5/5 × 10
    assert notes(trace, FlagKind.REASON) == [("未达到指标值，须写明原因。", True)]


@pytest.mark.parametrize(
    ("is_over_ok", "score"),
    [(None, "8"), (False, "8"), (True, "10")],  # 100/125 × 10, or met
)
def test_the_switch_of_the_indicator_counts(score: str, *, is_over_ok: bool | None) -> None:
    assert trace_of("=", "100", "125", "10", is_over_ok=is_over_ok).score == Fraction(score)


@pytest.mark.parametrize(("column", "label"), [("target", "指标值"), ("actual", "实际完成值"), ("weight", "权重")])
@pytest.mark.parametrize("state", [BLANK, MISSING])
def test_nothing_is_scored_without_a_figure(column: str, label: str, state: Figure) -> None:
    indicator = with_figure(quantitative("≥", "120", "90", "5", score=Figure.plain("5")), column, state)
    trace = score_indicator(indicator, scheme=scheme())
    assert (trace.outcome, trace.score, trace.computed) == (Outcome.CANNOT_TELL, None, None)
    assert (trace.problem, trace.missing) == (f"{label}未填写。", (f"indicator/k1/{column}",))
    assert kinds(trace) == [FlagKind.UNSCORED]
    assert trace.weight == (None if column == "weight" else 5)


@pytest.mark.parametrize("column", ["target", "actual", "weight"])
def test_what_does_not_apply_is_not_scored(column: str) -> None:
    indicator = with_figure(quantitative("≥", "120", "90", "5"), column, NOT_APPLICABLE)
    assert score_indicator(indicator, scheme=scheme()).outcome is Outcome.NOT_APPLICABLE


def test_zero_is_a_value() -> None:
    trace = trace_of("≥", "120", "0", "5")
    assert (trace.outcome, trace.score, trace.formula) == (Outcome.SCORED, 0, "0 ÷ 120 × 5 = 0")


@pytest.mark.parametrize("weight", ["0", "-1"])
def test_a_weight_is_more_than_nothing(weight: str) -> None:
    trace = trace_of("≥", "120", "132", weight)
    assert (trace.outcome, trace.problem, trace.missing) == (Outcome.CANNOT_TELL, "权重须大于 0。", ())


def test_the_least_weight_is_scored() -> None:
    assert trace_of("≥", "120", "132", "0.01").score == Fraction("0.01")


def test_unlike_units_are_not_compared() -> None:
    trace = trace_of("≥", "120", "132", "5", unit="次", actual_unit="人")
    assert (trace.outcome, trace.score) == (Outcome.CANNOT_TELL, None)
    assert trace.problem == "完成值单位“人”与度量单位“次”不同，不能比较。"
    assert trace.inputs[1].unit == "人"


def test_the_same_unit_may_be_written_twice() -> None:
    assert trace_of("≥", "120", "132", "5", unit="次", actual_unit="次").score == 5


@pytest.mark.parametrize(("nature", "target", "actual"), [("≥", "-5", "-6"), ("≤", "-5", "-3"), ("≥", "0", "-1")])
def test_a_person_decides_where_proportion_has_no_meaning(nature: str, target: str, actual: str) -> None:
    trace = trace_of(nature, target, actual, "5")
    problem = f"{actual} {nature} {target} 不成立，指标值不能作比例的基数，请评分人评定并写明理由。"
    assert (trace.outcome, trace.score, trace.problem) == (Outcome.NEEDS_PERSON, None, problem)
    assert trace.formula == problem
    assert kinds(trace) == [FlagKind.UNSCORED]


def test_a_person_who_decides_is_heard() -> None:
    trace = trace_of("≥", "-5", "-6", "5", score=Figure.plain("3"), human_change="略低于目标")
    assert (trace.outcome, trace.score, trace.computed) == (Outcome.SCORED, 3, None)
    assert kinds(trace) == [FlagKind.REASON, FlagKind.HUMAN_CHANGE]
    assert notes(trace, FlagKind.REASON) == [("失分 2 分，须写明原因。", False)]


def test_a_refused_change_leaves_the_points_open() -> None:
    trace = trace_of("≥", "-5", "-6", "5", score=Figure.plain("9"), human_change="略低于目标")
    assert (trace.outcome, trace.score) == (Outcome.NEEDS_PERSON, None)
    assert kinds(trace) == [FlagKind.SCORE_REFUSED, FlagKind.UNSCORED]


def test_a_recorded_change_takes_the_place_of_the_formula() -> None:
    trace = trace_of("≥", "120", "132", "5", score=Figure.plain("4"), human_change="佐证不足")
    assert (trace.score, trace.computed, trace.explanation) == (4, 5, "佐证不足")
    assert kinds(trace) == [FlagKind.REASON, FlagKind.HUMAN_CHANGE]
    note = "公式得分 5 分，评分人定为 4 分：佐证不足"
    assert notes(trace, FlagKind.HUMAN_CHANGE) == [(note, False)]


def test_a_change_to_nothing_counts() -> None:
    trace = trace_of("≥", "120", "132", "5", score=Figure.plain("0"), human_change="虚报")
    assert trace.score == 0


def test_a_stated_score_without_a_reason_is_no_change() -> None:
    trace = trace_of("≥", "120", "132", "5", score=Figure.plain("4"))
    assert (trace.score, trace.flags) == (5, ())


def test_a_refused_change_leaves_the_formula() -> None:
    trace = trace_of("≥", "120", "132", "5", score=Figure.plain("12"), human_change="误填")
    assert (trace.score, kinds(trace)) == (5, [FlagKind.SCORE_REFUSED])


@pytest.mark.parametrize("unit", ["", "分"])
def test_satisfaction_by_steps_needs_a_percentage(unit: str) -> None:
    trace = trace_of("≥", "90", "92", "10", key=GUIDE, level1="满意度指标", unit=unit)
    assert (trace.outcome, trace.missing) == (Outcome.CANNOT_TELL, ("indicator/k1/unit",))
    assert trace.problem == f"“满意度分档”按百分比分档，度量单位应为 %，现为“{unit}”。"


def test_other_methods_take_any_unit() -> None:
    assert trace_of("≥", "90", "92", "10", key=GUIDE, level1="产出指标", unit="").score == 10


@pytest.mark.parametrize(
    ("actual", "score", "formula"),
    [
        ("90", 10, "90%（实际完成值），90% 起计 100%，100% × 10 = 10"),
        ("89.99", 5, "89.99%（实际完成值），80% 起计 50%，50% × 10 = 5"),
        ("79.99", 3, "79.99%（实际完成值），60% 起计 30%，30% × 10 = 3"),
        ("59.99", 0, "59.99%（实际完成值），0% 起计 0%，0% × 10 = 0"),
    ],
)
def test_satisfaction_by_steps(actual: str, score: Exact, formula: str) -> None:
    trace = trace_of("≥", "95", actual, "10", key=GUIDE, level1="满意度指标", unit="%")
    assert (trace.score, trace.formula) == (score, formula)
    assert FlagKind.REASON in kinds(trace)  # 95 % was the target


def test_over_achievement_is_cited_and_costs_nothing() -> None:
    trace = trace_of("≥", "1", "2", "5")
    assert trace.score == 5
    assert [item.parameter for item in trace.basis] == [
        "SELF-MOF-2020-10/indicator_method「按完成比例」",
        "SELF-MOF-2020-10/over",
    ]
    assert kinds(trace) == [FlagKind.OVER_REVIEW, FlagKind.OVER_REASON]


def test_a_lower_score_for_over_achievement_needs_the_right_reason() -> None:
    score, why = Figure.plain("4"), "指标值定低了"
    unfounded = trace_of("≥", "1", "2", "5", over_reason="需求增加", score=score, human_change=why)
    founded = trace_of("≥", "1", "2", "5", over_reason="目标值偏低", score=score, human_change=why)
    assert FlagKind.DEDUCTION_UNFOUNDED in kinds(unfounded)
    assert FlagKind.DEDUCTION_UNFOUNDED not in kinds(founded)
    assert (unfounded.score, founded.score) == (4, 4)


def test_an_equal_score_is_no_deduction() -> None:
    trace = trace_of("≥", "1", "2", "5", score=Figure.plain("5"), human_change="维持满分")
    assert FlagKind.DEDUCTION_UNFOUNDED not in kinds(trace)


def test_an_indicator_without_a_name_is_called_by_its_key() -> None:
    indicator = Indicator(key="k7q2", nature="≥")
    assert score_indicator(indicator, scheme=scheme()).label == "k7q2"
