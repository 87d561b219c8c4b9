"""The entrance to the score of an indicator."""

from fractions import Fraction

import pytest
from msgspec.structs import replace

from jixiao.book.figure import Figure
from jixiao.scoring.qualitative import ScoreRange
from jixiao.scoring.score import expected_score, score_indicator, score_range
from jixiao.scoring.trace import FlagKind, Outcome
from tests.scoring.sample import kinds, qualitative, quantitative, scheme


@pytest.mark.parametrize("nature", ["", "大约"])
def test_a_nature_the_scheme_does_not_know_is_not_scored(nature: str) -> None:
    trace = score_indicator(quantitative(nature, "120", "90", "5"), scheme=scheme())
    assert (trace.outcome, trace.missing) == (Outcome.CANNOT_TELL, ("indicator/k1/nature",))
    assert trace.problem == f"方案“项目支出单位自评（按完成比例计分）”没有规定指标性质“{nature}”怎样计分。"
    assert (trace.weight, trace.basis, kinds(trace)) == (5, (), [FlagKind.UNSCORED])
    assert [item.label for item in trace.inputs] == ["权重"]


def test_the_first_method_that_fits_is_used() -> None:
    guide = scheme("SELF-MOF-2021-101")
    satisfaction = quantitative("≥", "90", "85", "10", level1="满意度指标", unit="%")
    benefit = replace(satisfaction, level1="效益指标")
    assert expected_score(satisfaction, scheme=guide) == 5  # 85 % is in 80–90 %
    assert expected_score(benefit, scheme=guide) == Fraction("8.61")  # (85/90 − 0.6)/0.4 × 10 = 8.6111…


def test_the_expected_score_leaves_out_a_persons_change() -> None:
    indicator = quantitative("≥", "120", "90", "5", score=Figure.plain("1"), human_change="核减")
    assert expected_score(indicator, scheme=scheme()) == Fraction("3.75")
    assert score_indicator(indicator, scheme=scheme()).score == 1


def test_there_is_no_expected_score_where_a_person_chooses() -> None:
    assert expected_score(qualitative("达成", "9"), scheme=scheme()) is None
    assert expected_score(quantitative("≥", "120", "", "5"), scheme=scheme()) is None


def test_the_range_of_a_qualitative_indicator() -> None:
    assert score_range(qualitative("达成"), scheme=scheme()) == ScoreRange(8, 10)
    assert score_range(qualitative("未达成", "3"), scheme=scheme()) == ScoreRange(0, Fraction("5.99"))
    assert score_range(qualitative(""), scheme=scheme()) is None
    assert score_range(quantitative("≥", "120", "90", "5"), scheme=scheme()) is None
