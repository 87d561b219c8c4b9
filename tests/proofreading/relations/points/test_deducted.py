"""Points that were taken off are those that were not given."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("项目实施20分得18.5分，扣1.6分。", (("20", "18.5"), "1.6", False)),
        ("项目实施20分得18.5分，扣1.5分。", (("20", "18.5"), "1.5", True)),
        ("项目决策满分20分，得18.5分，扣分1.6分。", (("20", "18.5"), "1.6", False)),
        ("自评总分100分，得94.3分，扣6.7分。", (("100", "94.3"), "6.7", False)),
    ],
)
def test_points_taken_off(text: str, told: tuple[tuple[str, ...], str, bool]) -> None:
    assert told in brief(text, kind="difference")


@pytest.mark.parametrize(
    "text",
    [
        "项目实施20分得18.5分，扣1分的原因是进度滞后；扣0.5分的原因是资料不全。",
        "项目实施20分得18.5分。每超一项扣1分。",
        "项目实施得18.5分，管理得15分，扣1.5分。",
        "项目实施20分得18.5分；加1分，扣0.5分。",
    ],
)
def test_points_that_are_not_all(text: str) -> None:
    assert [it for it in brief(text, kind="difference") if it[2] is False] == []
