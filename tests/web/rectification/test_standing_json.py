"""Standings come back exactly as they were kept."""

import json
from fractions import Fraction

import pytest

from jixiao.county.result_use.decision import Standing
from jixiao.web.rectification.standing_json import standing_from_json, standing_to_json


@pytest.mark.parametrize(
    "standing",
    [
        Standing("甲局", "p1", "培训", Fraction(185, 2), Fraction(2, 3), ("超支。",), 1_234_567, "下年度申报预算数"),
        Standing("甲局", "p2", "会议", None, None, rate_problem="没有填报决算数"),
        Standing("甲局", "p3", "零", 0, Fraction(0), budget=0),
    ],
)
def test_nothing_is_lost(standing: Standing) -> None:
    assert standing_from_json(json.loads(json.dumps(standing_to_json(standing)))) == standing
