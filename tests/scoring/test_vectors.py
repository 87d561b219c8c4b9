"""Test vectors of the national and provincial schemes, each with its arithmetic."""

from fractions import Fraction

import pytest

from jixiao.book.evaluation import Evaluation
from jixiao.book.figure import Exact, Figure
from jixiao.scoring.execution import score_execution
from jixiao.scoring.grade import grade_of
from jixiao.scoring.reading import Reading
from jixiao.scoring.score import score_indicator, score_range
from jixiao.scoring.trace import FlagKind, Outcome
from tests.scoring.sample import Cells, kinds, qualitative, quantitative, scheme

REASON, SURVEY, COST = FlagKind.REASON, FlagKind.SURVEY, FlagKind.COST_OVER
OVER = [FlagKind.OVER_REVIEW, FlagKind.OVER_REASON]
MOF, GUIDE, HUBEI = "SELF-MOF-2020-10", "SELF-MOF-2021-101", "SELF-HB"
SATISFACTION: Cells = {"level1": "满意度指标", "unit": "%"}

QUANTITATIVE = [
    (("≥", "120", "132", "5"), {}, MOF, "5", []),  # met; ratio 1.10 is below the review
    (("≥", "10", "12", "5"), {}, MOF, "5", []),  # met; ratio 1.20
    (("≥", "1", "2", "5"), {}, MOF, "5", OVER),  # met; ratio 2.00 opens a review and takes nothing
    (("≥", "120", "90", "5"), {}, MOF, "3.75", [REASON]),  # 90/120 × 5
    (("≥", "120", "90", "5"), {}, GUIDE, "1.88", [REASON]),  # (0.75 − 0.6)/0.4 × 5 = 1.875
    (("≥", "120", "70", "5"), {}, GUIDE, "0", [REASON]),  # 0.583 < 0.6
    (("≤", "90", "100", "8"), {"level1": "成本指标", "unit": "万元"}, MOF, "7.2", [REASON, COST]),  # 90/100 × 8
    (("≤", "5", "0", "22.5"), {"unit": "%"}, MOF, "22.5", []),  # met; nothing is divided by 0
    (("=", "100", "98", "60"), {"unit": "%"}, MOF, "58.8", [REASON]),  # 98/100 × 60
    (("≥", "90", "92", "10"), SATISFACTION, MOF, "10", [SURVEY]),
    (("≥", "90", "92", "10"), SATISFACTION, GUIDE, "10", [SURVEY]),
    (("≥", "90", "85", "10"), SATISFACTION, MOF, "9.44", [REASON, SURVEY]),  # 85/90 × 10 = 9.444…
    (("≥", "90", "85", "10"), SATISFACTION, GUIDE, "5", [REASON, SURVEY]),  # 85 % is in 80–90 %
]


@pytest.mark.parametrize(("figures", "rest", "key", "expected", "flags"), QUANTITATIVE)
def test_quantitative_vector(
    figures: tuple[str, str, str, str], rest: Cells, key: str, expected: str, flags: list[FlagKind]
) -> None:
    trace = score_indicator(quantitative(*figures, **rest), scheme=scheme(key))
    assert trace.outcome is Outcome.SCORED
    assert trace.score == Fraction(expected)
    assert kinds(trace) == flags


def test_a_score_copied_from_the_actual_value_does_not_count() -> None:
    trace = score_indicator(quantitative("≥", "10", "12", "5", score=Figure.plain("12")), scheme=scheme())
    assert trace.score == 5  # 12 people; the score cell holds 12 as well


@pytest.mark.parametrize(
    ("level", "key", "low", "high"),
    [
        ("达成", MOF, "8", "10"),  # 10 × 80 % to 10 × 100 %
        ("部分达成", MOF, "6", "7.99"),  # 10 × 60 % to just below 10 × 80 %
        ("部分达成", HUBEI, "5", "7.99"),  # 10 × 50 % to just below 10 × 80 %
    ],
)
def test_qualitative_vector(level: str, key: str, low: str, high: str) -> None:
    found = score_range(qualitative(level), scheme=scheme(key))
    assert found is not None
    assert (found.low, found.high) == (Fraction(low), Fraction(high))
    below = score_indicator(qualitative(level, low), scheme=scheme(key))
    assert kinds(below) == [REASON]
    assert below.score == Fraction(low)


def money(wan: str) -> Figure:
    return Figure.money(wan)


@pytest.mark.parametrize(
    ("budget", "executed", "key", "is_finished", "expected"),
    [
        ("251.89", "251.89", MOF, None, 10),  # 1 × 10
        ("100", "95", MOF, None, Fraction(19, 2)),  # 0.95 × 10
        ("100", "95", GUIDE, None, 7),  # 95 % is in 80–100 %
        ("100", "95", GUIDE, True, 10),  # finished within budget
        ("251.89", "251.89", "SELF-SC-0013zp", None, 10),
    ],
)
def test_execution_vector(budget: str, executed: str, key: str, expected: Exact, *, is_finished: bool | None) -> None:
    trace = score_execution(
        Evaluation(key="e1"),
        budget=Reading("project/p1/amount@adjusted", "调整预算数", money(budget), "万元", is_money=True),
        executed=Reading("project/p1/amount@final", "决算数", money(executed), "万元", is_money=True),
        scheme=scheme(key),
        is_finished=is_finished,
    )
    assert trace.score == expected
    assert FlagKind.REASON not in kinds(trace)


@pytest.mark.parametrize("key", [MOF, GUIDE, HUBEI, "SELF-SC-0013zp"])
def test_nothing_of_nothing_is_not_applicable(key: str) -> None:
    trace = score_execution(
        Evaluation(key="e1"),
        budget=Reading("project/p1/amount@adjusted", "调整预算数", money("0"), "万元", is_money=True),
        executed=Reading("project/p1/amount@final", "决算数", money("0"), "万元", is_money=True),
        scheme=scheme(key),
    )
    assert (trace.outcome, trace.score, trace.ratio) == (Outcome.NOT_APPLICABLE, None, None)
    assert kinds(trace) == [FlagKind.UNSCORED]


@pytest.mark.parametrize(
    ("total", "grade"),
    [("89.50", "良"), ("90.00", "优"), ("79.99", "中"), ("60.00", "中"), ("59.99", "差")],
)
def test_total_vector(total: str, grade: str) -> None:
    assert grade_of(Fraction(total), scheme=scheme()) == grade
