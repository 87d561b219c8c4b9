"""Labels are the same by the words of the rulebook, and by nothing else."""

import pytest

from jixiao.writing.template.label import label_key
from tests.writing.template.blank_forms import LABELS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("实际完成值", "全年实际值"),
        ("全年预算数（A）", "调整后预算数"),
        ("其中：当年财政拨款", "财政资金"),
        ("年度资金总额", "资金总额"),
        ("1-8月执行数", "执行数"),
        ("1.项目年度目标", "预期目标"),
        ("权 重", "分值"),
    ],
)
def test_labels_that_say_the_same(one: str, other: str) -> None:
    assert LABELS.same(one) == LABELS.same(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("年初预算数", "全年预算数"),
        ("执行数", "执行率"),
        ("指标值", "年度指标值"),
        ("得分", "分值"),
        ("预期目标", "指标值"),
    ],
)
def test_labels_that_do_not(one: str, other: str) -> None:
    assert LABELS.same(one) != LABELS.same(other)


def test_marks_alone_are_no_label() -> None:
    assert label_key("（—）") == label_key("/") == ""
    assert LABELS.same("—") == ""
