"""A part is not more than the one whole that its sentence tells."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("追加自治区水利发展资金5万元，其中：山洪灾害防治设施维养6万元。", "6", "5"),
        ("2023年财政拨款收入120.5万元，其中项目经费210.5万元。", "210.5", "120.5"),
        ("上级下达补助资金36万元，其中公共租赁住房维修63万元。", "63", "36"),
        ("县级安排资金18.4万元，其中：乡村道路养护48.4万元；其余由乡镇自筹。", "48.4", "18.4"),
    ],
)
def test_a_part_that_is_more(text: str, part: str, whole: str) -> None:
    assert brief(text, kind="order") == [((part, whole), part, False)]


@pytest.mark.parametrize(
    "text",
    [
        "全年支出5万元，其中：上年结转支出6万元。",
        "2023年支出5万元，其中2022年支出6万元。",
        "收入10万元，支出5万元，其中项目8万元。",
        "资金结余5万元，其中财政拨款6万元。",
        "安排资金5万元，其中：甲6万元、退税3万元。",
        "每户安排资金5万元，其中甲6万元。",
        "本月支出5万元，其中累计支出60万元。",
        "下达资金5万元，其中项目总投资60万元。",
        "支出5万元，比上年减少60万元，其中项目减少62万元。",
        "收入5亿元，其中：上缴9.5万元。",
        "安排资金5万元。其中：甲6万元。",  # of something told before
    ],
)
def test_what_may_be_of_something_else(text: str) -> None:
    assert [it for it in brief(text, kind="order") if it[2] is False] == []
