"""The one amount of each row, and what the text tells of all."""

from tests.proofreading.spoken import brief

TEXT = (
    "资金合计{}万元。\n序号 | 项目 | 来源 | 规模（万元） | 单位 |\n1 | 贴息 | 市级 | 67.90712 | 扶贫办 |\n"
    "雨露计划 | 市级 | 50 | 扶贫办 | |\n奖补 | 市级 | 57 | 扶贫办 | |\n管理费 | 结余 | 5 | |"
)


def test_the_amounts_of_all_rows() -> None:
    assert (("67.90712", "50", "57", "5"), "179.90712", True) in brief(TEXT.format("179.90712"), kind="sum")
    assert brief(TEXT.format("179.90713"), kind="sum") == []
