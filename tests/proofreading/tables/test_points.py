"""The points in the head of a block are the sum of the weights of its rows."""

import pytest

from tests.proofreading.spoken import brief

TEXT = "产出指标（{}分） 数量 项目数 ≥50个 50 8 8 质量 合格率 100 8 8 合规 达成 4 4 效益指标（30分） 社会 达成 30 30"


def test_weights_add_up_to_the_points_of_their_block() -> None:
    assert (("8", "8", "4"), "20", True) in brief(TEXT.format(20), kind="sum")


def test_what_does_not_add_up_is_not_told() -> None:
    assert [it for it in brief(TEXT.format(21), kind="sum") if it[1] == "21"] == []


ROWS = """产出指标（{}分） 数量指标 标尺 10 ≥266米 ≥266米 10
标尺宽度 10 ≥50厘米 ≥50厘米 10
质量指标 合格率 20 100% 100% 20"""


@pytest.mark.parametrize("end", ["", "\n效益指标（10分） 社会 户数 10 ≥90 ≥90 10", "\n总分 50 50", "\n得分为50分。"])
def test_rows_of_a_block_may_stand_in_lines(end: str) -> None:
    assert (("10", "10", "20"), "40", True) in brief(ROWS.format(40) + end, kind="sum")


def test_rows_that_do_not_add_up_are_not_told() -> None:
    assert [it for it in brief(ROWS.format(45), kind="sum") if it[1] == "45"] == []


HEADS = "预算执行情况（10分） 10\n{}指标（{}分） 数量 项目数 ≥50个 50 8 8\n{}指标（20{}） 户数 ≥9户 9 20 20\n总分 {} 90"


@pytest.mark.parametrize(
    ("total", "heads"),
    [("100", ("10", "70", "20")), ("90", ("70", "20")), ("95", None)],
)
def test_the_points_of_blocks_give_the_total(total: str, heads: tuple[str, ...] | None) -> None:
    found = brief(HEADS.format("产出", 70, "效益", "", total), kind="sum")
    assert [it for it in found if it[1] == total] == ([] if heads is None else [(heads, total, True)])
