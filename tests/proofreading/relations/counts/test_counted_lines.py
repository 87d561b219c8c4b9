"""A count of things whose amounts stand in the numbered lines below it."""

import pytest

from tests.proofreading.spoken import relations

HEAD = "2022年第三批专项共安排{}个项目，资金{}万元，安排如下：\n"
LINES = (
    "1.河东村灌溉渠改造 资金：86万元 实施单位：镇水利站\n"
    "2.3个村道路硬化工程 资金：152.5万元\n"
    "3.西坪小学操场维修 资金：40万元，每平方米200元\n"
    "4.中心卫生院设备购置 资金：68.7万元\n"
)


@pytest.mark.parametrize(("count", "holds"), [("4", True), ("3", False), ("5", False)])
def test_lines_that_add_up_are_counted(count: str, holds: object) -> None:
    found = [it for it in relations(HEAD.format(count, "347.2") + LINES, kind="count") if it.stated.printed == count]
    assert {it.holds for it in found} == {holds}


@pytest.mark.parametrize(
    "text",
    [
        HEAD.format("3", "500") + LINES,  # the lines are not all of it
        HEAD.format("5", "347.2") + LINES.replace("西坪小学操场维修", "西坪、东坪小学操场维修"),  # two in one
        "全县共有3个乡镇，资金347.2万元，安排如下：\n" + LINES.replace("2.3个村", "（二）3个村"),
    ],
)
def test_a_count_of_something_else_is_passed_over(text: str) -> None:
    assert [it for it in relations(text, kind="count") if it.holds is False] == []


def test_works_are_counted_in_either_word() -> None:
    text = "共安排{}个项目，投资920万元，其中：水利3项510万元；交通2项380万元；培训1项30万元。"
    assert [it.stated.printed for it in relations(text.format(5)) if it.holds is False] == ["5"]
    assert [it for it in relations(text.format(6)) if it.holds is False] == []
