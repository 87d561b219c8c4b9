"""Averages of things that are counted by their name come out."""

import pytest

from tests.proofreading.spoken import brief

PAIRS = (
    ("教学班40个，学生2056名，平均每班{}人。", "51.4", "54.1"),
    ("全校40个教学班、2056名学生，平均每班{}人。", "51.4", "54.1"),
    ("学校86所，教师2346人，校均{}人。", "27.28", "27.82"),
    ("行政村28个，投入资金336万元，村均{}万元。", "12", "21"),
    ("涉及12个乡镇，安排资金540万元，平均每个乡镇{}万元。", "45", "54"),
    ("涉及12个项目，安排资金540万元，平均每个项目{}万元。", "45", "54"),
    ("道路长12.5公里，投资1500万元，每公里{}万元。", "120", "102"),
    ("改造面积7.5万平方米，投资5513万元，平均每平方米{}元。", "735", "753"),
)


@pytest.mark.parametrize(("text", "right", "wrong"), PAIRS)
def test_an_average_of_the_one_amount_and_the_one_count(text: str, right: str, wrong: str) -> None:
    assert [it for it in brief(text.format(right), kind="ratio") if it[2] is False] == []
    assert [it[1] for it in brief(text.format(wrong), kind="ratio") if it[2] is False] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "行政村28个，投入资金336万元，按每村15万元的标准补助。",
        "行政村28个、自然村112个，投入资金336万元，平均每村5万元。",
        "涉及12个乡镇，安排资金540万元，已拨付480万元，平均每个乡镇42万元。",
        "涉及12个乡镇，安排资金540万元；平均每个乡镇42万元。",
        "教学班40个，教师120人，学生2056名，平均每班54.1人。",
    ],
)
def test_averages_that_may_be_of_other_figures(text: str) -> None:
    assert [it for it in brief(text, kind="ratio") if it[2] is False] == []
