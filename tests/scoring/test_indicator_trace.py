"""The beginning of a trace."""

import pytest

from jixiao.book.figure import BLANK, NOT_APPLICABLE, Figure
from jixiao.scoring.indicator_trace import explanation_of, find_figure_obstacle, open_trace, weight_of
from jixiao.scoring.reading import Obstacle, Reading
from jixiao.scoring.trace import Outcome
from tests.scoring.sample import quantitative


@pytest.mark.parametrize(
    ("reason", "change", "expected"),
    [(" 疫情 ", "核减", "疫情"), (" ", " 核减 ", "核减"), ("", "", "")],
)
def test_the_reason_of_the_deviation_goes_first(reason: str, change: str, expected: str) -> None:
    assert explanation_of(quantitative("≥", "1", "2", "5", reason=reason, human_change=change)) == expected


def test_a_trace_opens_without_a_score() -> None:
    indicator = quantitative("≥", "1", "2", "5")
    weight = weight_of(indicator)
    trace = open_trace(indicator, readings=(weight,), method=None)
    assert (weight.figure_id, weight.label, weight.unit) == ("indicator/k1/weight", "权重", "分")
    assert (trace.subject, trace.weight, trace.score, trace.basis) == ("indicator/k1/score", 5, None, ())
    assert trace.inputs == (weight.operand,)


@pytest.mark.parametrize("weight", [BLANK, NOT_APPLICABLE])
def test_a_weight_that_is_not_there_stays_unknown(weight: Figure) -> None:
    indicator = quantitative("≥", "1", "2", "")
    assert open_trace(indicator, readings=(), method=None).weight is None
    assert find_figure_obstacle((), weight=Reading("id", "权重", weight)) is not None


@pytest.mark.parametrize(("weight", "is_free"), [("0.01", True), ("0", False), ("-5", False)])
def test_a_weight_has_to_weigh_something(weight: str, *, is_free: bool) -> None:
    found = find_figure_obstacle((), weight=Reading("id", "权重", Figure.plain(weight)))
    assert found == (None if is_free else Obstacle(Outcome.CANNOT_TELL, "权重须大于 0。"))
