"""A lost point has its reason somewhere in the document."""

import pytest

from tests.proofreading.sample import hits


def test_lost_points_without_reason() -> None:
    [hit] = hits("lost_points", text="自评得分95.5分（满分100分）。")
    assert "失去的 4.5 分" in hit.message


@pytest.mark.parametrize(
    "text",
    ["自评得分100分（满分100分）。", "自评得分95分。", "自评得分95分（满分100分）。\n质量指标扣5分。"],
)
def test_full_points_unknown_full_score_and_reasons(text: str) -> None:
    assert hits("lost_points", text=text) == []
