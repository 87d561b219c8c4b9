"""Totals of weights and scores over their rows."""

import pytest

from tests.proofreading.spoken import brief

ROWS = "评价指标 指标分值 评价得分\n一级 二级 三级 {} {}\n1.项目库建设 40 30\n2.可行性研究 30 25\n3.初步设计 30 20"


BOTH = {(("40", "30", "30"), "100", True), (("30", "25", "20"), "75", True)}


@pytest.mark.parametrize(
    ("weight", "score", "is_told"), [("100", "75", True), ("100", "85", False), ("90", "75", False)]
)
def test_both_columns_come_out(weight: str, score: str, *, is_told: bool) -> None:
    sums = set(brief(ROWS.format(weight, score), kind="sum"))
    assert (sums >= BOTH) is is_told
    assert all(it[2] for it in sums)
