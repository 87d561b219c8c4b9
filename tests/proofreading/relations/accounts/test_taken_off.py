"""What comes of two figures right before it is judged against them."""

import pytest

from tests.proofreading.spoken import brief, relations


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("本年新增贷款3.2亿元，偿还1.5亿元，净增加{}亿元。", "1.7", "2.7"),
        ("全年新增低保对象126户，退出158户，净减少{}户。", "32", "23"),
        ("总分100分，扣分11.4分，最终得分{}分。", "88.6", "86.8"),
        ("项目管理满分20分，扣2.5分，得{}分。", "17.5", "18.5"),
    ],
)
def test_the_first_less_the_second(text: str, right: str, wrong: str) -> None:
    assert (right, True) in [it[1:] for it in brief(text.format(right), kind="difference")]
    assert (wrong, False) in [it[1:] for it in brief(text.format(wrong), kind="difference")]


@pytest.mark.parametrize(
    "text",
    [
        "本年新增贷款3.2亿元，增长20%，偿还1.5亿元，净增加2.7亿元。",
        "总分100分，扣分11.4分，加分2分，最终得分90.6分。",
        "满分20分，扣2.5分，其中管理得分6分。",
        "新增126户，退出158户，净增人口40户。",
    ],
)
def test_what_comes_of_something_else(text: str) -> None:
    assert [it for it in relations(text, kind="difference") if it.holds is False] == []
