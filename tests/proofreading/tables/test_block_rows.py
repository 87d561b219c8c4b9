"""The weights of the rows of a block in a drawn form give its points."""

from tests.proofreading.spoken import brief

FORM = (
    "项目名称 | 种养补贴 |\n年度资金总额 | 9.48 |\n三级指标 | 分值 | 实际值 | 得分\n产出指标（{}分）\n"
    "数量 | 种植面积 | 20 | 29.5亩 | 20 |\n其中桃树 | 1.5亩 |\n质量 | 成活率 | 25 | 95% | 25 |\n合格 | 5 | 95% | 5 |\n"
    "效益指标（30分）\n经济 | 带动增收 | 20 | 12万元 | 20 |\n社会 | 受益人口 | 10 | 90人 | 10 |\n总分 | 80 |"
)


def test_the_points_of_each_block() -> None:
    found = brief(FORM.format(50), kind="sum")
    assert (("20", "25", "5"), "50", True) in found
    assert (("20", "10"), "30", True) in found


def test_only_what_comes_out() -> None:
    assert "55" not in [it[1] for it in brief(FORM.format(55), kind="sum")]
