"""Numbered lines add up to a figure near them once one of them has the unit of the others."""

import pytest

from tests.proofreading.spoken import brief

WRONG = [
    "专项指标93万元，公用经费指标112.72万元。专项分4个：\n1、档案保护41万元；\n2、水电费18万元，含库房；\n3、装具21万元；\n4、库房租赁13元。",
    "下达资金79万元，具体分配：\n（一）甲镇36万元；\n（二）乙镇16万元；\n（三）丙镇12万元；\n（四）丁镇15元。",
    "一、人员经费36.4万元\n二、公用经费16.2元\n三、项目经费15万元\n以上三项合计67.6万元。",
]


@pytest.mark.parametrize("text", WRONG)
def test_the_unit_of_one_line_keeps_them_from_adding_up(text: str) -> None:
    assert [it[1] for it in brief(text, kind="sum") if it[2] is False] in (["93"], ["79"], ["67.6"])


@pytest.mark.parametrize(
    "text",
    [
        WRONG[0].replace("13元", "14元"),  # no unit makes it come out
        WRONG[0].replace("13元", "13万元"),
        WRONG[0].replace("4、库房租赁13元", "4、补助标准为每户13元"),
        WRONG[2].replace("以上三项合计67.6万元", "上年支出67.6万元"),
    ],
)
def test_other_lines_are_left_alone(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
