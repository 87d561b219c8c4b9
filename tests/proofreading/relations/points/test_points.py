"""Points given stay within their weights, and all of them give the score."""

import pytest

from tests.proofreading.spoken import brief

PARTS = "其中：预算执行分值10分，得9.6分；产出分值50分，得{}分；效益分值30分，得27分；满意度分值10分，得9分。"
LINES = "1.任务{}分，自评20分；\n2.编制15分，自评14分；\n3.执行45分，自评42分；\n4.管理20分，自评19.5分。"


def test_points_are_within_their_weight() -> None:
    told = brief("决策分值20分，得18分；产出分值30分，得31分。", kind="order")
    assert told == [(("18", "20"), "20", True), (("31", "30"), "31", False)]


@pytest.mark.parametrize(
    "text",
    ["部门自评93分，财政复评得94分。", "加分项5分，得6分。", "比上年85分高，得92分。"],
)
def test_what_is_no_weight_bounds_nothing(text: str) -> None:
    assert [it for it in brief(text, kind="order") if it[2] is False] == []


@pytest.mark.parametrize(("given", "holds"), [("48", True), ("46", False)])
def test_points_of_a_sentence_give_the_score(given: str, *, holds: bool) -> None:
    told = brief(f"项目自评得分93.6分。{PARTS.format(given)}", kind="sum")
    assert ((("9.6", given, "27", "9"), "93.6", holds)) in told


@pytest.mark.parametrize(
    ("total", "weight", "holds"), [("95.5", "20", [True]), ("94.5", "20", [False]), ("97.5", "25", [])]
)
def test_points_of_lines_give_the_score_where_their_weights_make_100(
    total: str, weight: str, holds: list[bool]
) -> None:
    told = brief(f"自评总分{total}分，具体如下：\n{LINES.format(weight)}", kind="sum")
    assert [it[2] for it in told if it[1] == total] == holds


@pytest.mark.parametrize(("given", "holds"), [("91.5", True), ("92.5", False)])
def test_points_taken_off_leave_the_score(given: str, *, holds: bool) -> None:
    assert (("100", "8.5"), given, holds) in brief(f"满分100分，扣8.5分，得{given}分。", kind="difference")
