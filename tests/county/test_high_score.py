"""High scores: each reason on both sides of its line, and one reason alone lists nobody."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from jixiao.county.high_score import Lead, find_leads
from jixiao.county.rate import Share, sum_rate
from jixiao.county.record import EvaluationRecord, Spending
from tests.county.round import law_of

CLEAN = EvaluationRecord("e", "", "部门整体", score=90, full=100, spending=Spending(95, 100))
COUNTY, AVERAGE = sum_rate([Share("全县", 90, 100)]), sum_rate([Share("全县", 95, 100)])
TWO: dict[str, Any] = {"computed": 80, "points": 10, "qualitative_points": 10}  # two reasons that no test below changes


def leads(evaluation: EvaluationRecord) -> tuple[Lead, ...]:
    return find_leads([("甲局", evaluation)], law=law_of(2024), execution=COUNTY, average=AVERAGE)


def words(evaluation: EvaluationRecord) -> str:
    return "".join(reason.words for lead in leads(evaluation) for reason in lead.reasons)


def test_a_score_without_reasons_is_not_listed() -> None:
    assert leads(CLEAN) == ()


def test_one_reason_alone_lists_nobody() -> None:
    assert leads(replace(CLEAN, computed=80)) == ()
    assert len(leads(replace(CLEAN, **TWO))) == 1


@pytest.mark.parametrize(
    ("more", "less", "told"),
    [
        ({"spending": Spending(79, 100)}, {"spending": Spending(80, 100)}, "执行率只有 79%。"),
        ({"spending": Spending(70, 100)}, {"spending": Spending(71, 100)}, "高 20 个百分点"),
        ({"indicators": 4, "without_evidence": 2}, {"indicators": 4, "without_evidence": 1}, "2 项没有写明佐证"),
        ({"exceeded": (("里程", 2),)}, {"exceeded": ()}, "「里程」完成值是指标值的 2 倍"),
        ({"score": 96, "spending": Spending(89, 100)}, {"score": 95, "spending": Spending(89, 100)}, "高于全县平均"),
        ({"score": 96, "spending": Spending(89, 100)}, {"score": 96, "spending": Spending(90, 100)}, "高于全县平均"),
    ],
)
def test_a_reason_on_both_sides_of_its_line(more: dict[str, Any], less: dict[str, Any], told: str) -> None:
    assert told in words(replace(CLEAN, **{**TWO, **more}))
    assert told not in words(replace(CLEAN, **{**TWO, **less}))


def test_the_points_of_the_scheme_and_of_judgement() -> None:
    low: dict[str, Any] = {"spending": Spending(50, 100)}  # two reasons
    tolerated, above = Fraction("89.99"), Fraction("89.98")  # 得分容差 is 0.01
    assert "自评 90 分，按评分方案核算 89.98 分" in words(replace(CLEAN, computed=above, **low))
    assert "核算" not in words(replace(CLEAN, computed=tolerated, **low))
    told = words(replace(CLEAN, points=90, qualitative_points=54, **low))
    assert "指标分值 90 分中，定性指标占 54 分" in told
    assert "定性指标占" not in words(replace(CLEAN, points=90, qualitative_points=53, **low))


def test_a_score_below_the_line_is_not_looked_at() -> None:
    assert leads(replace(CLEAN, score=89, **TWO)) == ()
    assert leads(replace(CLEAN, score=None, **TWO)) == ()


def test_those_with_the_most_reasons_come_first_then_the_widest_gap() -> None:
    two = replace(CLEAN, **TWO)
    wide, three = replace(two, spending=Spending(85, 100)), replace(two, exceeded=(("里程", 2),))
    found = find_leads(
        [("甲局", two), ("乙局", wide), ("丙局", three)], law=law_of(2024), execution=COUNTY, average=AVERAGE
    )
    assert [lead.unit for lead in found] == ["丙局", "乙局", "甲局"]
