"""Costs for one of many that stand lines after the amount and the count that give them."""

import pytest

from tests.proofreading.spoken import brief, relations

RIGHT_AND_WRONG = (
    ("养老院总投资2,460万元，设床位300张。\n测算：每床投资{}万元。", "8.2", "0.82"),
    ("管网改造工程完成投资1.56亿元，涉及居民1.2万户。\n户均投资{}万元。", "1.3", "13"),
    ("全年义务教育经费支出8,640.5万元，在校生5,620人。\n经核算，生均教育经费{}元。", "15374.56", "153745.6"),
    ("饮水工程总投资365.4万元，受益人口0.84万人。\n人均投资{}元。", "435", "4350"),
    ("采购设备金额1,512万元，设备3,360套。\n平均每套设备金额{}元。", "4500", "450"),
    ("新修道路12.6公里，工程造价1,890万元。\n每公里造价{}万元。", "150", "15"),
)
SILENT = (
    "养老院总投资2,460万元，设床位300张。\n每床补贴0.82万元。",  # another word than the amount
    "总投资2,460万元，一期床位300张，二期床位500张。\n每床投资0.82万元。",  # two counts
    "饮水工程总投资365.4万元，受益人口0.84万人。\n人均投资标准4350元。",
    "下达补助资金1,800万元，面积1.2万亩。\n每亩补助15元。",  # others may get more
    "培训支出86万元，培训860人次。\n年均培训支出10万元。",
    "参训860人，培训费86万元。\n每人每天培训费100元。",
)


@pytest.mark.parametrize(("sentence", "right", "wrong"), RIGHT_AND_WRONG)
def test_a_cost_that_is_off_by_its_point_is_told(sentence: str, right: str, wrong: str) -> None:
    assert [it for it in relations(sentence.format(right)) if it.holds is False] == []
    assert [it.stated.printed for it in relations(sentence.format(wrong)) if it.holds is False] == [wrong]


@pytest.mark.parametrize("sentence", SILENT)
def test_a_cost_of_something_else_is_passed_over(sentence: str) -> None:
    assert [it for it in relations(sentence) if it.holds is False] == []


def test_a_cost_of_many_digits_tells_what_it_is_of() -> None:
    text = "占地12,340平方米，总建筑面积28,650平方米，总投资1.05亿元。\n每平方米建筑造价3664.92元。"
    assert (("1.05", "28,650"), "3664.92", True) in brief(text, kind="ratio")
