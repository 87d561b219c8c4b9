"""A score that closes a list of points is the sum of them."""

import pytest

from jixiao.proofreading.relations.points.score_closing import score_closing_relations
from tests.proofreading.spoken import said


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("评价得分：决策类18分，过程类17.5分，产出类35分，效益类22分，总分{}分。", "92.5", "93.5"),
        ("决策得分15分（满分16分），过程得分18分（满分20分），产出得分{}分（满分34分），综合得分64分。", "31", "33"),
        ("决策得分15分、过程得分18分、产出得分31分、效益得分27分，综合得分为{}分。", "91", "95"),
        ("决策得分20分、过程得分20分、产出得分30分、效益得分{}分，综合得分为98分。", "28", "30"),
    ],
)
def test_a_closing_score(text: str, right: str, wrong: str) -> None:
    for figure, holds in ((right, True), (wrong, False)):
        assert [it.holds for it in score_closing_relations(said(text.format(figure)))] == [holds]


@pytest.mark.parametrize(
    "text",
    [
        "指标为决策20分、过程20分、产出30分、效益30分，综合得分98分。",  # weights
        "决策16分、过程20分、产出34分、效益30分，扣5分，总得分95分。",
        "决策权重16分、过程权重20分、产出权重34分，综合得分65分。",
        "上年得分91分，决策得分16分、过程得分20分、产出得分34分，综合得分70分。",
        "决策得分16分、过程得分20分、产出得分34分等，综合得分95分。",
        "甲校得分86分、乙校得分92分、丙校得分88分，综合得分88.7分。",
    ],
)
def test_other_scores_tell_nothing_wrong(text: str) -> None:
    assert [it for it in score_closing_relations(said(text)) if it.holds is False] == []
