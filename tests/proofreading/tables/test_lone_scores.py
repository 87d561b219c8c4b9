"""Scores of a form without weights."""

import pytest

from tests.proofreading.spoken import brief

TEXT = """预算执行情况（万元） 预算数（A） 执行数（B） 执行率（B/A） 得分（20分*执行率）
年度财政资金总额 1.56 1.56 1 20
三级指标 年初目标值（A） 实际完成值（B） 得分
补贴船数 6 6 {}
补贴发放率 100% 100% 10
满意度 90% 95% 40
总分 100"""


@pytest.mark.parametrize(("score", "is_told"), [(30, True), (20, False)])
def test_scores_give_their_total(score: int, *, is_told: bool) -> None:
    assert ((("20", str(score), "10", "40"), "100", True) in brief(TEXT.format(score), kind="sum")) == is_told


def test_a_form_with_weights_is_not_one_of_lone_scores() -> None:
    text = TEXT.format(30).replace("实际完成值（B） 得分", "实际完成值（B） 分值 得分")
    assert [it for it in brief(text, kind="sum") if it[0] == ("20", "30", "10", "40")] == []
