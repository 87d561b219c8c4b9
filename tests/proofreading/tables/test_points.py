"""The points in the head of a block are the sum of the weights of its rows."""

from tests.proofreading.spoken import brief

TEXT = "产出指标（{}分） 数量 项目数 ≥50个 50 8 8 质量 合格率 100 8 8 合规 达成 4 4 效益指标（30分） 社会 达成 30 30"


def test_weights_add_up_to_the_points_of_their_block() -> None:
    assert (("8", "8", "4"), "20", True) in brief(TEXT.format(20), kind="sum")


def test_what_does_not_add_up_is_not_told() -> None:
    assert [it for it in brief(TEXT.format(21), kind="sum") if it[1] == "21"] == []
