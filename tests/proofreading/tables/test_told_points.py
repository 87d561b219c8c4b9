"""A line of words tells points beside a form where it names a weight and a score once each."""

import pytest

from jixiao.proofreading.tables.told_points import told_points
from tests.proofreading.spoken import line


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("调整预算1312.76 执行1298.33 分值10 执行率98.90% 得分9.89", [("10", "9.89")]),
        ("预算执行率 分值：10，得分：8", [("10", "8")]),
        ("分值10 得分12", []),
        ("分值10 分值20 得分9", []),
        ("分值 得分", []),
    ],
)
def test_told_points(text: str, points: list[tuple[str, str]]) -> None:
    assert [(weight.printed, score.printed) for weight, score in told_points([line(text)])] == points
