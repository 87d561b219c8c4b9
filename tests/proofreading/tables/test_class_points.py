"""Points of classes told before the rows of a form."""

import pytest

from tests.proofreading.spoken import brief

TEXT = """绩效指标（权重分值60分，其中产出指标{}分，效益指标30分） 一级指标 三级指标 指标性质 目标值 计量单位 分值
产出指标 数量指标 出差人数 正向 = 8 人 14
产出指标 质量指标 完成率 正向 = 100 % 10
产出指标 时效指标 支付率 正向 = 100 % 6
效益指标 社会效益指标 覆盖率 正向 = 100 % 30"""


@pytest.mark.parametrize(("points", "is_told"), [("30", True), ("31", False)])
def test_the_weights_of_a_class_give_its_points(points: str, *, is_told: bool) -> None:
    assert ((("14", "10", "6"), points, True) in brief(TEXT.format(points), kind="sum")) == is_told


def test_one_row_adds_nothing_up() -> None:
    assert [it for it in brief(TEXT.format(30), kind="sum") if it[0] == ("30",)] == []
