"""What is known of a unit: rates only where both figures are there and comparable."""

from fractions import Fraction

import pytest

from jixiao.county.record import EvaluationRecord, Spending


@pytest.mark.parametrize(
    ("spending", "rate"),
    [
        (Spending(1, 3), Fraction(1, 3)),
        (Spending(0, 3), Fraction(0)),
        (Spending(0, 0), None),
        (Spending(None, 3), None),
        (Spending(1, None), None),
        (Spending(1, 3, "口径不同", is_comparable=False), None),
    ],
)
def test_an_execution_rate(spending: Spending, rate: Fraction | None) -> None:
    assert spending.rate == rate


def test_the_share_of_the_full_marks() -> None:
    assert EvaluationRecord("e", "", "部门整体", score=45, full=50).share == Fraction(9, 10)
    assert EvaluationRecord("e", "", "部门整体", score=45).share is None
    assert EvaluationRecord("e", "", "部门整体", full=50).share is None
